// Where the key stands among the options: as often in each position, and never many times running, so that a paper
// cannot be answered by the look of its key sheet (background/questions.md R11).
#pragma once

#include <functional>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::quiz {

inline constexpr std::size_t longest_run = 3;

// A single choice of names: their order says nothing and may be changed. Dates and numbers stay ascending, true
// stands before false.
bool has_free_order(const item::Item& item);

// The key and the option at the position change places, the certificate with them; the item as it is when the
// verifier refuses that.
item::Item with_key_at(const fact::FactBank& bank, const item::Item& item, std::size_t position);

// Whether an item whose options changed places is as sound as before: that the verifier refuses nothing.
using Proof = std::function<bool(const item::Item&)>;
Proof proof_by(const fact::FactBank& bank);

// Names have no order of their own; numbers and dates do.
bool is_a_name(const item::Option& option);

// No position holds the key more often than its share of the items with a free order, rounded up, and one more.
bool has_even_positions(const std::vector<item::Item>& items);
// The longest run of one position over the single choices, true or false left out.
std::size_t longest_run_of(const std::vector<item::Item>& items);

// Deals the keys of the parts' items to positions. Where the dates' keys run, the items of a part change their order.
std::vector<item::Item> with_even_keys(const fact::FactBank& bank, std::vector<std::vector<item::Item>> parts, std::uint64_t seed);
std::vector<item::Item> with_even_keys(std::vector<std::vector<item::Item>> parts, std::uint64_t seed, const Proof& is_proven);

} // namespace signatory::quiz
