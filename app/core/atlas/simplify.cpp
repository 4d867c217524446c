#include "core/atlas/simplify.hpp"

#include <cmath>
#include <queue>
#include <tuple>

namespace signatory::atlas {
namespace {

double triangle(Point a, Point b, Point c) { return std::abs(cross(b - a, c - a)) / 2; }

} // namespace

Arc simplified(const Arc& arc, double least_triangle) {
    std::vector<std::size_t> before(arc.size()), after(arc.size()), version(arc.size());
    using Entry = std::tuple<double, std::size_t, std::size_t>; // area, point, version
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::size_t point = 1; point + 1 < arc.size(); ++point) {
        before[point] = point - 1;
        after[point] = point + 1;
        queue.emplace(triangle(arc[point - 1], arc[point], arc[point + 1]), point, 0);
    }
    std::vector<bool> gone(arc.size());
    std::size_t left = arc.size();
    const std::size_t least = arc.front() == arc.back() ? 4 : 2;
    while (!queue.empty() && left > least) {
        const auto [area, point, at] = queue.top();
        queue.pop();
        if (gone[point] || at != version[point]) continue;
        if (area >= least_triangle) break;
        gone[point] = true;
        --left;
        const std::size_t previous = before[point], next = after[point];
        if (previous > 0) after[previous] = next;
        if (next + 1 < arc.size()) before[next] = previous;
        for (const std::size_t beside : {previous, next})
            if (beside > 0 && beside + 1 < arc.size()) {
                const double now = triangle(arc[before[beside]], arc[beside], arc[after[beside]]);
                queue.emplace(std::max(now, area), beside, ++version[beside]); // never smaller than what went before
            }
    }
    Arc kept;
    for (std::size_t point = 0; point < arc.size(); ++point)
        if (!gone[point]) kept.push_back(arc[point]);
    return kept;
}

} // namespace signatory::atlas
