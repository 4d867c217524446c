// The question behind an item, read from its certificate: what it gives and which side it asks.
#pragma once

#include <vector>

#include "core/item/item.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {

// The side of its fact that an option stands for.
enum class Side { subject, object };

Side option_side(const item::Item& item);
fact::Value value_on(const item::Assertion& assertion, Side side);

// What the stem must name: the side of the fact that is not asked, or both where a part or a truth is asked.
std::vector<fact::Value> given(const item::Item& item, const item::Assertion& assertion);

// Whether two assertions answer the same question, or by several clues the same clue.
bool ask_the_same(const item::Item& item, const item::Assertion& left, const item::Assertion& right);

// Whether an assertion is on the side that the item says it asks.
bool is_on_the_asked_side(const item::Item& item, const item::Assertion& assertion);

} // namespace signatory::verify
