// The form of a fact: who, what, since when, who says so.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/author/beginnings.hpp"
#include "core/generate/phrase.hpp"
#include "ui/views/author_forms.hpp"

namespace signatory::ui {
namespace {

using fact::Fact;

const fact::Relation* relation_of(const Form& form, const Fact& fact) {
    const auto found = std::ranges::find(form.records().relations, fact.relation, &fact::Relation::id);
    return found == form.records().relations.end() ? nullptr : &*found;
}

// Adds what a field names for the first time, and the fact that uses it; two steps to undo.
template <class Change> void add_and_use(const Form& form, const author::Record& record, Fact fact, std::string_view what, const Change& change) {
    form.commands.push_back(study::EditBank{author::add(form.editing.draft, record)});
    change(fact, author::id_of(record));
    form.put_following(fact, what);
}

Pick entity_pick(const Form& form, const std::string& id, std::string_view type) {
    return {id, author::label_of_entity(form.records(), id), type.empty() ? std::string_view("entity") : type,
            [&form, type](std::string_view typed) { return author::entities_like(form.records(), typed, type, most_suggested); }};
}

void draw_subject(const Form& form, const Fact& fact, const fact::Relation* relation) {
    const std::string_view type = relation == nullptr ? std::string_view{} : std::string_view(relation->subject_type);
    const auto picked = pick_entry(form, {"author.subject", "Subject", "/subject", "Type a name"}, entity_pick(form, fact.subject, type));
    if (!picked) return;
    const auto change = [](Fact& changed, const std::string& id) { changed.subject = id; };
    if (!picked->new_name.empty()) return add_and_use(form, author::new_entity(form.records(), picked->new_name, type), fact, "subject", change);
    Fact changed = fact;
    change(changed, picked->id);
    form.put_following(changed, "subject");
}

void draw_relation(const Form& form, const Fact& fact, const fact::Relation* relation) {
    const Pick pick{fact.relation, author::label_of_relation(form.records(), fact.relation), "",
                    [&form](std::string_view typed) { return author::relations_like(form.records(), typed, most_suggested); }};
    const auto picked = pick_entry(form, {"author.relation", "Relation", "/relation", "What is said of it"}, pick);
    if (!picked) return;
    Fact changed = fact;
    changed.relation = picked->id;
    const fact::Relation* now = relation_of(form, changed);
    const fact::Value blank = author::blank_object(now);
    const bool other_kind = relation == nullptr || blank.index() != fact.object.index();
    if (other_kind) changed.object = blank;
    form.put_following(changed, "relation");
}

void draw_entity_object(const Form& form, const Fact& fact, const fact::Relation* relation) {
    const std::string_view type = relation == nullptr ? std::string_view{} : std::string_view(relation->object_entity_type);
    const auto* object = std::get_if<fact::EntityReference>(&fact.object);
    const auto picked = pick_entry(form, {"author.object", "Object", "/object", "Type a name"},
                                   entity_pick(form, object == nullptr ? std::string{} : object->id, type));
    if (!picked) return;
    const auto change = [](Fact& changed, const std::string& id) { changed.object = fact::EntityReference{id}; };
    if (!picked->new_name.empty()) return add_and_use(form, author::new_entity(form.records(), picked->new_name, type), fact, "object", change);
    Fact changed = fact;
    change(changed, picked->id);
    form.put_following(changed, "object");
}

void put_object(const Form& form, const Fact& fact, fact::Value value) {
    Fact changed = fact;
    changed.object = std::move(value);
    form.put_following(changed, "object");
}

void draw_object(const Form& form, const Fact& fact, const fact::Relation* relation) {
    constexpr std::string_view id = "author.object", member = "/object";
    const auto type = relation == nullptr ? fact::ObjectType::entity : relation->object_type;
    if (type == fact::ObjectType::date) {
        const auto* date = std::get_if<fact::Date>(&fact.object);
        const auto now = date != nullptr && date->year != 0 ? std::optional(*date) : std::nullopt;
        if (const auto wanted = date_entry(form, {id, "Date", member, "1992 or 15 May 1992"}, now)) put_object(form, fact, wanted->value_or(fact::Date{}));
    } else if (type == fact::ObjectType::number) {
        const auto* number = std::get_if<double>(&fact.object);
        const std::string unit(relation->unit.empty() ? "Number" : generate::in_language(relation->unit, form.language()));
        if (const auto wanted = number_entry(form, {id, unit, member, "Figures"}, number == nullptr ? 0 : *number)) put_object(form, fact, *wanted);
    } else if (type == fact::ObjectType::text) {
        const auto* text = std::get_if<fact::Text>(&fact.object);
        if (auto wanted = text_entry(form, {id, "Text", member, ""}, text == nullptr ? std::string{} : text->text))
            put_object(form, fact, fact::Text{std::move(*wanted)});
    } else {
        draw_entity_object(form, fact, relation);
    }
}

void draw_dates(const Form& form, const Fact& fact, const fact::Relation* relation) {
    const bool has_dates = fact.from || fact.until;
    if (relation == nullptr || (!relation->timed && !has_dates)) return;
    form_gap(form.frame);
    columns(form.frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 220}, [&](std::size_t column) {
        Fact changed = fact;
        if (column == 0) {
            if (const auto wanted = date_entry(form, {"author.from", "From: the first day it holds", "/from", "1992 or 15 May 1992"}, fact.from))
                changed.from = *wanted, form.put(changed, "from");
        } else if (const auto wanted = date_entry(form, {"author.until", "Until: the first day it no longer holds", "/until", "Empty: it still holds"}, fact.until)) {
            changed.until = *wanted, form.put(changed, "until");
        }
    });
}

// -- Sources -----------------------------------------------------------------------------------------------------

void draw_cited(const Form& form, const Fact& fact, std::size_t cited) {
    const std::string id = fmt::format("author.sources.{}", cited), where = id + ".where", member = fmt::format("/sources/{}", cited);
    const fact::SourceReference& reference = fact.sources[cited];
    Fact changed = fact;
    columns(form.frame, {.tracks = {share(3), share(2), fixed(104)}, .gap = 12, .narrowest = 110}, [&](std::size_t column) {
        if (column == 0) {
            gap(form.frame, 12);
            caption(form.frame, author::label_of_source(form.records(), reference.source), Tone::text);
            problem_line(form.frame, form.problem(member));
        } else if (column == 1) {
            const std::string label = fmt::format("Where in source {}", cited + 1);
            TypedText& typed = form.memory.typed[where];
            if (typed.value != reference.where) typed = {reference.where, reference.where};
            if (field(form.frame, {.id = where, .label = label, .placeholder = "Article 4"}, typed.text).changed)
                changed.sources[cited].where = typed.value = typed.text, form.put(changed, "place in source");
        } else {
            gap(form.frame, 6);
            if (button(form.frame, {.id = id + ".remove", .label = "Remove", .size = ButtonSize::small}))
                changed.sources.erase(changed.sources.begin() + static_cast<std::ptrdiff_t>(cited)), form.put(changed, "sources");
        }
    });
    gap(form.frame, 8);
}

void draw_sources(const Form& form, const Fact& fact) {
    for (std::size_t cited = 0; cited < fact.sources.size(); ++cited) draw_cited(form, fact, cited);
    const Pick pick{"", "", "source", [&form](std::string_view typed) { return author::sources_like(form.records(), typed, most_suggested); }};
    const Entry entry{"author.source", fact.sources.empty() ? "Source" : "One more source", fact.sources.empty() ? "/sources" : "none", "Type a title"};
    const auto picked = pick_entry(form, entry, pick);
    if (!picked) return;
    const auto change = [](Fact& changed, const std::string& id) { changed.sources.push_back({id, {}}); };
    if (!picked->new_name.empty()) return add_and_use(form, author::new_source(form.records(), picked->new_name), fact, "sources", change);
    if (picked->id.empty() || std::ranges::find(fact.sources, picked->id, &fact::SourceReference::source) != fact.sources.end()) return;
    Fact changed = fact;
    change(changed, picked->id);
    form.put(changed, "sources");
}

void draw_rest(const Form& form, const Fact& fact) {
    constexpr std::array<Segment, 2> sure{{{"author.confidence.high", "Sure"}, {"author.confidence.medium", "Not quite: asked when two publishers say it"}}};
    Fact changed = fact;
    caption(form.frame, "Confidence");
    gap(form.frame, 4);
    if (const auto chosen = choice(form.frame, {.label = "Confidence", .segments = sure, .chosen = fact.confidence == fact::Confidence::high ? 0U : 1U}))
        changed.confidence = *chosen == 0 ? fact::Confidence::high : fact::Confidence::medium, form.put(changed, "confidence");
    form_gap(form.frame);
    if (auto note = text_entry(form, {"author.note", "Note, shown after the answer", "/note", ""}, fact.note)) changed.note = std::move(*note), form.put(changed, "note");
}

} // namespace

void draw_fact_form(const Form& form) {
    const Fact& fact = form.records().facts[form.place.index];
    const fact::Relation* relation = relation_of(form, fact);
    draw_relation(form, fact, relation);
    form_gap(form.frame);
    columns(form.frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 220}, [&](std::size_t column) {
        column == 0 ? draw_subject(form, fact, relation) : draw_object(form, fact, relation);
    });
    problem_line(form.frame, form.problem(""));
    draw_dates(form, fact, relation);
    form_gap(form.frame);
    draw_sources(form, fact);
    form_gap(form.frame);
    draw_rest(form, fact);
    form_gap(form.frame);
    draw_id_entry(form, fact, "Cards keep their history under it.");
    draw_preview(form, fact);
}

} // namespace signatory::ui
