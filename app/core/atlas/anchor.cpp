#include "core/atlas/anchor.hpp"

#include <algorithm>
#include <limits>
#include <numbers>
#include <queue>

#include "core/atlas/mesh.hpp"

namespace signatory::atlas {
namespace {

double distance(Point point, Point a, Point b) { // to the stretch from a to b
    const Point along = b - a;
    const double squared = dot(along, along);
    const double part = squared == 0 ? 0 : std::clamp(dot(point - a, along) / squared, 0.0, 1.0);
    return length(point - (a + along * part));
}

// Positive inside.
double room_at(const std::vector<std::vector<Point>>& rings, Point point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings)
        for (std::size_t index = 0; index < ring.size(); ++index)
            nearest = std::min(nearest, distance(point, ring[index], ring[(index + 1) % ring.size()]));
    return lies_within(rings, point) ? nearest : -nearest;
}

struct Cell {
    Point middle;
    double half; // of its side
    double room;
    [[nodiscard]] double best_possible() const { return room + half * std::numbers::sqrt2; }
    bool operator<(const Cell& other) const { return best_possible() < other.best_possible(); }
};

} // namespace

bool lies_within(const std::vector<std::vector<Point>>& rings, Point point) {
    bool inside = false;
    for (const auto& ring : rings)
        for (std::size_t index = 0; index < ring.size(); ++index) {
            const Point a = ring[index], b = ring[(index + 1) % ring.size()];
            if ((a.y > point.y) == (b.y > point.y)) continue;
            if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
        }
    return inside;
}

// Squares are halved as long as one of their points may have more room than the best so far.
Anchor anchor_of(const std::vector<std::vector<Point>>& rings) {
    constexpr double precision = 0.02;
    Box box = nothing;
    for (const Point& point : rings.front()) box.include(point);
    const Point size = box.high - box.low;
    const double side = std::max(1e-6, std::min(size.x, size.y));
    const auto cell_at = [&](Point middle, double half) { return Cell{middle, half, room_at(rings, middle)}; };
    std::priority_queue<Cell> cells;
    for (double x = box.low.x; x < box.high.x; x += side)
        for (double y = box.low.y; y < box.high.y; y += side) cells.push(cell_at({x + side / 2, y + side / 2}, side / 2));
    Cell best = cell_at((box.low + box.high) * 0.5, 0);
    while (!cells.empty()) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.room > best.room) best = cell;
        if (cell.best_possible() <= best.room + precision * std::max(best.room, side / 100)) break;
        const double half = cell.half / 2;
        for (const double x : {-half, half})
            for (const double y : {-half, half}) cells.push(cell_at(cell.middle + Point{x, y}, half));
    }
    return {best.middle, std::max(0.0, best.room)};
}

} // namespace signatory::atlas
