// Choice of one: what happened between two dates. "Which of these happened between 1 January 2006 and 1 January 2007?"
// Every option has an interval in which it alone lies; the intervals are drawn before the key.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/fact/holds.hpp"
#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/proof.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using item::Direction;

constexpr std::string_view name = "what_changed";
constexpr std::array<std::string_view, 2> slots{"event_from", "event_until"};
constexpr int base_difficulty = 500; // per mille
constexpr std::size_t options_asked = 4;
constexpr std::size_t most_years = 4; // that an interval is long

std::string_view slot_of(Direction part) { return part == Direction::from ? "event_from" : "event_until"; }

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    const bool is_part = direction == Direction::from || direction == Direction::until;
    return relation.timed && is_part && has_slot(relation, slot_of(direction), pool.language);
}

struct Event {
    const fact::Fact* fact = nullptr;
    Direction part = Direction::from;
    fact::Value value; // the side that differs
    std::string text;

    const Date& date() const { return part == Direction::from ? *fact->from : *fact->until; }
};

struct Interval {
    Date start, end;

    bool surely_holds(const Date& date) const { return fact::first_day(date) >= fact::last_day(start) && fact::last_day(date) < fact::first_day(end); }
    bool surely_excludes(const Date& date) const { return fact::last_day(date) < fact::first_day(start) || fact::first_day(date) >= fact::last_day(end); }
};

// Those that share an object with the one drawn, or a subject: one side is the same for all.
std::vector<const fact::Fact*> sharing(const Pool& pool, const fact::Fact& one, Direction varies) {
    std::vector<const fact::Fact*> shared;
    const auto* object = std::get_if<fact::EntityReference>(&one.object);
    if (varies == Direction::subject && object == nullptr) return shared;
    for (const fact::Fact* fact : pool.bank->facts_touching(varies == Direction::subject ? object->id : one.subject)) {
        const bool shares = varies == Direction::subject ? fact->object == one.object : fact->subject == one.subject;
        if (fact->relation == one.relation && shares && is_askable(*pool.bank, *fact, pool.as_of) && !is_claimed_otherwise(*pool.bank, *fact))
            shared.push_back(fact);
    }
    return shared;
}

std::optional<Event> event_of(const Pool& pool, const fact::Fact& fact, Direction part, Direction varies) {
    const auto date = side_of(fact, part);
    if (!date || fact::last_day(std::get<Date>(*date)) > fact::last_day(pool.as_of)) return std::nullopt;
    if (part == Direction::until && ends_with_its_object(*pool.bank, fact)) return std::nullopt;
    if (!has_slot(*pool.bank->relation_of(fact), slot_of(part), pool.language)) return std::nullopt;
    return Event{&fact, part, *side_of(fact, varies), {}};
}

std::vector<Event> events_like(const Pool& pool, const fact::Fact& one, Direction varies) {
    std::vector<Event> events;
    for (const fact::Fact* fact : sharing(pool, one, varies))
        for (const Direction part : {Direction::from, Direction::until})
            if (auto event = event_of(pool, *fact, part, varies); event && spans_of(*pool.bank, *fact).size() == 1)
                events.push_back(std::move(*event));
    return events;
}

bool is_apart(const std::vector<Event>& events, const Event& event) {
    return std::ranges::none_of(events, [&](const Event& other) {
        return other.value == event.value || fact::can_be_same(other.date(), event.date());
    });
}

// In a drawn order, each that stands apart from those before it; the given one first.
std::vector<Event> drawn_events(std::vector<Event> all, std::size_t size, const Event* given, Random& random) {
    shuffle<Event>(all, random);
    if (given != nullptr)
        std::ranges::stable_partition(all, [&](const Event& event) { return event.fact == given->fact && event.part == given->part; });
    std::vector<Event> events;
    for (Event& event : all)
        if (events.size() < size && is_apart(events, event)) events.push_back(std::move(event));
    return events;
}

// Whole years around the event, as many as leave the others out, drawn.
std::optional<Interval> interval_of(const std::vector<Event>& events, std::size_t asked, const Date& as_of, Random& random) {
    const int year = events[asked].date().year;
    const int before = static_cast<int>(random.below(most_years)), after = 1 + static_cast<int>(random.below(most_years));
    for (const auto& [start, end] : {std::pair{year - before, year + after}, std::pair{year, year + 1}}) {
        const Interval interval{{start, 1, 1}, {end, 1, 1}};
        bool alone = fact::first_day(interval.end) <= fact::first_day(as_of) && interval.surely_holds(events[asked].date());
        for (std::size_t other = 0; other < events.size(); ++other)
            if (other != asked && !interval.surely_excludes(events[other].date())) alone = false;
        if (alone) return interval;
    }
    return std::nullopt;
}

