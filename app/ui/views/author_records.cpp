// The forms of entities, sources, claims and of the bank itself.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/author/ids.hpp"
#include "core/generate/phrase.hpp"
#include "ui/views/author_forms.hpp"

namespace signatory::ui {
namespace {

std::string in(const fact::Words& words, const std::string& language) {
    const auto found = words.find(language);
    return found == words.end() ? std::string{} : found->second;
}

void set(fact::Words& words, const std::string& language, std::string text) {
    if (text.empty()) words.erase(language);
    else words[language] = std::move(text);
}

using Draw = std::function<void(std::size_t)>;
void side_by_side(const Form& form, const Draw& draw) {
    columns(form.frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 220}, draw);
    form_gap(form.frame);
}

void draw_aliases(const Form& form, const fact::Entity& entity) {
    const auto now = entity.aliases.find(form.language());
    auto names = list_entry(form, {"author.aliases", "Also accepted, separated by semicolons", "/aliases", "CSTO; ODKB; ОДКБ"},
                            now == entity.aliases.end() ? std::vector<std::string>{} : now->second);
    if (!names) return;
    fact::Entity changed = entity;
    if (names->empty()) changed.aliases.erase(form.language());
    else changed.aliases[form.language()] = std::move(*names);
    form.put(changed, "aliases");
}

// How the name reads inside a question, the commonest slip of a new bank being the article.
void draw_name_example(const Form& form, const fact::Entity& entity) {
    if (in(entity.name, form.language()).empty()) return;
    gap(form.frame, 8);
    caption(form.frame, fmt::format("In a question: “When did {} begin?”", generate::sentence_name(entity, form.language())));
}

} // namespace

void draw_id_entry(const Form& form, const author::Record& record, std::string_view detail) {
    const fact::Section section = author::section_of(record);
    const std::string now = author::id_of(record);
    const auto id = text_entry(form, {"author.id", "Id", "/id", "csto-charter"}, now);
    gap(form.frame, 6);
    caption(form.frame, detail);
    if (!id || *id == now) return;
    if (section == fact::Section::header) {
        fact::Header changed = form.records().header;
        changed.id = *id;
        return form.put(changed, "id");
    }
    if (!author::index_of(form.records(), section, *id)) form.commands.push_back(study::EditBank{author::rename(form.editing.draft, section, now, *id)});
}

void draw_entity_form(const Form& form) {
    const fact::Entity& entity = form.records().entities[form.place.index];
    const std::string& language = form.language();
    fact::Entity changed = entity;
    if (auto name = text_entry(form, {"author.name", "Full name", "/name", ""}, in(entity.name, language)))
        set(changed.name, language, std::move(*name)), form.put_following(changed, "name");
    form_gap(form.frame);
    side_by_side(form, [&](std::size_t column) {
        if (column == 0) {
            if (auto name = text_entry(form, {"author.short_name", "Short name, in lists and answers", "/short_name", "CSTO"}, in(entity.short_name, language)))
                set(changed.short_name, language, std::move(*name)), form.put_following(changed, "short name");
        } else if (auto name = text_entry(form, {"author.in_sentence", "Inside a sentence, article included", "/in_sentence", "the CSTO"}, in(entity.in_sentence, language))) {
            set(changed.in_sentence, language, std::move(*name)), form.put(changed, "form inside a sentence");
        }
    });
    draw_name_example(form, entity);
    form_gap(form.frame);
    if (auto type = word_entry(form, {"author.type", "Type, in one word", "/type", "state"}, entity.type, author::types_like(form.records(), "", most_suggested + 3)))
        changed.type = std::move(*type), form.put(changed, "type");
    form_gap(form.frame);
    draw_aliases(form, entity);
    form_gap(form.frame);
    side_by_side(form, [&](std::size_t column) {
        if (column == 0) {
            if (const auto from = date_entry(form, {"author.entity_from", "There from: no option before", "/from", "Empty: all along"}, entity.from)) changed.from = *from, form.put(changed, "beginning");
        } else if (const auto until = date_entry(form, {"author.entity_until", "Until: the first day it was gone", "/until", "Empty: it still is"}, entity.until)) {
            changed.until = *until, form.put(changed, "end");
        }
    });
    side_by_side(form, [&](std::size_t column) {
        if (column == 1) return draw_id_entry(form, entity, "Made from the name; facts use it.");
        if (auto iso = text_entry(form, {"author.iso", "ISO code, of states", "/iso", "AM"}, entity.iso)) changed.iso = std::move(*iso), form.put(changed, "ISO code");
    });
}

