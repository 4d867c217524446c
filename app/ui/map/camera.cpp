#include "ui/map/camera.hpp"

#include <algorithm>
#include <cmath>
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
    const bool few_are_far = (shapes.size() - near.size()) * 10 <= shapes.size(); // two of NATO's, not two of seven
    return few_are_far ? near : std::vector<std::size_t>(shapes.begin(), shapes.end());
}

// So much of the way to north is the map turned. North turns with the middle, by about a radian a radius: were more of that
// followed where the corners are far away, they would sweep faster than the hand that moves them, and nothing would stay
// under it.
double share_of_north(double scale, const Rect& view) {
    constexpr double near = 0.35; // radii from the middle to a corner, up to which all of it is followed
    const double corner = static_cast<double>(std::hypot(view.width, view.height)) / 2 / scale;
    return std::min(1.0, near / std::max(1e-9, corner));
}

double turn_of(const Camera& camera, const Rect& view) { return share_of_north(camera.scale, view) * atlas::north_at(camera.centre); }

using Linear = std::array<double, 4>; // of x to the right, of y to the right, of x down, of y down

Linear turned_by(double turn) { return {std::cos(turn), std::sin(turn), std::sin(turn), -std::cos(turn)}; }

// The projection presses together along the way from its centre as much as it stretches across that way: by the cosine of
// half the angle between (Snyder, 24-20 and 24-21). That is undone, and then north turned up.
Linear upright_at(atlas::Point place) {
    const double away = atlas::length(place), pressed = std::cos(std::asin(std::min(0.999, away / 2)));
    const atlas::Point along = away > 0 ? place * (1 / away) : atlas::Point{0, 1};
    const double own = 1 / pressed - pressed;
    const std::array<double, 3> fair{pressed + own * along.x * along.x, own * along.x * along.y, pressed + own * along.y * along.y}; // xx, xy, yy
    const double north = atlas::north_at(place);
    const atlas::Point up{-std::sin(north), std::cos(north)};
    const atlas::Point fair_up{fair[0] * up.x + fair[1] * up.y, fair[1] * up.x + fair[2] * up.y};
    const Linear turn = turned_by(std::atan2(-fair_up.x, fair_up.y));
    return {turn[0] * fair[0] + turn[1] * fair[1], turn[0] * fair[1] + turn[1] * fair[2], turn[2] * fair[0] + turn[3] * fair[1],
            turn[2] * fair[1] + turn[3] * fair[2]};
}

Linear inverse_of(const Linear& of) {
    const double size = of[0] * of[3] - of[1] * of[2];
    return {of[3] / size, -of[1] / size, -of[2] / size, of[0] / size};
}

// Moved so that the place stands under the pixel: the middle is where the way from it to the pixel ends at the place, and
// that way turns little from step to step.
Camera with_under(Camera camera, const Rect& view, atlas::Point place, Point pixel) {
    constexpr double close = 0.01; // pixels
    const Point middle = view.centre(), pixels{pixel.x - middle.x, pixel.y - middle.y};
    for (int round = 0; round < 60; ++round) {
        const atlas::Point centre = place - Lens(camera, view).turned(pixels) * (1 / camera.scale);
        const double off = atlas::length(centre - camera.centre) * camera.scale;
        camera.centre = (camera.centre + centre) * 0.5; // half the way: it may swing from side to side
        if (off < close || atlas::length(camera.centre) >= atlas::rim) break;
    }
    return within_bounds(camera, view);
}

} // namespace

Lens::Lens(const Camera& camera, const Rect& view)
    : camera_(camera), middle_(view.centre()), to_(camera.upright ? upright_at(camera.centre) : turned_by(turn_of(camera, view))), back_(inverse_of(to_)) {}

Point Lens::to_screen(atlas::Point point) const {
    const atlas::Point away = point - camera_.centre;
    const double right = away.x * to_[0] + away.y * to_[1], down = away.x * to_[2] + away.y * to_[3];
    return {middle_.x + static_cast<float>(right * camera_.scale), middle_.y + static_cast<float>(down * camera_.scale)};
}

atlas::Point Lens::turned(Point pixels) const {
    const double right = static_cast<double>(pixels.x), down = static_cast<double>(pixels.y);
    return {right * back_[0] + down * back_[1], right * back_[2] + down * back_[3]};
}

std::array<double, 4> Lens::across() const {
    std::array<double, 4> pixels = to_;
    for (double& part : pixels) part *= camera_.scale;
    return pixels;
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
    const double width = std::max(1.0F, view.width - 2 * margin), height = std::max(1.0F, view.height - 2 * margin);
    Camera camera{median_of(atlas, near), closest};
    for (int round = 0; round < 6; ++round) { // the middle decides where up is, which decides the middle
        const double turn = turn_of(camera, view), cosine = std::cos(turn), sine = std::sin(turn);
        atlas::Box box = atlas::nothing;
        for (const std::size_t shape : near) {
            const auto& [place, room] = atlas.shapes[shape].anchor;
            const atlas::Point upright{place.x * cosine + place.y * sine, place.y * cosine - place.x * sine};
            box.include(upright - atlas::Point{room, room});
            box.include(upright + atlas::Point{room, room});
        }
        const atlas::Point middle = (box.low + box.high) * 0.5;
        camera.centre = {middle.x * cosine - middle.y * sine, middle.x * sine + middle.y * cosine};
        camera.scale = std::min(width / std::max(0.05, box.high.x - box.low.x), height / std::max(0.05, box.high.y - box.low.y));
    }
    return within_bounds(camera, view);
}

std::vector<std::size_t> left_out(const atlas::Atlas& atlas, std::span<const std::size_t> shapes) {
    if (shapes.empty()) return {};
    const auto near = without_the_far(atlas, shapes);
    std::vector<std::size_t> far;
    for (const std::size_t shape : shapes)
        if (std::ranges::find(near, shape) == near.end()) far.push_back(shape);
    return far;
}

Camera fitted_upright(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Rect& view, float margin) {
    Camera camera{median_of(atlas, shapes), 1, true};
    const float width = std::max(1.0F, view.width - 2 * margin), height = std::max(1.0F, view.height - 2 * margin);
    for (int round = 0; round < 4; ++round) { // where the middle is, decides which way is up, and that where the middle is
        const Lens lens({camera.centre, 1000, true}, {});
        Point low{1e9F, 1e9F}, high{-1e9F, -1e9F};
        for (const std::size_t shape : shapes)
            for (const atlas::Point& corner : atlas.shapes[shape].polygons.front().front()) {
                const Point at = lens.to_screen(corner);
                low = {std::min(low.x, at.x), std::min(low.y, at.y)};
                high = {std::max(high.x, at.x), std::max(high.y, at.y)};
            }
        camera.centre = lens.to_plane({(low.x + high.x) / 2, (low.y + high.y) / 2});
        camera.scale = 1000 * static_cast<double>(std::min(width / std::max(1.0F, high.x - low.x), height / std::max(1.0F, high.y - low.y)));
    }
    return camera;
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
