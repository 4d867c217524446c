// When facts held, as bars over the years: those an item relies on with the date asked, or a fact among its like.
#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

bool has_span_picture(const fact::FactBank& bank, const item::Item& item);
void draw_span_picture(Frame& frame, const fact::FactBank& bank, const item::Item& item);

bool has_span_picture(const fact::FactBank& bank, const fact::Fact& fact);
void draw_span_picture(Frame& frame, const fact::FactBank& bank, const fact::Fact& fact);

} // namespace signatory::ui
