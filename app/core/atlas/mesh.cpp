#include "core/atlas/mesh.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/atlas/triangles.hpp"

namespace signatory::atlas {
namespace {

void add_fill(Mesh& mesh, const Outlines& outlines, const Area& area, std::uint32_t number) {
    Mesh::Part part{static_cast<std::uint32_t>(mesh.corners.size()), 0, nothing};
    for (const Polygon& polygon : area.polygons) {
        std::vector<std::vector<Point>> rings;
        for (const Ring& ring : polygon) rings.push_back(points_of(outlines.arcs, ring));
        const Triangles triangles = triangulated(rings);
        const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
        for (const Point& point : triangles.points) {
            mesh.vertices.push_back({static_cast<float>(point.x), static_cast<float>(point.y), number});
            part.box.include(point);
        }
        for (const auto& corners : triangles.corners)
            for (const std::uint32_t corner : corners) mesh.corners.push_back(base + corner);
    }
    part.count = static_cast<std::uint32_t>(mesh.corners.size()) - part.first;
    mesh.fills.push_back(part);
}

// The areas on either side of each arc.
std::vector<std::vector<std::uint16_t>> sides_of(const Outlines& outlines) {
    std::vector<std::vector<std::uint16_t>> sides(outlines.arcs.size());
    for (std::size_t area = 0; area < outlines.areas.size(); ++area)
        for (const Polygon& polygon : outlines.areas[area].polygons)
            for (const Ring& ring : polygon)
                for (const int arc : ring) sides[static_cast<std::size_t>(std::abs(arc) - 1)].push_back(static_cast<std::uint16_t>(area));
    return sides;
}

void add_border(Mesh& mesh, const Arc& arc, const std::vector<std::uint16_t>& sides) {
    if (sides.empty()) return;
    const auto number = static_cast<std::uint32_t>(mesh.borders.size());
    Mesh::Part part{static_cast<std::uint32_t>(mesh.segments.size()), static_cast<std::uint32_t>(arc.size()) - 1, nothing};
    for (std::size_t point = 0; point < arc.size(); ++point) {
        part.box.include(arc[point]);
        if (point == 0) continue;
        const Point from = arc[point - 1], to = arc[point];
        mesh.segments.push_back({static_cast<float>(from.x), static_cast<float>(from.y), static_cast<float>(to.x), static_cast<float>(to.y),
                                 sides.front(), sides.size() > 1 ? sides[1] : no_area});
    }
    mesh.borders.push_back(part);
    for (const std::uint16_t side : sides) mesh.borders_of[side].push_back(number);
}

} // namespace

void Box::include(Point point) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
}

Mesh mesh_of(const Outlines& outlines) {
    Mesh mesh;
    mesh.borders_of.resize(outlines.areas.size());
    for (std::size_t area = 0; area < outlines.areas.size(); ++area)
        add_fill(mesh, outlines, outlines.areas[area], static_cast<std::uint32_t>(area));
    const auto sides = sides_of(outlines);
    for (std::size_t arc = 0; arc < outlines.arcs.size(); ++arc) add_border(mesh, outlines.arcs[arc], sides[arc]);
    return mesh;
}

} // namespace signatory::atlas
