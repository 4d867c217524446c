// The few states of a body that lie far from all its others, in a map of their own in a corner: North America beside a
// map of NATO, which shows Europe.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/map/camera.hpp"

namespace signatory::ui {

struct MapInset {
    std::vector<std::size_t> shapes; // shown for their sake
    Rect box;                        // pixels
    Camera camera;
};

// `shapes`: those of the body; `fit`: the camera that shows most of them in `view`. In the corner where it covers the fewest of
// them. None when nobody is far off, when those who are lie far from one another, or when the view is too small for it.
// `unit`: pixels.
std::optional<MapInset> inset_beside(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Camera& fit, const Rect& view, float unit);

} // namespace signatory::ui
