// The form of a relation: what it joins, and the sentences its questions are made of, each with a live example.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/views/author_forms.hpp"

namespace signatory::ui {
namespace {

using fact::ObjectType;
using fact::Relation;

constexpr std::size_t most_suggested_here = 6;

enum class When { always, timed, one_object, family };

struct Sentence {
    std::string_view slot, label, example;
    When when = When::always;
    bool may_be_left = true; // "" says: never ask it this way
};
constexpr std::array<Sentence, 20> sentences{{
    {"label", "In short, as in a list", "signed on", When::always, false},
    {"statement", "As a statement", "{subject} was signed on {object}.", When::always},
    {"ask_object", "The question for the object", "When was {subject} signed?", When::always},
    {"ask_subject", "The question for the subject", "Which treaty was signed on {object}?", When::always},
    {"explanation", "Said after the answer", "{subject} was signed on {object}.", When::always, false},
    {"still", "Said of what has not ended", "{subject} has been a member of {object} since {from}.", When::timed},
    {"ask_from", "The question when it began", "When did {subject} join {object}?", When::timed},
    {"ask_until", "The question when it ended", "When did {subject} leave {object}?", When::timed},
    {"event_from", "Its beginning, without a full stop", "{subject} joined {object}", When::timed},
    {"event_until", "Its end, without a full stop", "{subject} left {object}", When::timed},
    {"ask_count", "The question how many", "How many members did {object} have on {at}?", When::timed},
    {"property", "What subjects share, without a full stop", "a member of {object}", When::always},
    {"ask_all", "The question for all that are", "Which of these states share a land border with {object}?", When::always},
    {"ask_except", "The question for the one that is NOT", "Which of these states does NOT share a land border with {object}?", When::always},
    {"ask_same", "The question for one like another", "Which of these states is on the same continent as {subject}?", When::one_object},
    {"ask_match", "The question that joins each with its own", "Match each state with its capital.", When::one_object},
    {"clue", "A clue that does not name the subject", "It shares a land border with {object}.", When::always},
    {"sequence", "After “which”, where the first is asked", "joined {object}", When::always},
    {"ask_status", "The question how each of several stood", "How did each of these states stand to {object} on {at}?", When::family},
    {"status", "The standing, as an answer", "Member", When::family},
}};

bool is_optional(const Sentence& sentence) {
    constexpr std::array<std::string_view, 12> optional{"event_from", "event_until", "ask_count", "property", "ask_all",    "ask_except",
                                                        "ask_same",   "ask_match",   "clue",      "sequence", "ask_status", "status"};
    return std::ranges::find(optional, sentence.slot) != optional.end();
}

// -- An example --------------------------------------------------------------------------------------------------

std::string some_entity(const fact::Records& records, std::string_view type) {
    const auto found = std::ranges::find(records.entities, type, &fact::Entity::type);
    if (found != records.entities.end() && !found->name.empty()) return generate::sentence_name(*found, records.header.language);
    return fmt::format("[{}]", type.empty() ? std::string_view("subject") : type);
}

std::string some_object(const fact::Records& records, const Relation& relation) {
    switch (relation.object_type) {
    case ObjectType::entity: return some_entity(records, relation.object_entity_type);
    case ObjectType::date: return "15 May 1992";
    case ObjectType::number: return "9";
    case ObjectType::text: break;
    }
    return "[text]";
}

generate::Places example_places(const fact::Records& records, const Relation& relation) {
    generate::Places places{some_entity(records, relation.subject_type), some_object(records, relation), "1 June 2013", "23 June 2006", "19 December 2012", ""};
    const bool alike = relation.object_type == ObjectType::entity && relation.object_entity_type == relation.subject_type;
    if (alike) places.object = "[another " + relation.subject_type + "]";
    if (relation.timed) places.span = " from 23 June 2006 to 19 December 2012";
    return places;
}

// -- The sentences -----------------------------------------------------------------------------------------------

void put_slot(const Form& form, const Relation& relation, std::string_view slot, std::optional<std::string> text) {
    Relation changed = relation;
    fact::Words& phrasing = changed.phrasings[form.language()];
    if (text) phrasing[std::string(slot)] = std::move(*text);
    else phrasing.erase(std::string(slot));
    form.put_following(changed, fmt::format("{} sentence", slot));
}

// What follows “which” is shown after it; all else is a sentence by itself.
std::optional<std::string> example_of(const fact::Records& records, Relation relation, std::string_view slot, const std::string& language) {
    fact::Words& slots = relation.phrasings[language];
    const auto sequence = slots.find(slot);
    if (slot == "sequence" && sequence != slots.end() && !sequence->second.empty()) sequence->second = fmt::format("which {} first?", sequence->second);
    return generate::phrase(relation, slot, example_places(records, relation), language);
}

void draw_example(const Form& form, const Relation& relation, const Sentence& sentence) {
    const auto example = example_of(form.records(), relation, sentence.slot, form.language());
    if (example && (sentence.slot == "label" || sentence.slot == "status")) return;
    gap(form.frame, 6);
    caption(form.frame, example ? *example : fmt::format("Such as: {}", sentence.example));
}

void draw_sentence(const Form& form, const Relation& relation, const Sentence& sentence) {
    const auto phrasing = relation.phrasings.find(form.language());
    const fact::Words none;
    const fact::Words& slots = phrasing == relation.phrasings.end() ? none : phrasing->second;
    const auto found = slots.find(sentence.slot);
    const std::string text = found == slots.end() ? std::string{} : found->second;
    const std::string id = fmt::format("author.says.{}", sentence.slot), member = fmt::format("/phrasings/{}/{}", form.language(), sentence.slot);
    const bool can_refuse = sentence.may_be_left && !is_optional(sentence), refused = can_refuse && found != slots.end() && text.empty();
    form_gap(form.frame);
    if (auto wanted = text_entry(form, {id, sentence.label, member, ""}, text))
        put_slot(form, relation, sentence.slot, wanted->empty() ? std::nullopt : std::optional(std::move(*wanted)));
    draw_example(form, relation, sentence);
    if (!can_refuse || !text.empty()) return;
    gap(form.frame, 6);
    if (chip(form.frame, {.id = id + ".never", .label = "Never ask it this way", .chosen = refused ? Chosen::yes : Chosen::no}))
        put_slot(form, relation, sentence.slot, refused ? std::nullopt : std::optional(std::string{}));
}

void draw_places(const Form& form, const Relation& relation) {
    text(form.frame, "How it is put into words", Face::heading);
    gap(form.frame, 4);
    caption(form.frame, "{subject} and {object} stand for the names, as they read inside a sentence.");
    if (relation.timed)
        caption(form.frame, "{at} is the date asked about; {span} is “ from 23 June 2006 to 19 December 2012”; {from} and {until} are its two days.");
    caption(form.frame, "A question never holds what it asks for. Capitals at the start come by themselves.");
}

// -- What it joins -----------------------------------------------------------------------------------------------

void draw_object_type(const Form& form, const Relation& relation) {
    constexpr std::array<Segment, 4> kinds{{{"author.object.entity", "Entity"}, {"author.object.date", "Date"}, {"author.object.number", "Number"}, {"author.object.text", "Text"}}};
    Relation changed = relation;
    caption(form.frame, "It leads to");
    gap(form.frame, 4);
    if (const auto kind = choice(form.frame, {.label = "It leads to", .segments = kinds, .chosen = static_cast<std::size_t>(relation.object_type)}))
        changed.object_type = static_cast<ObjectType>(*kind), changed.object_entity_type.clear(), form.put(changed, "kind of object");
    if (relation.object_type == ObjectType::entity) {
        gap(form.frame, 8);
        if (auto type = word_entry(form, {"author.object_type", "Type of the object", "/object_type", "organisation"}, relation.object_entity_type, author::types_like(form.records(), "", most_suggested_here)))
            changed.object_entity_type = std::move(*type), form.put(changed, "type of the object");
    }
    if (relation.object_type != ObjectType::number) return;
    gap(form.frame, 8);
    if (auto unit = text_entry(form, {"author.unit", "What the number counts", "/unit", "members"}, std::string(generate::in_language(relation.unit, form.language())))) {
        if (unit->empty()) changed.unit.clear();
        else changed.unit[form.language()] = std::move(*unit);
        form.put(changed, "unit");
    }
}

void draw_joins(const Form& form, const Relation& relation) {
    columns(form.frame, {.tracks = {share(), share()}, .gap = 24, .narrowest = 260}, [&](std::size_t column) {
        if (column == 1) return draw_object_type(form, relation);
        Relation changed = relation;
        if (auto type = word_entry(form, {"author.subject_type", "Type of the subject", "/subject_type", "treaty"}, relation.subject_type, author::types_like(form.records(), "", most_suggested_here)))
            changed.subject_type = std::move(*type), form.put(changed, "type of the subject");
    });
}

void draw_values(const Form& form, const Relation& relation) {
    constexpr std::array<Segment, 2> counts{{{"author.values.one", "One object at a time"}, {"author.values.many", "Several"}}};
    Relation changed = relation;
    caption(form.frame, "A subject has");
    gap(form.frame, 4);
    if (const auto count = choice(form.frame, {.label = "A subject has", .segments = counts, .chosen = relation.values == fact::Values::one ? 0U : 1U}))
        changed.values = *count == 0 ? fact::Values::one : fact::Values::many, form.put(changed, "number of objects");
    gap(form.frame, 8);
    if (toggle(form.frame, {.id = "author.timed", .label = "It holds over time", .detail = "Its facts have dates: from, until.", .on = relation.timed}))
        changed.timed = !relation.timed, form.put(changed, "time");
}

// -- What is complete --------------------------------------------------------------------------------------------

void put_complete(const Form& form, const Relation& relation, fact::Completeness complete) {
    Relation changed = relation;
    std::ranges::sort(complete.entities);
    changed.complete = std::move(complete);
    form.put(changed, "completeness");
}

void draw_complete_for(const Form& form, const Relation& relation) {
    across(form.frame, {.gap = 6}, [&] {
        for (const std::string& id : relation.complete.entities) {
            if (!chip(form.frame, {.id = "author.complete_for." + id, .label = author::label_of_entity(form.records(), id), .chosen = Chosen::yes, .icon = Icon::cross})) continue;
            fact::Completeness complete = relation.complete;
            std::erase(complete.entities, id);
            put_complete(form, relation, std::move(complete));
        }
    });
    gap(form.frame, 8);
    const Pick pick{"", "", "", [&form](std::string_view typed) { return author::entities_like(form.records(), typed, "", most_suggested_here); }};
    const auto picked = pick_entry(form, {"author.complete_add", "Or only for some: every fact of these is here", "/complete", "Type a name"}, pick);
    if (!picked || picked->id.empty() || std::ranges::find(relation.complete.entities, picked->id) != relation.complete.entities.end()) return;
    fact::Completeness complete = relation.complete;
    complete.entities.push_back(picked->id);
    put_complete(form, relation, std::move(complete));
}

void draw_complete(const Form& form, const Relation& relation) {
    if (toggle(form.frame, {.id = "author.complete", .label = "The bank has every fact of this relation",
                            .detail = "Only then does a missing fact mean no, and can stand as a wrong answer.", .on = relation.complete.everywhere}))
        put_complete(form, relation, {!relation.complete.everywhere, {}});
    gap(form.frame, 8);
    if (!relation.complete.everywhere) draw_complete_for(form, relation);
}

std::vector<std::string> topics_of(const fact::Records& records) {
    std::set<std::string> topics;
    for (const auto& [topic, words] : records.header.topics) topics.insert(topic);
    for (const Relation& relation : records.relations)
        if (!relation.topic.empty()) topics.insert(relation.topic);
    return {topics.begin(), topics.end()};
}

// Where the bank names its topics, a new one has to be named with them.
void draw_new_topic(const Form& form, const Relation& relation) {
    const fact::Header& header = form.records().header;
    if (header.topics.empty() || relation.topic.empty() || header.topics.contains(relation.topic)) return;
    gap(form.frame, 8);
    if (!button(form.frame, {.id = "author.topic.add", .label = fmt::format("Add the topic “{}” to the bank", relation.topic), .size = ButtonSize::small, .icon = Icon::plus})) return;
    fact::Header changed = header;
    changed.topics[relation.topic] = {{header.language, relation.topic}};
    form.put(changed, "topic");
}

void draw_place_in_bank(const Form& form, const Relation& relation) {
    Relation changed = relation;
    if (auto topic = word_entry(form, {"author.topic", "Topic", "/topic", "founding"}, relation.topic, topics_of(form.records())))
        changed.topic = std::move(*topic), form.put(changed, "topic");
    draw_new_topic(form, relation);
    form_gap(form.frame);
    columns(form.frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 220}, [&](std::size_t column) {
        if (column == 1) return draw_id_entry(form, relation, fmt::format("Used by {} facts and claims.", author::uses_of(form.records(), fact::Section::relations, relation.id).size()));
        if (auto family = text_entry(form, {"author.family", "Family: relations that exclude each other", "/family", "Empty: none"}, relation.family))
            changed.family = std::move(*family), form.put(changed, "family");
    });
}

bool is_asked_when(When when, const Relation& relation) {
    switch (when) {
    case When::always: return true;
    case When::timed: return relation.timed;
    case When::one_object: return relation.values == fact::Values::one;
    case When::family: return !relation.family.empty();
    }
    return true;
}

bool applies(const Sentence& sentence, const Relation& relation, const fact::Words* phrasing) {
    return is_asked_when(sentence.when, relation) || (phrasing != nullptr && phrasing->contains(sentence.slot) && !phrasing->find(sentence.slot)->second.empty());
}

} // namespace

void draw_relation_form(const Form& form) {
    const Relation& relation = form.records().relations[form.place.index];
    draw_joins(form, relation);
    form_gap(form.frame);
    draw_values(form, relation);
    form_gap(form.frame);
    draw_complete(form, relation);
    form_gap(form.frame);
    draw_place_in_bank(form, relation);
    gap(form.frame, 24);
    draw_places(form, relation);
    const auto phrasing = relation.phrasings.find(form.language());
    for (const Sentence& sentence : sentences)
        if (applies(sentence, relation, phrasing == relation.phrasings.end() ? nullptr : &phrasing->second)) draw_sentence(form, relation, sentence);
}

} // namespace signatory::ui
