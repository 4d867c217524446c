// The whole map, made once: what to draw, where the labels go, and what lies where.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas/anchor.hpp"
#include "core/atlas/mesh.hpp"

namespace signatory::atlas {

struct Neighbour {
    std::size_t shape = 0;
    Point border; // the middle of the border between the two
};

struct Shape {
    std::string code; // ISO 3166-1 alpha-2; empty: no state
    std::string name; // in English
    std::vector<std::vector<std::vector<Point>>> polygons; // rings of points, the largest polygon first
    Box box = nothing;
    Box main_box = nothing; // of the largest polygon
    Anchor anchor = {};     // in the largest polygon
    std::vector<Neighbour> neighbours;
};

// The outlines for one range of scales: what is left out is less than a few pixels.
struct Level {
    double least_pixel = 0; // for pixels of this and more, in radii of the Earth
    Mesh mesh;
};

struct Atlas {
    std::vector<Shape> shapes;
    std::vector<Level> levels; // the finest first; never empty
};

// The coarsest level that is fine enough for a pixel of this, in radii of the Earth.
std::size_t level_for(const Atlas& atlas, double pixel);

// From the text of content/atlas/states.txt. Takes some tens of milliseconds.
std::expected<Atlas, std::string> make_atlas(std::string_view outlines);

std::optional<std::size_t> find(const Atlas& atlas, std::string_view code);
std::optional<std::size_t> shape_at(const Atlas& atlas, Point point);

// The state that lies that way from one: across the border if there is one, else the nearest. `direction` of any
// length, in the plane. None when nothing lies within 60 degrees of it.
std::optional<std::size_t> shape_towards(const Atlas& atlas, std::size_t from, Point direction);

} // namespace signatory::atlas
