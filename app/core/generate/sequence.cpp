#include "core/generate/sequence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/fact/holds.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using item::Direction;

// The side the words leave open; it varies.
Direction varying_side(const fact::Relation& relation, std::string_view language) {
    const bool names_subject = slot_text(relation, "sequence", language).find("{subject}") != std::string_view::npos;
    return names_subject ? Direction::object : Direction::subject;
}

const Date& date_of_event(const fact::Fact& fact, Direction part) {
    return part == Direction::from ? *fact.from : std::get<Date>(fact.object);
}

bool is_dated_once(const Pool& pool, const fact::Fact& fact, Direction part) {
    if (is_claimed_otherwise(*pool.bank, fact)) return false;
    return part == Direction::object || (fact.from && spans_of(*pool.bank, fact).size() == 1);
}

// The facts that share what the words name with the one drawn; all, where they name nothing.
std::vector<const fact::Fact*> sharing(const Pool& pool, const RelationPool& relation, const fact::Fact& one, Direction part) {
    std::vector<const fact::Fact*> shared;
    const Direction varies = varying_side(*relation.relation, pool.language);
    const auto* object = std::get_if<fact::EntityReference>(&one.object);
    const bool by_object = varies == Direction::subject && object != nullptr;
    const auto touching = pool.bank->facts_touching(by_object ? object->id : one.subject);
    for (const fact::Fact* fact : touching)
        if (fact->relation == one.relation && (by_object ? fact->object == one.object : fact->subject == one.subject) &&
            is_dated_once(pool, *fact, part) && is_askable(*pool.bank, *fact, pool.as_of))
            shared.push_back(fact);
    return shared;
}

ValueGroups by_date(const std::vector<const fact::Fact*>& facts, Direction part) {
    ValueGroups groups;
    for (const fact::Fact* fact : facts) {
        const fact::Value date = date_of_event(*fact, part);
        auto group = std::ranges::lower_bound(groups, date, {}, &ValueGroup::value);
        if (group == groups.end() || group->value != date) group = groups.insert(group, {date, {}});
        group->facts.push_back(fact);
    }
    return groups;
}

std::vector<Candidate> drawn_events(const ValueGroups& groups, std::size_t size, const fact::Fact* given, Direction part, Random& random) {
    if (given == nullptr) return draw_set(groups, size, random);
    return block_of(groups, date_of_event(*given, part), *given, random);
}

bool follow_surely(const std::vector<Candidate>& events, Direction part) {
    for (std::size_t next = 1; next < events.size(); ++next)
        if (!fact::surely_before(date_of_event(*events[next - 1].fact, part), date_of_event(*events[next].fact, part))) return false;
    return true;
}

bool are_different(const std::vector<Candidate>& events) {
    for (std::size_t left = 0; left < events.size(); ++left)
        for (std::size_t right = left + 1; right < events.size(); ++right)
            if (events[left].value == events[right].value) return false;
    return true;
}

item::Assertion dated(const fact::Fact& fact, Direction part, std::size_t option) {
    item::Assertion assertion;
    assertion.option = option;
    assertion.subject = fact.subject;
    assertion.relation = fact.relation;
    assertion.object = fact.object;
    assertion.part = part == Direction::from ? item::Part::from : item::Part::object;
    assertion.holds = true;
    assertion.because = fact::name_of(fact::Because::fact);
    assertion.facts = {fact.id};
    return assertion;
}

std::string told(const Pool& pool, const fact::Fact& fact, Direction part) {
    if (part == Direction::object) return explanation(*pool.bank, fact, pool.language);
    return event_sentence(*pool.bank, fact, "event_from", *fact.from, pool.language);
}

std::string option_text_of(const Pool& pool, const Candidate& event) {
    return option_text(*pool.bank, *pool.bank->relation_of(*event.fact), event.value, pool.language);
}

} // namespace

bool has_sequence(const Pool& pool, const fact::Relation& relation, Direction part) {
    if (!has_slot(relation, "sequence", pool.language)) return false;
    return part == (relation.timed ? Direction::from : Direction::object) &&
           (relation.timed || relation.object_type == fact::ObjectType::date);
}

Drawn<Sequence> draw_sequence(const Pool& pool, const RelationPool& relation, Direction part, std::size_t size,
                              const fact::Fact* given, Random& random) {
    const fact::Fact* one = given != nullptr ? given : relation.facts[random.below(relation.facts.size())];
    if (!is_dated_once(pool, *one, part)) return obstacle(Why::no_sure_place, one);
    Sequence sequence{part, {}, {}};
    if (part == Direction::object) sequence.events = drawn_events(value_groups(relation, part, random, given), size, given, part, random);
    else sequence.events = drawn_events(by_date(sharing(pool, relation, *one, part), part), size, given, part, random);
    std::erase_if(sequence.events, [&](const Candidate& event) { return !is_dated_once(pool, *event.fact, part); });
    if (sequence.events.size() < 3) return obstacle(Why::too_few_alike, given);
    std::ranges::sort(sequence.events, {}, [&](const Candidate& event) { return date_of_event(*event.fact, part); });
    if (!follow_surely(sequence.events, part)) return obstacle(Why::clashing_draw, given);
    const Direction varies = varying_side(*relation.relation, pool.language);
    std::vector<std::string> texts;
    for (Candidate& event : sequence.events) {
        event.value = *side_of(*event.fact, varies);
        texts.push_back(option_text_of(pool, event));
    }
    const Readings readings = read_each(texts);
    if (!are_different(sequence.events) || !stand_together(readings)) return obstacle(Why::alike_options, given);
    const auto tells_order = [&](const std::string& text) { return has_figure(text) || says_ordinal(text, pool.language); };
    if (std::ranges::any_of(texts, tells_order)) return obstacle(Why::given_away, given);
    sequence.words = words_within(*relation.relation, "sequence", places_of(*pool.bank, *one, pool.language), pool.language);
    if (!leads_to_all_alike(sequence.words, readings)) return obstacle(Why::leading_stem, given);
    return sequence;
}

SequenceOptions sequence_options(const Pool& pool, const Sequence& sequence, Random& random) {
    std::vector<std::size_t> places(sequence.events.size());
    for (std::size_t place = 0; place < places.size(); ++place) places[place] = place;
    shuffle<std::size_t>(places, random);
    SequenceOptions shown;
    for (const std::size_t place : places) {
        const Candidate& event = sequence.events[place];
        shown.options.push_back({option_text_of(pool, event), event.value, told(pool, *event.fact, sequence.part)});
        shown.assertions.push_back(dated(*event.fact, sequence.part, shown.assertions.size()));
        shown.places.push_back(place);
    }
    return shown;
}

std::string told(const Pool& pool, const Sequence& sequence) {
    std::vector<std::string> dated_names;
    for (const Candidate& event : sequence.events)
        dated_names.push_back(fmt::format("{} ({})", option_text_of(pool, event), written(date_of_event(*event.fact, sequence.part), pool.language)));
    return told_in_order(dated_names, pool.language);
}

} // namespace signatory::generate
