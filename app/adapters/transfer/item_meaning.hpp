// What a JSON value of an item stands for: only the certificate and the relation tell.
#pragma once

#include <string_view>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::transfer {

enum class Meaning { entity, date, number, text, guessed };

Meaning object_meaning(const fact::FactBank& bank, std::string_view relation);

// Of the item so far only the description and the certificate are read.
Meaning option_meaning(const fact::FactBank& bank, const item::Item& item);

// `value`: how the target's value is written, where it is a text.
Meaning target_meaning(const fact::FactBank& bank, const item::Item& item, std::size_t target,
                       std::string_view value);

} // namespace signatory::transfer
