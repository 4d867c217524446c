// What stands beside the map: the organisations to choose from, who belongs to the one shown, and the state in hand.
#pragma once

#include "core/study/state.hpp"
#include "ui/kit/frame.hpp"
#include "ui/map/map_memory.hpp"

namespace signatory::ui {

void draw_bodies(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts);

// How many there are, and who; the squares are the legend. Returns the state whose facts are asked for.
const fact::Entity* draw_standings(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts);

// The state with the outline around it. True when its facts are asked for.
bool draw_current(Frame& frame, const study::State& state, const MapMemory& memory, const MapFacts& facts);

} // namespace signatory::ui
