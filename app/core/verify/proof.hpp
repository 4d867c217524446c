// What the bank proves of one assertion, on the ground its certificate gives. The verifier's own rules of
// truth.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

enum class Ground { fact, one_value, complete, family, span, source };

std::optional<Ground> ground_named(std::string_view because);

bool surely_different(const fact::Value& left, const fact::Value& right);

// Whether the bank holds every fact of the relation that touches the entity (or every one there is).
bool is_complete_for(const fact::Relation& relation, const fact::Value& entity);

// Does the fact hold when the assertion asks? Always, for a relation that is not timed.
bool surely_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at);
bool perhaps_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at);

// The facts of the assertion's relation with its subject and an object that may be the same; in bank order.
std::vector<const fact::Fact*> facts_on(const fact::FactBank& bank, const item::Assertion& assertion);

// The start or end of the one fact an assertion on `from` or `until` speaks of; the number `count` speaks of.
std::optional<fact::Value> part_known(const fact::FactBank& bank, const item::Assertion& assertion);

struct Proof {
    std::vector<const fact::Fact*> facts; // those that bear it
    bool needs_all = false;               // each of them is needed, not any one
    bool needs_any = true;                // a certificate must name at least one
};

// `stated`: the option's value, which an assertion on from, until or count needs; without one (typed items)
// the assertion is about the value the bank has. None: the bank does not prove it on this ground.
std::optional<Proof> prove(const fact::FactBank& bank, const item::Assertion& assertion,
                           const std::optional<fact::Value>& stated, Ground ground);

} // namespace signatory::verify
