// What a map is drawn from: triangles to fill the areas, lines to border them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas/outlines.hpp"

namespace signatory::atlas {

struct Box {
    Point low, high;

    [[nodiscard]] bool contains(Point point) const { return point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y; }
    [[nodiscard]] bool meets(const Box& other) const {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y;
    }
    void include(Point point);
};
inline constexpr Box nothing{{1e9, 1e9}, {-1e9, -1e9}};

inline constexpr std::uint16_t no_area = 255; // on the far side of a coast

struct Mesh {
    struct Vertex {
        float x = 0, y = 0; // as Point
        std::uint32_t area = 0;
    };
    struct Segment { // of a border
        float from_x = 0, from_y = 0, to_x = 0, to_y = 0;
        std::uint16_t area = 0, other = no_area;
    };
    struct Part { // of corners or segments, one after the other, within a box
        std::uint32_t first = 0, count = 0;
        Box box = nothing;
    };
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> corners; // three a triangle
    std::vector<Part> fills;            // of corners; one an area
    std::vector<Segment> segments;
    std::vector<Part> borders; // of segments; one an arc
    std::vector<std::vector<std::uint32_t>> borders_of; // an area's, as indices into borders
};

Mesh mesh_of(const Outlines& outlines);

} // namespace signatory::atlas
