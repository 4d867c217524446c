// A small time line: when the statements an item rests on held, and the date asked.
#pragma once

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

// Whether the item asks about a date and rests on facts with dates.
bool has_span_picture(const fact::FactBank& bank, const item::Item& item);
void draw_span_picture(Frame& frame, const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::ui
