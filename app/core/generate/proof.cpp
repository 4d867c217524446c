#include "core/generate/proof.hpp"

#include <algorithm>

#include "core/fact/holds.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using fact::Truth;
using item::Direction;

bool asks_a_date_of_the_span(Direction direction) {
    return direction == Direction::from || direction == Direction::until;
}

std::string_view asking_slot(Direction direction) {
    switch (direction) {
    case Direction::subject: return "ask_subject";
    case Direction::object: return "ask_object";
    case Direction::from: return "ask_from";
    case Direction::until: break;
    }
    return "ask_until";
}

item::Assertion asserted(const std::string& relation, std::string subject, fact::Value object,
                         const std::optional<Date>& at, const fact::Answer& answer) {
    item::Assertion assertion;
    assertion.subject = std::move(subject);
    assertion.relation = relation;
    assertion.object = std::move(object);
    assertion.at = at;
    assertion.holds = answer.truth == Truth::yes;
    assertion.because = fact::name_of(answer.because);
    for (const fact::Fact* fact : answer.facts) assertion.facts.push_back(fact->id);
    return assertion;
}

// A span has one start and one end, so another date is wrong as soon as it is surely another.
std::optional<bool> decided_date(const Question& question, const fact::Value& value) {
    const Date& known = question.direction == Direction::from ? *question.fact->from : *question.fact->until;
    const Date& asked = std::get<Date>(value);
    if (known != asked && fact::can_be_same(known, asked)) return std::nullopt;
    return known == asked;
}

std::optional<Proven> prove_date(const Question& question, const fact::Value& value) {
    const fact::Fact& fact = *question.fact;
    const auto is_right = decided_date(question, value);
    if (!is_right) return std::nullopt;
    const fact::Answer answer{*is_right ? Truth::yes : Truth::no, *is_right ? fact::Because::fact : fact::Because::one_value, {&fact}};
    Proven proven{asserted(fact.relation, fact.subject, fact.object, std::nullopt, answer), nullptr};
    proven.assertion.part = question.direction == Direction::from ? item::Part::from : item::Part::until;
    return proven;
}

// Of the days on which a fact that has ended surely held: for spans too short for a first of January or June.
std::optional<Date> middle_day(const fact::Fact& fact, const Date& as_of) {
    if (!fact.from || !fact.until) return std::nullopt;
    const std::int64_t first = fact::last_day(*fact.from), last = fact::first_day(*fact.until) - 1;
    if (first > last) return std::nullopt;
    const Date middle = fact::date_of(first + (last - first) / 2);
    return fact::covers(fact, middle, as_of) == Truth::yes ? std::optional(middle) : std::nullopt;
}

// The firsts of January and of June are numbered through the ages, so that those of a span are a range.
Date half_year(int number) { return {number / 2, number % 2 == 0 ? 1 : 6, 1}; }

// Of the half years in which a fact may hold, the first and the one after the last in which it surely does.
std::pair<int, int> half_years_of(const fact::Fact& fact, const Date& as_of, const Stretch& within) {
    if (!fact.from) return {0, 0};
    int first = 2 * fact.from->year, end = 2 * std::min(as_of.year, fact.until ? fact.until->year : as_of.year) + 2;
    if (within.first > fact::first_day(*fact.from)) first = 2 * fact::date_of(within.first).year;
    if (within.last < fact::last_day(as_of)) end = std::min(end, 2 * fact::date_of(within.last).year + 2);
    // Not on the very day it began: another's term may end on it.
    const auto is_outside = [&](int number) {
        const Date day = half_year(number);
        return day == *fact.from || !within.meets(stretch_of(day)) || fact::covers(fact, day, as_of) != Truth::yes;
    };
    while (first < end && is_outside(first)) ++first;
    while (first < end && is_outside(end - 1)) --end;
    return {first, end};
}

bool surely_not(const fact::FactBank& bank, const fact::Relation& relation, const Question& question,
                const fact::Fact& other) {
    return fact::holds(bank, relation, other.subject, other.object, question.at).truth == Truth::no;
}

} // namespace

bool ends_with_its_object(const fact::FactBank& bank, const fact::Fact& fact) {
    const auto* object = std::get_if<fact::EntityReference>(&fact.object);
    const fact::Entity* entity = object == nullptr ? nullptr : bank.entity(object->id);
    return entity != nullptr && entity->until && fact.until && fact::can_be_same(*entity->until, *fact.until);
}

std::vector<const fact::Fact*> spans_of(const fact::FactBank& bank, const fact::Fact& fact) {
    std::vector<const fact::Fact*> spans;
    for (const fact::Fact* other : bank.facts_about(fact.subject, fact.relation))
        if (other->object == fact.object) spans.push_back(other);
    return spans;
}

bool is_claimed_otherwise(const fact::FactBank& bank, const fact::Fact& fact) {
    return !bank.claims_on(fact.id).empty() ||
           !bank.claims_about(fact.subject, fact.relation).empty();
}

