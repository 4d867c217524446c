#include "core/atlas/atlas.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <map>

#include "core/atlas/simplify.hpp"

namespace signatory::atlas {
namespace {

// From how large a pixel on, and what triangles are left out there: about six square pixels of it.
struct Coarseness {
    double kilometres_a_pixel, square_kilometres;
};
constexpr std::array<Coarseness, 2> coarser{{{3.5, 70}, {7, 280}}};

Shape shape_of(const Outlines& outlines, const Area& area) {
    Shape shape{.code = area.code, .name = area.name, .polygons = {}, .neighbours = {}};
    std::vector<double> sizes;
    for (const Polygon& polygon : area.polygons) {
        auto& rings = shape.polygons.emplace_back();
        for (const Ring& ring : polygon) rings.push_back(points_of(outlines.arcs, ring));
        for (const Point& point : rings.front()) shape.box.include(point);
    }
    std::ranges::stable_sort(shape.polygons, std::greater<>{}, [](const auto& rings) { return std::abs(signed_area(rings.front())); });
    for (const Point& point : shape.polygons.front().front()) shape.main_box.include(point);
    shape.anchor = anchor_of(shape.polygons.front());
    return shape;
}

// Areas with an arc in common.
void find_neighbours(Atlas& atlas, const Outlines& outlines) {
    std::vector<std::vector<std::size_t>> sides(outlines.arcs.size());
    for (std::size_t area = 0; area < outlines.areas.size(); ++area)
        for (const Polygon& polygon : outlines.areas[area].polygons)
            for (const Ring& ring : polygon)
                for (const int arc : ring) sides[static_cast<std::size_t>(std::abs(arc) - 1)].push_back(area);
    struct Shared {
        Point sum;
        double points = 0;
    };
    std::map<std::pair<std::size_t, std::size_t>, Shared> shared;
    for (std::size_t arc = 0; arc < sides.size(); ++arc) {
        if (sides[arc].size() != 2 || sides[arc][0] == sides[arc][1]) continue;
        for (const auto& [one, other] : {std::pair{0, 1}, std::pair{1, 0}}) {
            Shared& between = shared[{sides[arc][static_cast<std::size_t>(one)], sides[arc][static_cast<std::size_t>(other)]}];
            for (const Point& point : outlines.arcs[arc]) between.sum = between.sum + point;
            between.points += static_cast<double>(outlines.arcs[arc].size());
        }
    }
    for (const auto& [pair, between] : shared)
        atlas.shapes[pair.first].neighbours.push_back({pair.second, between.sum * (1 / between.points)});
}

} // namespace

std::expected<Atlas, std::string> make_atlas(std::string_view text) {
    auto outlines = read_outlines(text);
    if (!outlines) return std::unexpected(outlines.error());
    Atlas atlas;
    for (const Area& area : outlines->areas) atlas.shapes.push_back(shape_of(*outlines, area));
    find_neighbours(atlas, *outlines);
    atlas.levels.push_back({0, mesh_of(*outlines)});
    for (const auto& [kilometres, triangle] : coarser) {
        for (Arc& arc : outlines->arcs) arc = simplified(arc, triangle / (earth_radius * earth_radius));
        atlas.levels.push_back({kilometres / earth_radius, mesh_of(*outlines)});
    }
    return atlas;
}

std::size_t level_for(const Atlas& atlas, double pixel) {
    std::size_t level = 0;
    while (level + 1 < atlas.levels.size() && pixel >= atlas.levels[level + 1].least_pixel) ++level;
    return level;
}

std::optional<std::size_t> find(const Atlas& atlas, std::string_view code) {
    const auto found = std::ranges::find(atlas.shapes, code, &Shape::code);
    if (code.empty() || found == atlas.shapes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - atlas.shapes.begin());
}

std::optional<std::size_t> shape_at(const Atlas& atlas, Point point) {
    for (std::size_t index = 0; index < atlas.shapes.size(); ++index) {
        const Shape& shape = atlas.shapes[index];
        if (!shape.box.contains(point)) continue;
        if (std::ranges::any_of(shape.polygons, [&](const auto& rings) { return lies_within(rings, point); })) return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> shape_towards(const Atlas& atlas, std::size_t from, Point direction) {
    constexpr double narrowest = 0.5;   // the cosine of 60 degrees
    constexpr double across_border = 0.3; // counts as that much nearer
    const Shape& here = atlas.shapes[from];
    double least = std::numeric_limits<double>::infinity();
    std::optional<std::size_t> best;
    const auto consider = [&](std::size_t shape, Point place, double weight) {
        if (shape == from || atlas.shapes[shape].code.empty()) return;
        const Point way = place - here.anchor.place;
        const double away = length(way), along = dot(way, direction) / std::max(1e-12, away * length(direction));
        if (along < narrowest) return;
        const double cost = weight * away / along;
        if (cost >= least) return;
        least = cost;
        best = shape;
    };
    for (std::size_t shape = 0; shape < atlas.shapes.size(); ++shape) consider(shape, atlas.shapes[shape].anchor.place, 1);
    for (const Neighbour& neighbour : here.neighbours)
        consider(neighbour.shape, (neighbour.border + atlas.shapes[neighbour.shape].anchor.place) * 0.5, across_border);
    return best;
}

} // namespace signatory::atlas
