// A paper as a PDF: variants to hand out, answer sheets, keys. Fonts are embedded and the text can be taken out again.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "adapters/print/layout.hpp"
#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::print {

struct Variant {
    std::size_t number = 1;
    std::vector<item::Item> items;
};

struct Order {
    const fact::FactBank& bank;
    std::string title, code;
    std::vector<Variant> variants;
    std::vector<std::size_t> seats; // of each copy its place in `variants`, as they are handed out
    std::size_t in_a_row = 1;       // seats
};

struct Document {
    std::string bytes;
    std::size_t pages = 0, first_key_page = 0; // from 1; 0: no keys
    std::size_t missing_letters = 0;           // that no font of this machine has
};

// Told after each copy and each key: how many of how many.
using Told = std::function<void(std::size_t done, std::size_t all)>;

// The same order gives the same bytes on the same machine.
Document paper(const Order& order, const Layout& layout, const Told& told);

// What a sheet's QR code says: quiz code and variant, "4T7Q-09KD-X/3". Variant 0, of all of them: the quiz code alone.
std::string sheet_code(const std::string& code, std::size_t variant);

} // namespace signatory::print