item::Assertion assertion_of(const Event& event, const Interval& interval, std::size_t option) {
    item::Assertion assertion;
    assertion.option = option;
    assertion.subject = event.fact->subject;
    assertion.relation = event.fact->relation;
    assertion.object = event.fact->object;
    assertion.part = event.part == Direction::from ? item::Part::from : item::Part::until;
    assertion.holds = interval.surely_holds(event.date());
    assertion.because = fact::name_of(assertion.holds ? fact::Because::fact : fact::Because::span);
    assertion.facts = {event.fact->id};
    return assertion;
}

std::vector<std::string> texts_of(const std::vector<Event>& events) {
    std::vector<std::string> texts;
    for (const Event& event : events) texts.push_back(event.text);
    return texts;
}

std::string told(const Pool& pool, const Event& event) {
    const fact::Relation& relation = *pool.bank->relation_of(*event.fact);
    return phrase(relation, slot_of(event.part), places_of(*pool.bank, *event.fact, pool.language), pool.language).value_or("");
}

Drawn<item::Item> composed(const Pool& pool, const std::vector<Event>& events, std::optional<std::size_t> given, Random& random) {
    const auto texts = texts_of(events);
    if (!stand_together(read_each(texts))) return obstacle(Why::alike_options);
    if (std::ranges::any_of(texts, has_figure)) return obstacle(Why::given_away);
    std::vector<Interval> intervals;
    for (std::size_t option = 0; option < events.size(); ++option) {
        const auto interval = interval_of(events, option, pool.as_of, random);
        if (!interval) return obstacle(Why::no_question_for_each, events[option].fact);
        intervals.push_back(*interval);
    }
    const std::size_t key = given.value_or(random.below(events.size()));
    const Interval& interval = intervals[key];
    item::Item item = started_item(pool, Question{events[key].fact, events[key].part, std::nullopt}, name,
                                   stem_between(written(interval.start, pool.language), written(interval.end, pool.language), pool.language));
    for (std::size_t option = 0; option < events.size(); ++option) {
        const Event& event = events[option];
        item.options.push_back({event.text, event.value, event_sentence(*pool.bank, *event.fact, slot_of(event.part), event.date(), pool.language)});
        item.certificate.assertions.push_back(assertion_of(event, interval, option));
    }
    item.key = {key};
    item.certificate.at = {interval.start, interval.end};
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> drawn(const Pool& pool, const RelationPool& relation, const fact::Fact& one, const Event* given,
                        std::size_t options, Random& random) {
    const bool by_subject = relation.relation->values == fact::Values::one; // offices: one holder after another
    const Direction varies = by_subject ? Direction::object : Direction::subject;
    const auto events = drawn_events(events_like(pool, one, varies), options, given, random);
    if (events.size() < 3) return obstacle(Why::too_few_alike, given == nullptr ? nullptr : &one);
    std::vector<Event> shown = events;
    for (Event& event : shown) event.text = told(pool, event);
    shuffle<Event>(shown, random);
    std::optional<std::size_t> key;
    for (std::size_t option = 0; given != nullptr && option < shown.size(); ++option)
        if (shown[option].fact == given->fact && shown[option].part == given->part) key = option;
    if (given != nullptr && !key) return obstacle(Why::no_sure_place, &one);
    return composed(pool, shown, key, random);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t options, Random& random) {
    return drawn(pool, relation, *relation.facts[random.below(relation.facts.size())], nullptr, std::min(options, options_asked), random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    if (!side_of(*question.fact, question.direction)) return obstacle(Why::no_such_date, question.fact);
    if (spans_of(*pool.bank, *question.fact).size() != 1) return obstacle(Why::several_spans, question.fact);
    if (is_claimed_otherwise(*pool.bank, *question.fact)) return obstacle(Why::no_sure_place, question.fact);
    const Event given{question.fact, question.direction, {}, {}};
    return drawn(pool, *relation, *question.fact, &given, options_asked, random);
}

} // namespace

const QuestionKind what_changed{name, "What happened between two dates", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
