// What a teacher needs in the room: who gets which variant, and the right letters of all variants at a glance.
#pragma once

#include "adapters/print/block.hpp"
#include "adapters/print/paper.hpp"

namespace signatory::print {

std::vector<Block> overview(Lettering& lettering, const Order& order, double width);

} // namespace signatory::print
