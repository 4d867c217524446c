// Asked once, below the end of the first session: how long a day is to be, and whether to be reminded. Nothing has to
// be answered; both stand in the settings.
#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

bool asks_for_goal(const study::State& state, const ViewMemory& memory);
void draw_goal(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);

} // namespace signatory::ui
