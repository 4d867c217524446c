// A map in the midst of other widgets: in a corner of a larger one, or on a card.
#pragma once

#include "ui/kit/frame.hpp"
#include "ui/map/map_picture.hpp"

namespace signatory::ui {

// Drawn after the widgets so far and before those to come, cut off where they are cut off.
void draw_map_here(Frame& frame, MapPicture picture);

} // namespace signatory::ui
