// A polygon cut into triangles by clipping ears (D. Eberly, "Triangulation by Ear Clipping").
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/atlas/plane.hpp"

namespace signatory::atlas {

struct Triangles {
    std::vector<Point> points; // the rings' points, one ring after the other
    std::vector<std::array<std::uint32_t, 3>> corners; // into points, anticlockwise
};

// `rings`: the outer one, then its holes; either may run either way round. Rings of less than three points are left
// out. Where rings cross themselves, the triangles still cover about the same.
Triangles triangulated(const std::vector<std::vector<Point>>& rings);

} // namespace signatory::atlas
