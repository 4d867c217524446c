// The place of one question on the answer sheet: bubbles to fill, or a line to write on.
#pragma once

#include "adapters/print/block.hpp"
#include "core/item/item.hpp"

namespace signatory::print {

enum class Bubbles { empty, filled_by_key }; // filled: what is right, to lay beside a learner's sheet

Block answer_space(Lettering& lettering, const item::Item& item, std::size_t number, double width, Bubbles bubbles);

} // namespace signatory::print
