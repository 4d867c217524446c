// A paper in many variants: the same items in another order, the options of each where their order says nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::quiz {

// The options (and targets) drawn into another order, the key and the certificate with them. Dates and numbers stay
// ascending, true stands before false; an order is never shown solved. The item as it is when the verifier refuses that.
item::Item shuffled(const fact::FactBank& bank, const item::Item& item, std::uint64_t seed);

// Variant `number` (from 1) of a paper: its items in another order, each shuffled, the keys dealt evenly over the
// positions. Whoever has the quiz code and the number has the variant.
std::vector<item::Item> variant(const fact::FactBank& bank, const std::vector<item::Item>& paper,
                                std::string_view code, std::size_t number);

} // namespace signatory::quiz
