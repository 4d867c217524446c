#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

// A card as wide as the column.
void draw_fact_shown(Frame& frame, const study::State& state, const fact::Fact& fact, ViewMemory& memory, Commands& commands);

} // namespace signatory::ui
