// The map's geometry, on the outlines that ship.
#include <cmath>
#include <deque>
#include <fstream>
#include <iterator>
#include <numbers>
#include <set>

#include <doctest/doctest.h>

#include "core/atlas/atlas.hpp"
#include "core/atlas/simplify.hpp"
#include "core/atlas/triangles.hpp"

using namespace signatory::atlas;

namespace {

const std::string& outlines() {
    static const std::string text = [] {
        std::ifstream file(SIGNATORY_SOURCE_DIR "/content/atlas/states.txt", std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    }();
    return text;
}

const Atlas& world() {
    static const Atlas atlas = make_atlas(outlines()).value();
    return atlas;
}

const Shape& state(std::string_view code) { return world().shapes[find(world(), code).value()]; }

double square_kilometres(const Shape& shape) {
    double area = 0;
    for (const auto& rings : shape.polygons)
        for (std::size_t ring = 0; ring < rings.size(); ++ring) area += (ring == 0 ? 1 : -1) * std::abs(signed_area(rings[ring]));
    return area * earth_radius * earth_radius;
}

double outline(const Shape& shape) { // kilometres
    double length = 0;
    for (const auto& rings : shape.polygons)
        for (const auto& ring : rings)
            for (std::size_t point = 0; point < ring.size(); ++point) {
                const Point step = ring[(point + 1) % ring.size()] - ring[point];
                length += std::hypot(step.x, step.y);
            }
    return length * earth_radius;
}

double triangle_area(const Mesh& mesh, std::size_t shape) {
    double area = 0;
    const Mesh::Part& part = mesh.fills[shape];
    for (std::uint32_t corner = part.first; corner < part.first + part.count; corner += 3) {
        const auto at = [&](std::uint32_t index) {
            const Mesh::Vertex& vertex = mesh.vertices[mesh.corners[index]];
            return Point{static_cast<double>(vertex.x), static_cast<double>(vertex.y)};
        };
        area += cross(at(corner + 1) - at(corner), at(corner + 2) - at(corner)) / 2;
    }
    return area * earth_radius * earth_radius;
}

std::set<std::string> neighbours_of(std::string_view code) {
    std::set<std::string> codes;
    for (const Neighbour& neighbour : state(code).neighbours) codes.insert(world().shapes[neighbour.shape].code);
    return codes;
}

// One step of an arrow key: 0 north, then a quarter turn each, to the west, south and east.
std::optional<std::size_t> step(std::size_t from, int quarter) {
    const double angle = north_at(world().shapes[from].anchor.place) + quarter * std::numbers::pi / 2;
    return shape_towards(world(), from, {-std::sin(angle), std::cos(angle)});
}

} // namespace

TEST_CASE("the projection keeps areas and the distances its formula has") {
    CHECK(length(project(centre)) == doctest::Approx(0));
    const Point pole = project({0, 90});
    CHECK(pole.x == doctest::Approx(0));
    CHECK(pole.y == doctest::Approx(2 * std::sin((90 - centre.latitude) / 2 * std::numbers::pi / 180)));
    for (double longitude = -180; longitude < 180; longitude += 23)
        for (double latitude = -40; latitude <= 80; latitude += 15) {
            const Place place = unproject(project({longitude, latitude}));
            CHECK(place.latitude == doctest::Approx(latitude));
            CHECK(std::cos((place.longitude - longitude) * std::numbers::pi / 180) == doctest::Approx(1));
            // Areas on both sides of the place, so that what bends in the plane evens out.
            constexpr double small = 0.01; // degrees
            const Point eastwards = project({longitude + small, latitude}) - project({longitude - small, latitude});
            const Point northwards = project({longitude, latitude + small}) - project({longitude, latitude - small});
            const double on_sphere = std::pow(2 * small * std::numbers::pi / 180, 2) * std::cos(latitude * std::numbers::pi / 180);
            CHECK(cross(eastwards, northwards) / on_sphere == doctest::Approx(1).epsilon(0.0001));
        }
    CHECK(north_at(project({centre.longitude, 30})) == doctest::Approx(0));
    CHECK(north_at(project({10, 50})) < -0.3); // to the right of upwards, in the west of Europe
}

TEST_CASE("the atlas has the states of the world, as large as they are") {
    std::size_t coded = 0;
    std::set<std::string> codes;
    for (const Shape& shape : world().shapes) {
        if (!shape.code.empty()) ++coded;
        CHECK_MESSAGE((shape.code.empty() || codes.insert(shape.code).second), shape.code);
    }
    CHECK(coded >= 177);
    // None smaller than these: at 1:50m a coast is too coarse for Malta, whose Gozo is less than the islands kept.
    const std::pair<const char*, double> known[] = {{"KZ", 2'724'900}, {"RU", 17'075'400}, {"AM", 29'743}, {"BY", 207'600}, {"LU", 2'586},
                                                    {"TR", 783'562},   {"IN", 3'166'400}, {"FI", 338'145}}; // square kilometres
    for (const auto& [code, area] : known) {
        CAPTURE(code);
        CHECK(square_kilometres(state(code)) == doctest::Approx(area).epsilon(0.04));
    }
}

TEST_CASE("capitals lie in their states") {
    const std::pair<const char*, Place> capitals[] = {
        {"AM", {44.51, 40.18}}, {"BY", {27.57, 53.90}}, {"KZ", {71.43, 51.13}}, {"KG", {74.57, 42.87}}, {"RU", {37.62, 55.76}},
        {"TJ", {68.79, 38.56}}, {"UZ", {69.24, 41.31}}, {"CN", {116.4, 39.90}}, {"US", {-77.04, 38.90}}, {"CA", {-75.70, 45.42}},
        {"FR", {2.35, 48.86}},  {"LU", {6.13, 49.61}},  {"ZA", {28.19, -25.75}}, {"LS", {27.48, -29.32}}, {"IS", {-21.9, 64.13}}};
    for (const auto& [code, place] : capitals) {
        CAPTURE(code);
        const auto found = shape_at(world(), project(place));
        REQUIRE(found.has_value());
        CHECK(world().shapes[*found].code == code);
    }
    CHECK_FALSE(shape_at(world(), project({-30, 45})).has_value()); // the Atlantic
}

TEST_CASE("what changed hands within the banks' years belongs to no state") {
    const auto found = shape_at(world(), project({34.1, 45.2}));
    REQUIRE(found.has_value());
    CHECK(world().shapes[*found].name == "Crimea");
    CHECK(world().shapes[*found].code.empty());
}

TEST_CASE("every label stands in its state, and no state lies over another") {
    for (std::size_t shape = 0; shape < world().shapes.size(); ++shape) {
        const auto found = shape_at(world(), world().shapes[shape].anchor.place);
        CHECK_MESSAGE(found == std::optional(shape), world().shapes[shape].name);
    }
}

TEST_CASE("the triangles of a state are as large as the state") {
    double worst = 0;
    for (std::size_t shape = 0; shape < world().shapes.size(); ++shape) {
        const double area = square_kilometres(world().shapes[shape]);
        worst = std::max(worst, std::abs(triangle_area(world().levels.front().mesh, shape) / area - 1));
        // A coarser outline keeps within a pixel of the true one.
        for (std::size_t level = 1; level < world().levels.size(); ++level) {
            const double pixel = world().levels[level].least_pixel * earth_radius;
            CHECK_MESSAGE(std::abs(triangle_area(world().levels[level].mesh, shape) - area) < outline(world().shapes[shape]) * pixel, world().shapes[shape].name);
        }
    }
    CHECK(worst < 0.002); // single precision on a small island
}

TEST_CASE("the farther the view, the fewer the lines; each scale has the coarsest level that is fine enough for it") {
    REQUIRE(world().levels.size() == 3);
    for (std::size_t level = 1; level < world().levels.size(); ++level) {
        const Level &finer = world().levels[level - 1], &coarser = world().levels[level];
        CHECK(coarser.mesh.segments.size() < finer.mesh.segments.size() * 3 / 4);
        CHECK(coarser.mesh.corners.size() < finer.mesh.corners.size() * 3 / 4);
        CHECK(level_for(world(), coarser.least_pixel) == level);
        CHECK(level_for(world(), coarser.least_pixel * 0.999) == level - 1);
    }
    CHECK(level_for(world(), 0) == 0);
    CHECK(level_for(world(), 1) == 2);
}

TEST_CASE("a polygon with two holes is cut into triangles that leave them out") {
    const std::vector<std::vector<Point>> rings{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{1, 1}, {1, 4}, {4, 4}, {4, 1}}, {{6, 5}, {6, 8}, {8, 8}, {8, 5}}};
    const Triangles triangles = triangulated(rings);
    double area = 0;
    for (const auto& [a, b, c] : triangles.corners) {
        const double one = cross(triangles.points[b] - triangles.points[a], triangles.points[c] - triangles.points[a]) / 2;
        CHECK(one > 0);
        area += one;
    }
    CHECK(area == doctest::Approx(100 - 9 - 6));
    for (const auto& [a, b, c] : triangles.corners) {
        const Point middle = (triangles.points[a] + triangles.points[b] + triangles.points[c]) * (1.0 / 3);
        CHECK(lies_within(rings, middle));
    }
}

TEST_CASE("simplifying leaves the ends and what stands out") {
    const Arc arc{{0, 0}, {1, 0.001}, {2, 0}, {3, 2}, {4, 0}, {5, -0.001}, {6, 0}};
    CHECK(simplified(arc, 0.1) == Arc{{0, 0}, {2, 0}, {3, 2}, {4, 0}, {6, 0}});
    const Arc closed{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    CHECK(simplified(closed, 100).size() == 4);
}

TEST_CASE("neighbours are those that share a border") {
    CHECK(neighbours_of("KZ") == std::set<std::string>{"CN", "KG", "RU", "TM", "UZ"});
    CHECK(neighbours_of("AM") == std::set<std::string>{"AZ", "GE", "IR", "TR"});
    CHECK(neighbours_of("IS").empty());
}

TEST_CASE("arrows lead to neighbours, and from one state to every other") {
    const auto towards = [](std::string_view code, int quarter) { return world().shapes[step(find(world(), code).value(), quarter).value()].code; };
    CHECK(towards("KZ", 0) == "RU");
    CHECK_MESSAGE((towards("KZ", 3) == "CN" || towards("KZ", 3) == "KG"), towards("KZ", 3)); // either border lies that way
    CHECK_MESSAGE((towards("BY", 1) == "PL" || towards("BY", 1) == "LT"), towards("BY", 1));
    CHECK(towards("AM", 3) == "AZ");
    CHECK(towards("BY", 2) == "UA");
    std::set<std::size_t> reached{find(world(), "AM").value()};
    std::deque<std::size_t> next(reached.begin(), reached.end());
    for (; !next.empty(); next.pop_front())
        for (int quarter = 0; quarter < 4; ++quarter)
            if (const auto there = step(next.front(), quarter); there && reached.insert(*there).second) next.push_back(*there);
    for (std::size_t shape = 0; shape < world().shapes.size(); ++shape)
        if (!world().shapes[shape].code.empty()) CHECK_MESSAGE(reached.contains(shape), world().shapes[shape].name);
}

TEST_CASE("broken outlines are refused with their line") {
    const std::string whole = "signatory-atlas 1\nsteps 200\narcs 1\n??oK??oKnKnK\nareas 1\nXX|A land|1\n";
    const auto triangle = read_outlines(whole);
    REQUIRE(triangle.has_value());
    CHECK(triangle->arcs == std::vector<Arc>{{project({0, 0}), project({1, 0}), project({1, 1}), project({0, 0})}});
    CHECK(triangle->areas.front().name == "A land");
    const auto told = [&](std::string_view from, std::string_view to) {
        std::string text = whole;
        text.replace(text.find(from), from.size(), to);
        const auto read = read_outlines(text);
        REQUIRE_FALSE(read.has_value());
        return read.error();
    };
    CHECK(told("atlas 1", "atlas 2").starts_with("line 1 "));
    CHECK(told("200", "0").starts_with("line 2 "));
    CHECK(told("arcs 1", "arcs -1").starts_with("line 3 "));
    CHECK(told("??oK??oKnKnK", "??oK??oKnKn").starts_with("line 4 "));
    CHECK(told("??oK??oKnKnK", "??").starts_with("line 4 "));
    CHECK(told("areas 1", "areas 999").starts_with("line 5 "));
    CHECK(told("|1", "|2").starts_with("line 6 "));
    CHECK(told("XX|A land|", "XX|A land").starts_with("line 6 "));
}
