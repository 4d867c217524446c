// The grounds that are more than a fact and its relation: parts of facts, dates between two others, words of
// sources.
#pragma once

#include "core/verify/proof.hpp"

namespace signatory::verify {

// `stated`: the option's value; without one (typed items, orders) the assertion is about the value the bank
// has.
std::optional<Proof> by_part(const fact::FactBank& bank, const item::Assertion& asked,
                             const std::optional<fact::Value>& stated, Ground ground);

// The start or end of the one fact lies in the half-open time between two dates, or surely outside of it.
std::optional<Proof> by_window(const fact::FactBank& bank, const item::Assertion& asked,
                               const std::vector<fact::Date>& window, Ground ground);

// True of the source alone. No, only where whatever else it said would contradict it.
std::optional<Proof> by_source(const fact::FactBank& bank, const item::Assertion& asked);

} // namespace signatory::verify
