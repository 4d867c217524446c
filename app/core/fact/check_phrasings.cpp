// The sentences of a relation: those that questions need, with the places each of them must and may have.
#include "core/fact/check_rules.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/support/nearest.hpp"

namespace signatory::fact {
namespace {

using PlaceNames = std::array<std::string_view, 4>; // "" where there are fewer

enum class Needed { never, always, if_timed };

struct Slot {
    std::string_view name;
    Needed needed;
    bool may_be_empty;      // "" means: never ask it this way
    PlaceNames needs;       // places it must have
    std::string_view timed; // and this one if the relation is timed
    PlaceNames allows;      // places it may have besides
};

// A question never holds the place it asks for: that would give the key away.
constexpr std::array<Slot, 20> slots{{
    {"label", Needed::always, false, {}, "", {}},
    {"statement", Needed::always, true, {"subject", "object"}, "at", {}},
    {"ask_subject", Needed::always, true, {"object"}, "at", {}},
    {"ask_object", Needed::always, true, {"subject"}, "at", {}},
    {"ask_from", Needed::if_timed, true, {"subject", "object"}, "", {"until"}},
    {"ask_until", Needed::if_timed, true, {"subject", "object"}, "", {"from"}},
    {"ask_count", Needed::never, true, {}, "at", {"subject", "object"}},
    {"ask_all", Needed::never, true, {"object"}, "at", {}},
    {"ask_except", Needed::never, true, {"object"}, "at", {}},
    {"ask_same", Needed::never, true, {"subject"}, "at", {}},
    {"ask_match", Needed::never, true, {}, "at", {}},
    {"ask_status", Needed::never, true, {"object"}, "at", {}},
    {"event_from", Needed::never, true, {"subject", "object"}, "", {"from"}},
    {"event_until", Needed::never, true, {"subject", "object"}, "", {"until"}},
    {"property", Needed::never, true, {"object"}, "", {"at", "span"}},
    {"clue", Needed::never, true, {"object"}, "at", {}},
    {"sequence", Needed::never, true, {}, "", {"subject", "object"}}, // the side all share, if there is one
    {"status", Needed::never, true, {}, "", {}},
    {"still", Needed::never, true, {"subject", "object"}, "from", {}},
    {"explanation", Needed::always, false, {"subject", "object"}, "span", {"from", "until"}},
}};

constexpr std::array<std::string_view, 6> places{"subject", "object", "at", "from", "until", "span"};
constexpr std::array<std::string_view, 4> places_in_time{"at", "from", "until", "span"};

bool has(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::string_view> places_in(std::string_view sentence) {
    std::vector<std::string_view> found;
    for (std::size_t open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find_first_of("{}", open + 1);
        const std::size_t end = close == sentence.npos ? sentence.size() : close;
        found.push_back(sentence.substr(open + 1, end - open - 1));
    }
    return found;
}

bool is_allowed(const Slot& slot, std::string_view place, const Relation& relation) {
    if (!relation.timed && has(places_in_time, place)) return false;
    return has(slot.needs, place) || has(slot.allows, place) || place == slot.timed;
}

std::vector<std::string_view> needed_places(const Slot& slot, const Relation& relation) {
    std::vector<std::string_view> needed;
    std::ranges::copy_if(slot.needs, std::back_inserter(needed), [](auto place) { return !place.empty(); });
    if (relation.timed && !slot.timed.empty()) needed.push_back(slot.timed);
    return needed;
}

struct Sentence {
    Place place;
    const Relation& relation;
    const Slot& slot;
    std::string_view text;
};

// The options of an order are one of the two sides; its question names no more than the other.
bool is_side_of_the_options(const Sentence& sentence, std::string_view place) {
    return sentence.slot.name == "sequence" && place == "object" && has(places_in(sentence.text), "subject");
}

// Every sentence that is to be asked or said, in every language.
std::vector<Sentence> sentences(const Known& known) {
    std::vector<Sentence> all;
    for (std::size_t index = 0; index < known.records.relations.size(); ++index) {
        const Relation& relation = known.records.relations[index];
        for (const auto& [language, phrasing] : relation.phrasings)
            for (const Slot& slot : slots) {
                const auto at = phrasing.find(slot.name);
                if (at == phrasing.end() || at->second.empty()) continue;
                const std::string member = fmt::format("/phrasings/{}/{}", language, slot.name);
                all.push_back({{Section::relations, index, member}, relation, slot, at->second});
            }
    }
    return all;
}

bool is_missing(const Slot& slot, const Relation& relation, const Words& phrasing) {
    if (slot.needed == Needed::never || (slot.needed == Needed::if_timed && !relation.timed)) return false;
    const auto at = phrasing.find(slot.name);
    return at == phrasing.end() || (at->second.empty() && !slot.may_be_empty);
}

std::string advice_for_missing(const Slot& slot) {
    if (!slot.may_be_empty) return fmt::format("Add \"{}\": \"…\".", slot.name);
    return fmt::format("Add \"{0}\": \"…\", or \"{0}\": \"\" if it shall never be asked this way.",
                       slot.name);
}

Finding finding_for(const Sentence& sentence, std::string what, std::string advice) {
    return {sentence.place, std::move(what), std::move(advice), {}, {}};
}

} // namespace

Findings missing_phrasing(const Known& known) {
    Findings findings;
    const std::string& language = known.records.header.language;
    for (std::size_t index = 0; index < known.records.relations.size(); ++index) {
        const Relation& relation = known.records.relations[index];
        const auto at = relation.phrasings.find(language);
        const Words phrasing = at == relation.phrasings.end() ? Words{} : at->second;
        for (const Slot& slot : slots)
            if (is_missing(slot, relation, phrasing))
                findings.push_back({{Section::relations, index, "/phrasings/" + language},
                                    fmt::format("the phrasing “{}” is missing", slot.name),
                                    advice_for_missing(slot),
                                    {},
                                    {}});
    }
    return findings;
}

Findings unknown_placeholder(const Known& known) {
    Findings findings;
    for (const Sentence& sentence : sentences(known))
        for (const auto place : places_in(sentence.text))
            if (!has(places, place))
                findings.push_back(
                    finding_for(sentence, fmt::format("there is no place {{{}}}", place),
                                did_you_mean(place, places,
                                             "Use {subject}, {object}, {at}, {from}, {until} or {span}.")));
    return findings;
}

Findings misplaced_placeholder(const Known& known) {
    Findings findings;
    for (const Sentence& sentence : sentences(known))
        for (const auto place : places_in(sentence.text)) {
            if (!has(places, place)) continue;
            if (is_allowed(sentence.slot, place, sentence.relation) &&
                !is_side_of_the_options(sentence, place))
                continue;
            const bool is_untimed = !sentence.relation.timed && has(places_in_time, place);
            findings.push_back(finding_for(
                sentence, fmt::format("{{{}}} has no place in “{}”", place, sentence.slot.name),
                is_untimed
                    ? fmt::format("The relation is not timed; remove {{{}}}.", place)
                    : fmt::format("It is not known there, or would give the answer away; remove {{{}}}.",
                                  place)));
        }
    return findings;
}

Findings missing_placeholder(const Known& known) {
    Findings findings;
    for (const Sentence& sentence : sentences(known)) {
        const auto present = places_in(sentence.text);
        for (const auto place : needed_places(sentence.slot, sentence.relation))
            if (!has(present, place))
                findings.push_back(
                    finding_for(sentence, fmt::format("“{}” lacks {{{}}}", sentence.slot.name, place),
                                fmt::format("Put {{{}}} where it belongs in the sentence.", place)));
    }
    return findings;
}

} // namespace signatory::fact
