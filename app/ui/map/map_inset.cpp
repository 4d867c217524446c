#include "ui/map/map_inset.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace signatory::ui {
namespace {

constexpr float narrowest_view = 340, lowest_view = 200;            // units
constexpr float least_inset = 132, most_inset = 232, inset_part = 0.26F; // units, and of the view's width
constexpr float inset_proportion = 0.72F, inset_margin = 8;         // height to width; units
constexpr double one_region = 1.5;                                  // radii from end to end

bool is_one_region(const atlas::Atlas& atlas, std::span<const std::size_t> shapes) {
    atlas::Box box = atlas::nothing;
    for (const std::size_t shape : shapes) box.include(atlas.shapes[shape].anchor.place);
    return atlas::length(box.high - box.low) <= one_region;
}

} // namespace

std::optional<MapInset> inset_beside(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Camera& fit, const Rect& view, float unit) {
    MapInset inset{left_out(atlas, shapes), {}, {}};
    if (inset.shapes.empty() || view.width < narrowest_view * unit || view.height < lowest_view * unit || !is_one_region(atlas, inset.shapes))
        return std::nullopt;
    const float width = std::min(std::clamp(inset_part * view.width, least_inset * unit, most_inset * unit), view.height * 0.5F / inset_proportion);
    const float height = width * inset_proportion;
    const std::array<Rect, 4> corners{{{view.x, view.bottom() - height, width, height}, {view.x, view.y, width, height},
                                       {view.right() - width, view.bottom() - height, width, height}, {view.right() - width, view.y, width, height}}};
    const Lens lens(fit, view);
    const auto covers = [&](const Rect& corner) {
        return std::ranges::count_if(shapes, [&](std::size_t shape) { return corner.grown(inset_margin * unit).contains(lens.to_screen(atlas.shapes[shape].anchor.place)); });
    };
    inset.box = *std::ranges::min_element(corners, {}, covers);
    inset.box = {std::round(inset.box.x), std::round(inset.box.y), std::round(width), std::round(height)};
    inset.camera = fitted_upright(atlas, inset.shapes, inset.box, inset_margin * unit);
    return inset;
}

} // namespace signatory::ui
