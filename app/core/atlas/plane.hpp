// The map's plane: the sphere laid flat so that areas keep their proportions.
#pragma once

#include <cmath>

namespace signatory::atlas {

struct Place { // degrees, east and north positive
    double longitude = 0;
    double latitude = 0;
};

struct Point { // radii of the Earth from the centre of the projection; x to the right, y upwards
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double by) { return {a.x * by, a.y * by}; }
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
inline double length(Point a) { return std::hypot(a.x, a.y); }

inline constexpr double earth_radius = 6371; // kilometres
inline constexpr Place centre{45, 52};       // between Europe and Central Asia; its antipode is open ocean
inline constexpr double rim = 2;             // no place is farther from the centre

// Lambert's azimuthal equal-area projection (J. P. Snyder, "Map Projections: A Working Manual", 24-2 to 24-4).
Point project(Place place);
// Its inverse, 20-14, 20-15 and 24-16. Precondition: no farther from the centre than the rim.
Place unproject(Point point);
// Where north is at a point, as an angle counted from upwards, anticlockwise, in radians.
double north_at(Point point);

} // namespace signatory::atlas
