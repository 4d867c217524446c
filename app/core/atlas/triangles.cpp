#include "core/atlas/triangles.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/atlas/outlines.hpp"

namespace signatory::atlas {
namespace {

using Index = std::uint32_t;

// One ring of indices after the holes have been joined to the outer ring by bridges; a bridge's ends come twice.
struct Loop {
    const std::vector<Point>& points;
    std::vector<Index> vertices;

    [[nodiscard]] Point at(std::size_t place) const { return points[vertices[place % vertices.size()]]; }
};

double turn(Point a, Point b, Point c) { return cross(b - a, c - a); } // positive: to the left

bool holds(Point a, Point b, Point c, Point inner) { // the edges included; a, b, c anticlockwise
    return turn(a, b, inner) >= 0 && turn(b, c, inner) >= 0 && turn(c, a, inner) >= 0;
}

bool is_reflex(const Loop& loop, std::size_t place) {
    return turn(loop.at(place + loop.vertices.size() - 1), loop.at(place), loop.at(place + 1)) < 0;
}

// The vertex of the loop that the rightmost point of a hole can be joined to without crossing an edge.
std::size_t visible_from(const Loop& loop, Point hole) {
    double nearest = std::numeric_limits<double>::infinity();
    std::size_t found = loop.vertices.size();
    for (std::size_t place = 0; place < loop.vertices.size(); ++place) { // the first edge to the right
        const Point a = loop.at(place), b = loop.at(place + 1);
        if (std::min(a.y, b.y) > hole.y || std::max(a.y, b.y) < hole.y || a.y == b.y) continue;
        const double x = a.x + (hole.y - a.y) / (b.y - a.y) * (b.x - a.x);
        if (x < hole.x || x >= nearest) continue;
        nearest = x;
        found = a.x > b.x ? place : (place + 1) % loop.vertices.size();
    }
    if (found == loop.vertices.size()) return 0;
    // Vertices within the triangle of hole, hit and end stand in the way; the one least off the ray is seen.
    const Point hit{nearest, hole.y}, end = loop.at(found);
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = found;
    for (std::size_t place = 0; place < loop.vertices.size(); ++place) {
        const Point point = loop.at(place);
        const bool inside = end.y > hole.y ? holds(hole, hit, end, point) : holds(hole, end, hit, point);
        if (!inside || point == end || point.x < hole.x || !is_reflex(loop, place)) continue;
        const double off = std::abs(point.y - hole.y) / std::max(1e-15, point.x - hole.x);
        if (off < least) {
            least = off;
            best = place;
        }
    }
    return best;
}

void join(Loop& loop, const std::vector<Index>& hole) {
    const auto right = std::ranges::max_element(hole, {}, [&](Index index) { return loop.points[index].x; });
    const std::size_t to = visible_from(loop, loop.points[*right]);
    std::vector<Index> detour(right, hole.end()); // round the hole and back over the bridge
    detour.insert(detour.end(), hole.begin(), right + 1);
    detour.push_back(loop.vertices[to]);
    loop.vertices.insert(loop.vertices.begin() + static_cast<std::ptrdiff_t>(to) + 1, detour.begin(), detour.end());
}

// What is left of the loop while ears are clipped, as a ring of neighbours.
class Clipping {
  public:
    explicit Clipping(const Loop& loop) : loop_(loop), before_(loop.vertices.size()), after_(loop.vertices.size()), reflex_(loop.vertices.size()) {
        const std::size_t count = loop.vertices.size();
        for (std::size_t place = 0; place < count; ++place) {
            before_[place] = (place + count - 1) % count;
            after_[place] = (place + 1) % count;
        }
        for (std::size_t place = 0; place < count; ++place) reflex_[place] = corner(place) <= 0;
    }

    void clip_all(std::vector<std::array<Index, 3>>& corners) {
        std::size_t left = loop_.vertices.size(), place = 0, tried = 0;
        while (left > 3) {
            const bool stuck = tried >= left; // rings that cross: go on with what there is
            if (corner(place) == 0 || stuck || is_ear(place)) {
                if (corner(place) > 0) corners.push_back(triangle(place));
                remove(place);
                place = after_[after_[place]];
                --left;
                tried = 0;
                continue;
            }
            place = after_[place];
            ++tried;
        }
        if (left == 3 && corner(place) > 0) corners.push_back(triangle(place));
    }

  private:
    [[nodiscard]] Point at(std::size_t place) const { return loop_.at(place); }
    [[nodiscard]] double corner(std::size_t place) const { return turn(at(before_[place]), at(place), at(after_[place])); }
    [[nodiscard]] std::array<Index, 3> triangle(std::size_t place) const {
        return {loop_.vertices[before_[place]], loop_.vertices[place], loop_.vertices[after_[place]]};
    }

    [[nodiscard]] bool is_ear(std::size_t place) const {
        if (reflex_[place]) return false;
        const Point a = at(before_[place]), b = at(place), c = at(after_[place]);
        const double left = std::min({a.x, b.x, c.x}), right = std::max({a.x, b.x, c.x});
        const double low = std::min({a.y, b.y, c.y}), high = std::max({a.y, b.y, c.y});
        for (std::size_t other = after_[after_[place]]; other != before_[place]; other = after_[other]) {
            if (!reflex_[other]) continue; // only where the outline turns inwards can it enter the triangle
            const Point point = at(other);
            if (point.x < left || point.x > right || point.y < low || point.y > high) continue;
            if (point != a && point != b && point != c && holds(a, b, c, point)) return false;
        }
        return true;
    }

    void remove(std::size_t place) {
        const std::size_t before = before_[place], after = after_[place];
        after_[before] = after;
        before_[after] = before;
        for (const std::size_t beside : {before, after}) reflex_[beside] = corner(beside) <= 0;
    }

    const Loop& loop_;
    std::vector<std::size_t> before_, after_;
    std::vector<bool> reflex_; // no outward corner
};

} // namespace

Triangles triangulated(const std::vector<std::vector<Point>>& rings) {
    Triangles result;
    Loop loop{result.points, {}};
    std::vector<std::vector<Index>> holes;
    for (const std::vector<Point>& ring : rings) {
        if (ring.size() < 3) {
            if (&ring == &rings.front()) return result;
            continue;
        }
        std::vector<Index> indices(ring.size());
        std::iota(indices.begin(), indices.end(), static_cast<Index>(result.points.size()));
        result.points.insert(result.points.end(), ring.begin(), ring.end());
        const bool outer = &ring == &rings.front(), anticlockwise = signed_area(ring) > 0;
        if (outer != anticlockwise) std::ranges::reverse(indices);
        if (outer) loop.vertices = std::move(indices);
        else holes.push_back(std::move(indices));
    }
    const auto rightmost = [&](const std::vector<Index>& hole) {
        double x = -std::numeric_limits<double>::infinity();
        for (const Index index : hole) x = std::max(x, result.points[index].x);
        return -x;
    };
    std::ranges::stable_sort(holes, {}, rightmost);
    for (const std::vector<Index>& hole : holes) join(loop, hole);
    if (!loop.vertices.empty()) Clipping(loop).clip_all(result.corners);
    return result;
}

} // namespace signatory::atlas
