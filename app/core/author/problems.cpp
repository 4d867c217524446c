#include "core/author/problems.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "core/author/ids.hpp"
#include "core/support/text.hpp"

namespace signatory::author {
namespace {

using fact::Finding;
using fact::Place;
using fact::Section;
using Findings = std::vector<Finding>;

constexpr std::string_view unwritable = "unwritable";

constexpr std::string_view id_advice = "Use lower-case words and numbers joined by hyphens, such as csto-charter.";

// Collects what a file could not hold of one record.
struct Shape {
    Findings& found;
    Section section;
    std::size_t index;
    const std::string& language;

    void say(std::string member, std::string what, std::string_view advice) const {
        found.push_back({{section, index, std::move(member)}, std::move(what), std::string(advice), {}, unwritable});
    }
    void want_id(const std::string& id) const {
        if (id.empty()) return say("/id", "it needs an id", id_advice);
        if (!is_id(id)) say("/id", fmt::format("“{}” cannot be an id", id), id_advice);
    }
    void want_text(std::string member, const std::string& text, std::string_view what, std::string_view advice) const {
        if (text.empty()) say(std::move(member), std::string(what), advice);
    }
    void want_name(std::string member, const fact::Words& words, std::string_view what, std::string_view advice) const {
        const auto found_words = words.find(language);
        if (found_words == words.end() || found_words->second.empty()) say(std::move(member), std::string(what), advice);
    }
    void want_word(std::string member, const std::string& word, std::string_view what, std::string_view advice) const {
        if (word.empty()) return say(std::move(member), std::string(what), advice);
        if (!is_id(word)) say(std::move(member), fmt::format("“{}” is not one word", word), id_advice);
    }
    void want_object(const fact::Value& value) const {
        if (const auto* entity = std::get_if<fact::EntityReference>(&value))
            return want_text("/object", entity->id, "the object is missing", "Choose it from the list, or add it.");
        if (const auto* date = std::get_if<fact::Date>(&value); date && date->year == 0)
            return say("/object", "the date is missing", "Write it as 1992, 1992-05 or 1992-05-15.");
        if (const auto* text = std::get_if<fact::Text>(&value)) want_text("/object", text->text, "the text is missing", "Write it.");
    }

