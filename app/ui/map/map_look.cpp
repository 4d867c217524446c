#include "ui/map/map_look.hpp"

#include <array>
#include <cmath>

#include "ui/kit/paint.hpp"

namespace signatory::ui {
namespace {

using history::Kind;

constexpr float swatch_corner = 3, stripe_step = 5; // units

void draw_stripes(const Frame& frame, const Rect& box, Colour ink, float step, float thickness) {
    const float reach = box.width + box.height;
    for (float along = step / 2; along < reach; along += step) { // from the left or bottom edge to the top or right one
        const float left = std::max(0.0F, along - box.height), down = std::min(along, box.height);
        const float right = std::min(along, box.width), up = std::max(0.0F, along - box.width);
        line(std::array<Point, 2>{{{box.x + left, box.y + down}, {box.x + right, box.y + up}}}, ink, thickness);
    }
    static_cast<void>(frame);
}

void draw_dots(const Rect& box, Colour ink, float radius) {
    for (const float across : {0.28F, 0.72F})
        for (const float down : {0.28F, 0.72F}) disc({box.x + box.width * across, box.y + box.height * down}, radius, ink);
}

} // namespace

ShapeLook look_of(const Frame& frame, Kind kind) {
    const auto colour = [&](Tone tone) { return frame.colour(tone); };
    const bool contrast = frame.theme == Theme::contrast;
    switch (kind) {
    case Kind::member:
        return contrast ? ShapeLook{colour(Tone::heat_1), colour(Tone::heat_3), colour(Tone::line_strong), Pattern::dense_stripes, 4}
                        : ShapeLook{colour(Tone::heat_2), {}, colour(Tone::accent), Pattern::plain, 4};
    case Kind::other: return {colour(Tone::heat_0), colour(contrast ? Tone::heat_4 : Tone::accent), colour(Tone::line_strong), Pattern::dots, 3};
    case Kind::perhaps: return {colour(Tone::heat_0), colour(contrast ? Tone::heat_3 : Tone::accent), colour(Tone::line_strong), Pattern::grid, 2};
    case Kind::former: return {colour(Tone::heat_0), colour(contrast ? Tone::heat_3 : Tone::heat_3), colour(Tone::line_strong), Pattern::stripes, 1};
    case Kind::none: break;
    }
    const Colour edge = contrast ? colour(Tone::line) : mix(colour(Tone::heat_0), colour(Tone::line_strong), 0.55F);
    return {colour(Tone::heat_0), {}, edge, Pattern::plain, 0};
}

ShapeLook sea_look(const Frame& frame) {
    ShapeLook look = look_of(frame, Kind::none);
    look.rank = -1;
    return look;
}

void draw_swatch(const Frame& frame, Kind kind, const Rect& box) {
    const ShapeLook look = look_of(frame, kind);
    const float corner = frame.px(swatch_corner), thin = std::max(1.0F, frame.scale);
    fill(box, look.fill, corner);
    const Rect inside = box.grown(-thin);
    switch (look.pattern) {
    case Pattern::plain: break;
    case Pattern::stripes: draw_stripes(frame, inside, look.ink, frame.px(stripe_step), thin); break;
    case Pattern::dense_stripes: draw_stripes(frame, inside, look.ink, frame.px(stripe_step - 1), 1.6F * thin); break;
    case Pattern::dots: draw_dots(inside, look.ink, 1.3F * frame.scale); break;
    case Pattern::grid:
        fill({inside.centre().x - thin / 2, inside.y, thin, inside.height}, look.ink);
        fill({inside.x, inside.centre().y - thin / 2, inside.width, thin}, look.ink);
        break;
    }
    outline(box, look.edge, corner, thin);
}

} // namespace signatory::ui
