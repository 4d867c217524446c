// The place of one question on the answer sheet: bubbles to fill, or a line to write on.
#pragma once

#include "adapters/print/block.hpp"
#include "core/item/item.hpp"

namespace signatory::print {

Block answer_space(Lettering& lettering, const item::Item& item, std::size_t number, double width);

} // namespace signatory::print
