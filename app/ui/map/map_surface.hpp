// The map itself: what the shell is asked to draw, the names, the states as items of the screen, pointer and arrows.
#pragma once

#include "core/study/state.hpp"
#include "ui/kit/frame.hpp"
#include "ui/map/map_memory.hpp"

namespace signatory::ui {

struct MapSurface {
    Rect area;       // pixels: the map is drawn in all of it
    Rect view;       // the part with nothing over it
    float fade = 0;  // pixels
    bool wheel_zooms = true;
    std::vector<Rect> covered = {}; // parts of the view that names keep free of
};

struct MapAnswer {
    bool open = false; // the facts of the current state are asked for
};

// In two steps, since what is drawn later is what the pointer finds last: the widgets over the map come between.
void draw_surface(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const MapSurface& surface, MapAnswer& answer);
void follow_pointer(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const MapSurface& surface, MapAnswer& answer);

// The id of a state in the screen map: "map.state.KZ".
std::string map_item(std::string_view code);

} // namespace signatory::ui
