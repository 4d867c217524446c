// Arcs with fewer points, for a map seen from afar (M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated
// elimination of points", 1993). Since neighbours share their arcs, no gaps open between them.
#pragma once

#include "core/atlas/outlines.hpp"

namespace signatory::atlas {

// Leaves out points whose triangle with their neighbours is smaller than this, in square radii of the Earth, the
// smallest first. Ends stay, and of an arc that closes on itself two points more.
Arc simplified(const Arc& arc, double least_triangle);

} // namespace signatory::atlas