    void operator()(const fact::Header& header) const {
        want_id(header.id);
        want_name("/title", header.title, "the bank has no title", "Give it the one learners will see.");
        if (fact::precision(header.as_of) != fact::Precision::day || header.as_of.year == 0)
            say("/as_of", "the day up to which the bank knows is missing", "Write a whole day, such as 2026-01-15.");
    }
    void operator()(const fact::Source& source) const {
        want_id(source.id);
        want_text("/title", source.title, "the source has no title", "Write the title of the document, page or book.");
        if (!source.url.empty() && !source.url.starts_with("http://") && !source.url.starts_with("https://"))
            say("/url", "that is no web address", "Begin it with https://, or leave it empty.");
    }
    void operator()(const fact::Entity& entity) const {
        want_id(entity.id);
        want_word("/type", entity.type, "the type is missing", "Say what it is in one word: state, organisation, treaty …");
        want_name("/name", entity.name, "the name is missing", "Write its full name.");
        const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
        if (!entity.iso.empty() && (entity.iso.size() != 2 || !std::ranges::all_of(entity.iso, capital)))
            say("/iso", fmt::format("“{}” is no ISO code", entity.iso), "Write two capitals, such as AM, or leave it empty.");
    }
    void operator()(const fact::Relation& relation) const {
        want_id(relation.id);
        want_word("/subject_type", relation.subject_type, "the type of the subject is missing", "Name a type of entity, such as state.");
        if (relation.object_type == fact::ObjectType::entity)
            want_word("/object_type", relation.object_entity_type, "the type of the object is missing", "Name a type of entity, such as organisation.");
        want_word("/topic", relation.topic, "the topic is missing", "Name the topic its questions belong to, in one word.");
        if (!relation.family.empty()) want_word("/family", relation.family, "", "");
    }
    void operator()(const fact::Fact& fact) const {
        want_id(fact.id);
        want_text("/subject", fact.subject, "the subject is missing", "Choose the entity the fact is about, or add it.");
        want_text("/relation", fact.relation, "the relation is missing", "Choose what the fact says of its subject.");
        want_object(fact.object);
        for (std::size_t cited = 0; cited < fact.sources.size(); ++cited)
            want_text(fmt::format("/sources/{}", cited), fact.sources[cited].source, "the source is missing", "Choose it from the list, or add it.");
    }
    void operator()(const fact::Claim& claim) const {
        want_id(claim.id);
        want_text("/source", claim.source, "the source is missing", "Choose who says it.");
        want_text("/says", claim.says, "what it says is missing", "Write it as close to the source’s words as possible.");
        want_text("/why", claim.why, "the reason is missing", "Say why the bank does not accept it.");
        if (claim.object) want_object(*claim.object);
    }
};

template <class Record> void add_shape(Findings& found, const std::vector<Record>& records, Section section, const std::string& language) {
    for (std::size_t index = 0; index < records.size(); ++index) Shape{found, section, index, language}(records[index]);
}

Findings shape_of(const fact::Records& records) {
    Findings found;
    const std::string& language = records.header.language;
    Shape{found, Section::header, 0, language}(records.header);
    add_shape(found, records.sources, Section::sources, language);
    add_shape(found, records.entities, Section::entities, language);
    add_shape(found, records.relations, Section::relations, language);
    add_shape(found, records.facts, Section::facts, language);
    add_shape(found, records.claims, Section::claims, language);
    return found;
}

// Advice written for those who edit the file, said for those who fill in a form.
struct Advice {
    std::string_view check, advice;
};
constexpr std::array advices{
    Advice{"empty-bank", "Add a first fact: entities, a relation and a source before it."},
    Advice{"unknown-subject", "Choose an entity of the list, or add it."},
    Advice{"unknown-relation", "Choose a relation of the list, or add it."},
    Advice{"unknown-object", "Choose an entity of the list, or add it."},
    Advice{"unknown-source", "Choose a source of the list, or add it."},
    Advice{"unknown-topic", "Choose a topic of the bank, or add this one to its list."},
    Advice{"missing-from", "Give the first day it holds, as far as it is known; a year is enough."},
    Advice{"date-of-untimed", "Empty both dates, or make the relation hold over time."},
    Advice{"missing-phrasing", "Write the sentence, or choose never to ask it this way."},
};

// The slot that a missing phrasing is about: the finding names it in quotes.
std::string slot_in(const std::string& what) {
    constexpr std::string_view open = "“", close = "”";
    const std::size_t from = what.find(open), to = what.find(close);
    return from == what.npos || to == what.npos ? std::string{} : what.substr(from + open.size(), to - from - open.size());
}

// The field of a form that a finding concerns, where the record alone was named.
std::string field_of(const Finding& finding) {
    if (finding.check == "missing-phrasing") return fmt::format("{}/{}", finding.place.member, slot_in(finding.what));
    if (finding.check == "repeated-id") return "/id";
    if (finding.check == "missing-from") return "/from";
    if (finding.check == "repeated-fact" || finding.check == "family-conflict") return "/object";
    return finding.place.member;
}

Finding for_a_form(Finding finding) {
    finding.place.member = field_of(finding);
    const auto other = std::ranges::find(advices, finding.check, &Advice::check);
    const bool never_empty = finding.place.member.ends_with("/label") || finding.place.member.ends_with("/explanation");
    if (finding.check == "missing-phrasing" && never_empty) finding.advice = "Write it: every question needs it.";
    else if (other != advices.end() && !finding.advice.starts_with("Did you mean")) finding.advice = other->advice;
    return finding;
}

using Key = std::tuple<Section, std::size_t, std::string>;
Key key_of(const Place& place) { return {place.section, place.index, place.member}; }

} // namespace

bool is_unwritable(const Finding& finding) { return finding.check == unwritable; }

Findings problems(const fact::Records& records) {
    Findings all = shape_of(records);
    for (Finding& finding : fact::check(records)) all.push_back(for_a_form(std::move(finding)));
    std::set<Key> seen;
    std::erase_if(all, [&](const Finding& finding) { return !seen.insert(key_of(finding.place)).second; });
    return all;
}

std::string in_words(const Finding& finding) {
    const std::string what = capitalised(finding.what);
    return fmt::format("{}{} {}", what, what.ends_with('.') ? "" : ".", finding.advice);
}

} // namespace signatory::author
