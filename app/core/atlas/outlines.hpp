// The outlines of the world's states as content/atlas/states.txt has them: arcs, which neighbours share, and the areas
// that they bound.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas/plane.hpp"

namespace signatory::atlas {

using Arc = std::vector<Point>;     // at least two points
using Ring = std::vector<int>;      // arcs one after the other: n is the arc n - 1, -n the same backwards
using Polygon = std::vector<Ring>;  // its outer ring, then its holes

struct Area {
    std::string code; // ISO 3166-1 alpha-2 (XK for Kosovo); empty: drawn, but no state
    std::string name; // in English
    std::vector<Polygon> polygons;
};

struct Outlines {
    std::vector<Arc> arcs;
    std::vector<Area> areas;
};

// The format is told in content/atlas/README.md. The error says which line is wrong, and how.
std::expected<Outlines, std::string> read_outlines(std::string_view text);

// A ring's points in order; the first does not come again at the end.
std::vector<Point> points_of(const std::vector<Arc>& arcs, const Ring& ring);

// Half the cross products round the ring: positive when it runs anticlockwise. In square radii of the Earth.
double signed_area(const std::vector<Point>& ring);

} // namespace signatory::atlas
