// Flashcards to cut out: eight a page, what is asked in front, the answer behind.
#pragma once

#include "adapters/print/paper.hpp"

namespace signatory::print {

// Pages of fronts and backs in turn, the backs mirrored so that they meet their fronts when the sheet is turned over its
// long edge. Lettering shrinks until a card holds its words. `told` after each sheet.
Document cards(const fact::FactBank& bank, const std::string& title, const std::vector<item::Item>& items, Size size, const Told& told);

} // namespace signatory::print