std::optional<Date> date_to_ask(const Pool& pool, const fact::Fact& fact, Random& random, const Stretch& within) {
    const Date as_of = pool.bank->header().as_of;
    const auto fits = [&](const Date& date) { return within.meets(stretch_of(date)) && fact::covers(fact, date, as_of) == Truth::yes; };
    if (pool.as_of_was_given) return fits(pool.as_of) ? std::optional(pool.as_of) : std::nullopt;
    const auto [first, end] = half_years_of(fact, as_of, within);
    const bool holds_still = fits(as_of);
    const std::size_t dates = static_cast<std::size_t>(std::max(0, end - first)) + (holds_still ? 1U : 0U);
    if (dates == 0) {
        const auto middle = middle_day(fact, as_of);
        return middle && fits(*middle) ? middle : std::nullopt;
    }
    const int drawn = first + static_cast<int>(random.below(dates));
    return drawn < end ? half_year(drawn) : as_of;
}

Drawn<Question> question_about(const Pool& pool, const fact::Fact& fact, Direction direction, Random& random, const Stretch& within) {
    Question question{&fact, direction, std::nullopt};
    if (asks_a_date_of_the_span(direction)) {
        const auto& date = direction == Direction::from ? fact.from : fact.until;
        if (!date || (direction == Direction::until && ends_with_its_object(*pool.bank, fact))) return obstacle(Why::no_such_date, &fact);
        if (fact::last_day(*date) > fact::last_day(pool.as_of)) return obstacle(Why::after_as_of, &fact);
        if (spans_of(*pool.bank, fact).size() != 1) return obstacle(Why::several_spans, &fact);
    } else if (pool.bank->relation_of(fact)->timed) {
        question.at = date_to_ask(pool, fact, random, within);
        if (!question.at) return obstacle(Why::no_sure_date, &fact);
    }
    return question;
}

std::optional<std::string> stem_of(const Pool& pool, const Question& question) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    if (question.at) places.at = written(*question.at, pool.language);
    return phrase(*pool.bank->relation_of(*question.fact), asking_slot(question.direction), places, pool.language);
}

std::optional<Proven> prove(const Pool& pool, const Question& question, const fact::Value& value) {
    if (asks_a_date_of_the_span(question.direction)) return prove_date(question, value);
    const fact::Fact& fact = *question.fact;
    const fact::Relation& relation = *pool.bank->relation_of(fact);
    if (question.direction == Direction::subject)
        return prove_that(pool, relation, std::get<fact::EntityReference>(value).id, fact.object, question.at);
    return prove_that(pool, relation, fact.subject, value, question.at);
}

std::optional<bool> decided(const Pool& pool, const Question& question, const fact::Value& value) {
    if (asks_a_date_of_the_span(question.direction)) return decided_date(question, value);
    const fact::Fact& fact = *question.fact;
    const fact::Relation& relation = *pool.bank->relation_of(fact);
    if (question.direction == Direction::subject)
        return decided(pool, relation, std::get<fact::EntityReference>(value).id, fact.object, question.at);
    return decided(pool, relation, fact.subject, value, question.at);
}

std::optional<bool> decided(const Pool& pool, const fact::Relation& relation, const std::string& subject, const fact::Value& object,
                            const std::optional<Date>& at) {
    const Truth truth = fact::truth_of(*pool.bank, relation, subject, object, at);
    if (truth == Truth::unknown) return std::nullopt;
    if (truth == Truth::no && fact::is_claimed(*pool.bank, relation, subject, object, at)) return std::nullopt;
    if (truth == Truth::no && !pool.lives().are_there(subject, object, at)) return std::nullopt;
    return truth == Truth::yes;
}

std::optional<Proven> prove_that(const Pool& pool, const fact::Relation& relation, const std::string& subject,
                                 const fact::Value& object, const std::optional<Date>& at) {
    if (!decided(pool, relation, subject, object, at)) return std::nullopt;
    const fact::Answer answer = fact::holds(*pool.bank, relation, subject, object, at);
    return Proven{asserted(relation.id, subject, object, at, answer), answer.facts.empty() ? nullptr : answer.facts.front()};
}

bool is_only_answer(const Pool& pool, const Question& question) {
    if (asks_a_date_of_the_span(question.direction)) return true; // one span, as question_about saw to
    const fact::FactBank& bank = *pool.bank;
    const fact::Fact& fact = *question.fact;
    const fact::Relation& relation = *bank.relation_of(fact);
    if (question.direction == Direction::object) {
        const bool one_valued = relation.values == fact::Values::one;
        if (!one_valued && !fact::is_complete(relation, fact.subject, fact::Text{})) return false;
        return std::ranges::all_of(bank.facts_about(fact.subject, relation.id), [&](const fact::Fact* other) {
            return other->object == fact.object || surely_not(bank, relation, question, *other);
        });
    }
    if (!fact::is_complete(relation, "", fact.object)) return false;
    return std::ranges::all_of(bank.facts_of(relation.id), [&](const fact::Fact* other) {
        return other->subject == fact.subject || other->object != fact.object ||
               surely_not(bank, relation, question, *other);
    });
}

} // namespace signatory::generate
