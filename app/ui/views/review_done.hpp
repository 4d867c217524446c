#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

// Of a session without a card in hand.
void draw_review_done(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);

} // namespace signatory::ui
