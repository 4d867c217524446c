// Icons: open strokes with round ends on a grid of 20, drawn as lines so that they are sharp at every size.
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

enum class Icon {
    none,
    check,
    cross,
    warning,
    clock,
    search,
    book,
    chevron_right,
    chevron_down,
    chevron_left,
    chevron_up,
    plus,
    minus,
    undo,
    external,
    gear,
    count_
};

enum class Shape { triangle, diamond, disc, square, star, hexagon }; // of the answers on a projector, as on the phones

void draw_icon(const Frame& frame, Icon icon, const Rect& box, Colour colour,
               float weight = 0); // 0: the icon's own
void draw_shape(Shape shape, const Rect& box, Colour colour);
void draw_mark(const Frame& frame, const Rect& box); // the Signatory S in its circle

// In the column; `units` is its side.
void icon(Frame& frame, Icon icon, float units = 20, Tone tone = Tone::text);

} // namespace signatory::ui
