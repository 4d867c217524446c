// What a view asks the shell to draw of the map, below all widgets. Without the shell there is no picture, and all else
// is the same.
#pragma once

#include <array>
#include <functional>
#include <memory>

#include "core/atlas/atlas.hpp"
#include "ui/kit/theme.hpp"
#include "ui/map/camera.hpp"

namespace signatory::ui {

// Beside colour, so that it is never the only sign.
enum class Pattern { plain, stripes, dots, grid, dense_stripes };

struct ShapeLook {
    Colour fill = {};
    Colour ink = {};   // of the pattern
    Colour edge = {};  // of the border
    Pattern pattern = Pattern::plain;
    int rank = 0; // where two shapes meet, the border is the higher one's
};

struct MapPicture {
    std::shared_ptr<const atlas::Atlas> atlas;
    Rect area;          // of the window, in pixels: drawn in, and nothing outside
    Rect view;          // the part of it that the camera looks into
    float fade = 0;     // pixels over which it fades out at the top and bottom of the area
    Camera camera;
    std::array<ShapeLook, 256> looks; // by shape; the last is the sea's
    float line = 1;     // width of borders, in pixels
    float unit = 1;     // pixels a unit, for the patterns
    std::size_t current = atlas::no_area; // the shape with the outline around it
    Colour current_edge = {};
    Colour inner_edge = {}; // between two shapes of one rank
};

// A map that is drawn among the widgets, over what was drawn before it. The shell says how before it draws the widgets.
struct MapAmongWidgets {
    MapPicture picture;
    std::function<void(const MapPicture& picture)> paint = {};
};

} // namespace signatory::ui
