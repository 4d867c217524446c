// The place of a label: the point of a polygon that is farthest from its border.
#pragma once

#include <vector>

#include "core/atlas/plane.hpp"

namespace signatory::atlas {

struct Anchor {
    Point place;
    double room = 0; // from the border, in radii of the Earth
};

// `rings`: the outer one, then its holes. Exact to a fiftieth of the room found.
Anchor anchor_of(const std::vector<std::vector<Point>>& rings);

// Whether the point lies within the outer ring and in none of the holes.
bool lies_within(const std::vector<std::vector<Point>>& rings, Point point);

} // namespace signatory::atlas
