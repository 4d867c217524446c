// Items as one line of JSON each: what `signatory generate` prints and other programs read.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

// One line without its end. Sources are written with their title, publisher, date and address from the bank.
std::string item_to_json(const fact::FactBank& bank, const item::Item& item);

// Reads it back; item_from_json(bank, item_to_json(bank, item)) is the item. Members it does not know are
// passed over. JSON does not tell an entity's id from a text or a date: the relation of the certificate does.
std::expected<item::Item, Problem> item_from_json(const fact::FactBank& bank, std::string_view line);

} // namespace signatory::transfer
