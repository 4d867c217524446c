// What the bank knows: when two values are surely not the same, when a fact surely holds, what a part of it
// is.
#pragma once

#include <optional>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

using Facts = std::vector<const fact::Fact*>;

template <class Range, class Predicate> Facts those(const Range& facts, Predicate wanted) {
    Facts chosen;
    for (const fact::Fact* fact : facts)
        if (wanted(fact)) chosen.push_back(fact);
    return chosen;
}

bool surely_different(const fact::Value& left, const fact::Value& right);

// A fact's value says the asked one when it is that value, or a date known more finely than asked.
bool gives(const fact::Value& known, const fact::Value& asked);

// Whether the bank holds every fact of the relation that touches the entity (or every one there is).
bool is_complete_for(const fact::Relation& relation, const fact::Value& entity);

// Of what comes after as_of, the bank knows nothing.
bool is_after_as_of(const fact::FactBank& bank, const fact::Relation& relation,
                    const std::optional<fact::Date>& at);

// Does the fact hold when the assertion asks? Always, for a relation that is not timed.
bool surely_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at);
bool perhaps_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at);

// The facts of the assertion's relation with its subject and an object that may be the same; in the order of their ids.
Facts facts_on(const fact::FactBank& bank, const item::Assertion& assertion);

// The facts of a relation with an object that may be this one: by index where there is one.
Facts facts_to(const fact::FactBank& bank, std::string_view relation, const fact::Value& object);

// The start or end of the one fact an assertion on `from` or `until` speaks of; the number `count` speaks of.
std::optional<fact::Value> part_known(const fact::FactBank& bank, const item::Assertion& assertion);

} // namespace signatory::verify
