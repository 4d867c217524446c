// The card below an answered item of a quiz: about the answer given first, then the proof.
#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

enum class SpanPicture { drawn, left_out }; // left out: a picture stands beside

void draw_explanation(Frame& frame, const fact::FactBank& bank, const item::Item& item, const item::Mark& mark, SpanPicture spans = SpanPicture::drawn);

} // namespace signatory::ui
