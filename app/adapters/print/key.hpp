// One answer on the key sheet: what is right, why, why the rest is wrong, and the sources.
#pragma once

#include "adapters/print/block.hpp"
#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::print {

Block key(Lettering& lettering, const fact::FactBank& bank, const item::Item& item, std::size_t number, double width, Keys keys);

// "c"; several: "a, d"; an order: "c b a"; a matching: "a B, b A". Empty when there is nothing to choose.
std::string key_letters(const item::Item& item);
// What the letters stand for; an order and a matching in words.
std::string key_words(const item::Item& item);

} // namespace signatory::print