void draw_source_form(const Form& form) {
    const fact::Source& source = form.records().sources[form.place.index];
    fact::Source changed = source;
    if (auto title = text_entry(form, {"author.title", "Title", "/title", "Charter of the CSTO"}, source.title))
        changed.title = std::move(*title), form.put_following(changed, "title");
    form_gap(form.frame);
    side_by_side(form, [&](std::size_t column) {
        if (column == 0) {
            if (auto publisher = text_entry(form, {"author.publisher", "Publisher", "/publisher", ""}, source.publisher))
                changed.publisher = std::move(*publisher), form.put_following(changed, "publisher");
        } else if (auto author = text_entry(form, {"author.author", "Author", "/author", ""}, source.author)) {
            changed.author = std::move(*author), form.put(changed, "author");
        }
    });
    side_by_side(form, [&](std::size_t column) {
        if (column == 0) {
            if (const auto date = date_entry(form, {"author.date", "Date", "/date", "1992 or 15 May 1992"}, source.date)) changed.date = *date, form.put(changed, "date");
        } else if (auto url = text_entry(form, {"author.url", "Web address", "/url", "https://"}, source.url)) {
            changed.url = std::move(*url), form.put(changed, "web address");
        }
    });
    draw_id_entry(form, source, fmt::format("Cited {} times.", author::uses_of(form.records(), fact::Section::sources, source.id).size()));
}

void draw_claim_form(const Form& form) {
    using enum fact::Verdict;
    constexpr std::array<Segment, 6> verdicts{{{"author.verdict.disputed", "disputed"}, {"author.verdict.outdated", "outdated"},
                                               {"author.verdict.imprecise", "imprecise"}, {"author.verdict.contradicted", "contradicted"},
                                               {"author.verdict.opinion", "opinion"}, {"author.verdict.unchecked", "unchecked"}}};
    const fact::Claim& claim = form.records().claims[form.place.index];
    fact::Claim changed = claim;
    const Pick source{claim.source, author::label_of_source(form.records(), claim.source), "",
                      [&form](std::string_view typed) { return author::sources_like(form.records(), typed, most_suggested); }};
    if (const auto picked = pick_entry(form, {"author.claim_source", "Source", "/source", "Who says it"}, source)) changed.source = picked->id, form.put(changed, "source");
    form_gap(form.frame);
    if (auto says = text_entry(form, {"author.says", "What it says", "/says", ""}, claim.says)) changed.says = std::move(*says), form.put_following(changed, "words");
    form_gap(form.frame);
    if (const auto verdict = choice(form.frame, {.label = "Verdict", .segments = verdicts, .chosen = static_cast<std::size_t>(claim.verdict)}))
        changed.verdict = static_cast<fact::Verdict>(*verdict), form.put(changed, "verdict");
    form_gap(form.frame);
    if (auto why = text_entry(form, {"author.why", "Why the bank does not accept it", "/why", ""}, claim.why)) changed.why = std::move(*why), form.put(changed, "reason");
    form_gap(form.frame);
    if (auto fact = text_entry(form, {"author.claim_fact", "Id of the fact it concerns", "/fact", ""}, claim.fact)) changed.fact = std::move(*fact), form.put(changed, "fact");
    problem_line(form.frame, form.problem(""));
    form_gap(form.frame);
    draw_id_entry(form, claim, "");
}

// -- The bank itself ---------------------------------------------------------------------------------------------

namespace {

void draw_file(const Form& form, const study::State& state) {
    const study::Editing& editing = form.editing;
    if (editing.draft.saved != nullptr) return caption(form.frame, fmt::format("Kept in {}", editing.path));
    const std::string& folder = state.library.folder;
    const std::string usual = fmt::format("{}{}{}.json", folder, folder.empty() ? "" : "/", form.records().header.id);
    if (auto path = text_entry(form, {"author.path", "File", "none", ""}, editing.path)) form.commands.push_back(study::NameNewBank{std::move(*path)});
    gap(form.frame, 6);
    caption(form.frame, editing.path.empty() ? fmt::format("Left empty, it is kept in {}.", usual) : "One JSON file. It is written when you save.");
}

// A new topic is named where it is first used, by the id its relations have.
void draw_topics(const Form& form, const fact::Header& header) {
    if (header.topics.empty()) return;
    form_gap(form.frame);
    text(form.frame, "Topics", Face::heading);
    for (const auto& [topic, words] : header.topics) {
        gap(form.frame, 8);
        const std::string id = "author.topic." + topic;
        if (auto name = text_entry(form, {id, topic, "none", ""}, in(words, header.language))) {
            fact::Header changed = header;
            changed.topics[topic][header.language] = std::move(*name);
            form.put(changed, "topic");
        }
    }
}

} // namespace

void draw_header_form(const Form& form, const study::State& state) {
    const fact::Header& header = form.records().header;
    fact::Header changed = header;
    if (auto title = text_entry(form, {"author.bank_title", "Title, as learners see it", "/title", "Three treaties"}, in(header.title, header.language)))
        set(changed.title, header.language, std::move(*title)), form.put_following(changed, "title");
    form_gap(form.frame);
    side_by_side(form, [&](std::size_t column) {
        if (column == 1) return draw_id_entry(form, header, "Cards are kept under it.");
        const auto now = header.as_of.year == 0 ? std::nullopt : std::optional(header.as_of);
        if (const auto day = date_entry(form, {"author.as_of", "The bank knows up to", "/as_of", "2026-01-15"}, now))
            changed.as_of = day->value_or(fact::Date{}), form.put(changed, "last day");
        gap(form.frame, 6);
        caption(form.frame, "Nothing later is ever asked.");
    });
    draw_file(form, state);
    problem_line(form.frame, form.problem(""));
    draw_topics(form, header);
}

} // namespace signatory::ui
