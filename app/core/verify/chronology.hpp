// The order that the dates behind a certificate's assertions give.
#pragma once

#include <optional>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

// The date or number by which an assertion has its place: its object, or the start or end of its one fact.
std::optional<fact::Value> moment(const fact::FactBank& bank, const item::Assertion& assertion);

// Dates by whole days, numbers by size; anything else has no order.
bool surely_before(const fact::Value& left, const fact::Value& right);

// The options, earliest first, as far as the dates tell: where two may be the same, the order proves nothing.
std::vector<std::size_t> in_order_of_time(const fact::FactBank& bank, const item::Item& item);

// Is each option surely before the next? One without a date is for others to report.
bool is_order_sure(const fact::FactBank& bank, const item::Item& item);

// Two dates between which something can be asked: the earlier first.
bool is_a_window(const std::vector<fact::Date>& dates);

} // namespace signatory::verify
