// The card below an answered item of a quiz: about the answer given first, then the proof.
#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

enum class SpanPicture { drawn, left_out }; // left out: a picture stands beside

void draw_explanation(Frame& frame, const fact::FactBank& bank, const item::Item& item, const item::Mark& mark, SpanPicture spans = SpanPicture::drawn);

// "quiz.report": keeps the item for the bank's author, or takes that back.
void draw_report_button(Frame& frame, const study::State& state, const item::Item& item, std::string_view screen, Commands& commands);

} // namespace signatory::ui
