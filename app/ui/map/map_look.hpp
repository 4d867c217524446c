// What each standing looks like: on the map, in the list, in the legend.
#pragma once

#include "core/history/standing.hpp"
#include "ui/kit/frame.hpp"
#include "ui/map/map_picture.hpp"

namespace signatory::ui {

[[nodiscard]] ShapeLook look_of(const Frame& frame, history::Kind kind);
[[nodiscard]] ShapeLook sea_look(const Frame& frame);

// A small square in the look of the standing.
void draw_swatch(const Frame& frame, history::Kind kind, const Rect& box);

} // namespace signatory::ui
