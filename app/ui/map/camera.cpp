#include "ui/map/camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace signatory::ui {
namespace {

constexpr double northernmost = 74, southernmost = -56; // degrees, of the middle
constexpr double closest = atlas::earth_radius / 0.8;   // pixels a radius: 0.8 km a pixel
constexpr double farthest_view = 3.4;                   // radii across the shorter side
constexpr double far_off = 2.5;                         // times the usual distance from the middle of all

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

atlas::Point median_of(const atlas::Atlas& atlas, std::span<const std::size_t> shapes) {
    std::vector<double> across, up;
    for (const std::size_t shape : shapes) {
        across.push_back(atlas.shapes[shape].anchor.place.x);
        up.push_back(atlas.shapes[shape].anchor.place.y);
    }
    return {median(std::move(across)), median(std::move(up))};
}

std::vector<std::size_t> without_the_far(const atlas::Atlas& atlas, std::span<const std::size_t> shapes) {
    const atlas::Point middle = median_of(atlas, shapes);
    const auto away = [&](std::size_t shape) { return atlas::length(atlas.shapes[shape].anchor.place - middle); };
    std::vector<double> distances;
    for (const std::size_t shape : shapes) distances.push_back(away(shape));
    const double usual = median(std::move(distances));
    std::vector<std::size_t> near;
    for (const std::size_t shape : shapes)
        if (away(shape) <= far_off * usual + atlas.shapes[shape].anchor.room) near.push_back(shape);
    return near;
}

// How fast north turns with the middle: radians a radius, to the right and upwards.
atlas::Point turning_at(atlas::Point middle) {
    constexpr double step = 1e-4; // radii
    const auto turn = [&](atlas::Point way) {
        return std::remainder(atlas::north_at(middle + way) - atlas::north_at(middle - way), 2 * std::numbers::pi) / (2 * step);
    };
    return {turn({step, 0}), turn({0, step})};
}

// Moved so that the place stands under the pixel. Since north turns with the middle, the middle is found by Newton's
// steps: of centre - place + turned(pixels) / scale = 0.
Camera with_under(Camera camera, const Rect& view, atlas::Point place, Point pixel) {
    constexpr double close = 1e-3, longest = 0.3; // pixels; radii a step
    const Point middle = view.centre(), pixels{pixel.x - middle.x, pixel.y - middle.y};
    for (int round = 0; round < 30; ++round) {
        const atlas::Point way = Lens(camera, view).turned(pixels) * (1 / camera.scale), off = camera.centre - place + way;
        if (atlas::length(off) * camera.scale < close) break;
        const atlas::Point turning = turning_at(camera.centre), sideways{-way.y, way.x}; // how the way changes with north
        const double share = 1 + atlas::dot(sideways, turning);
        atlas::Point step = off - sideways * (atlas::dot(turning, off) / (std::abs(share) < 0.1 ? 0.1 : share));
        if (const double far = atlas::length(step); far > longest) step = step * (longest / far);
        camera.centre = camera.centre - step;
        if (atlas::length(camera.centre) >= atlas::rim) break; // nothing lies there
    }
    return within_bounds(camera, view);
}

} // namespace

Lens::Lens(const Camera& camera, const Rect& view)
    : camera_(camera), middle_(view.centre()), north_(atlas::north_at(camera.centre)), cosine_(std::cos(north_)), sine_(std::sin(north_)) {}

Point Lens::to_screen(atlas::Point point) const {
    const atlas::Point away = point - camera_.centre;
    const double right = away.x * cosine_ + away.y * sine_, up = away.y * cosine_ - away.x * sine_;
    return {middle_.x + static_cast<float>(right * camera_.scale), middle_.y - static_cast<float>(up * camera_.scale)};
}

atlas::Point Lens::turned(Point pixels) const {
    const double right = static_cast<double>(pixels.x), up = -static_cast<double>(pixels.y);
    return {right * cosine_ - up * sine_, right * sine_ + up * cosine_};
}

atlas::Point Lens::to_plane(Point pixel) const {
    return camera_.centre + turned({pixel.x - middle_.x, pixel.y - middle_.y}) * (1 / camera_.scale);
}

Camera within_bounds(Camera camera, const Rect& view) {
    const double away = atlas::length(camera.centre);
    if (away > atlas::rim * 0.98) camera.centre = camera.centre * (atlas::rim * 0.98 / away);
    atlas::Place place = atlas::unproject(camera.centre);
    if (place.latitude > northernmost || place.latitude < southernmost) {
        place.latitude = std::clamp(place.latitude, southernmost, northernmost);
        camera.centre = atlas::project(place);
    }
    const double least = static_cast<double>(std::max(1.0F, std::min(view.width, view.height))) / farthest_view;
    camera.scale = std::clamp(camera.scale, least, std::max(least, closest));
    return camera;
}

Camera fitted(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Rect& view, float margin) {
    if (shapes.empty()) return within_bounds({}, view);
    const auto near = without_the_far(atlas, shapes);
    Camera camera{median_of(atlas, near), 1};
    atlas::Box box;
    for (int round = 0; round < 3; ++round) { // the middle decides where up is, which decides the middle
        const double north = atlas::north_at(camera.centre), cosine = std::cos(north), sine = std::sin(north);
        box = atlas::nothing;
        for (const std::size_t shape : near) {
            const auto& [place, room] = atlas.shapes[shape].anchor;
            const atlas::Point upright{place.x * cosine + place.y * sine, place.y * cosine - place.x * sine};
            box.include(upright - atlas::Point{room, room});
            box.include(upright + atlas::Point{room, room});
        }
        const atlas::Point middle = (box.low + box.high) * 0.5;
        camera.centre = {middle.x * cosine - middle.y * sine, middle.x * sine + middle.y * cosine};
    }
    const double width = std::max(1.0F, view.width - 2 * margin), height = std::max(1.0F, view.height - 2 * margin);
    camera.scale = std::min(width / std::max(0.05, box.high.x - box.low.x), height / std::max(0.05, box.high.y - box.low.y));
    return within_bounds(camera, view);
}

Camera zoomed(const Camera& camera, const Rect& view, Point pixel, double factor) {
    Camera closer = camera;
    closer.scale *= factor;
    return with_under(within_bounds(closer, view), view, Lens(camera, view).to_plane(pixel), pixel);
}

Camera dragged(const Camera& camera, const Rect& view, Point from, Point to) {
    return with_under(camera, view, Lens(camera, view).to_plane(from), to);
}

Camera between(const Camera& from, const Camera& to, double part) {
    Camera camera{{}, from.scale * std::pow(to.scale / from.scale, part)};
    // Even in pixels, not in the plane: then a zoom keeps its point all the way.
    const double pixels = 1 / to.scale - 1 / from.scale;
    if (std::abs(to.scale / from.scale - 1) > 1e-6) part = (1 / camera.scale - 1 / from.scale) / pixels;
    camera.centre = from.centre + (to.centre - from.centre) * part;
    return camera;
}

} // namespace signatory::ui
