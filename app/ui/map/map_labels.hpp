// Where names go on a map: in their state where it has room, else beside it with a line that leads there; never one
// over another.
#pragma once

#include <optional>
#include <vector>

#include "ui/kit/geometry.hpp"

namespace signatory::ui {

struct LabelWish {
    Point anchor;    // pixels: in the state
    float room = 0;  // from the anchor to the border
    Size size;       // of the words
    Rect kept = {};  // of a widget of its own: names of others keep off it, and so does its own where it is led
};

struct LabelPlace {
    Rect box;
    bool led = false; // stands beside its state: draw a line to the anchor
};

struct LabelSpacing {
    float apart = 4;     // between labels
    float away = 18;     // from the anchor to a label beside it
    float mark = 5;      // half the side of a square around each anchor that labels of others leave free
};

// Whether the words fit into the state, were nothing else there.
bool fits_within(const LabelWish& wish);
// The words in the middle of the state.
Rect within(const LabelWish& wish);

// One place a wish, in their order, the first ones first; none where there is no room left inside `area` and outside
// `taken`. All in pixels.
std::vector<std::optional<LabelPlace>> placed(const std::vector<LabelWish>& wishes, const Rect& area, const std::vector<Rect>& taken,
                                              const LabelSpacing& spacing);

} // namespace signatory::ui
