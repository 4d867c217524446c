#include "ui/kit/paint.hpp"

#include <vector>

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {

unsigned packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha); }

namespace {

// Ends as round as they can be, which ImGui's own rectangles stop one pixel short of.
void fill_pill(const Rect& rect, Colour colour, float radius) {
    ImDrawList& list = canvas();
    const float left = rect.x + radius, right = rect.right() - radius, top = rect.y + radius,
                bottom = rect.bottom() - radius;
    list.PathArcToFast({left, top}, radius, 6, 9);
    list.PathArcToFast({right, top}, radius, 9, 12);
    list.PathArcToFast({right, bottom}, radius, 0, 3);
    list.PathArcToFast({left, bottom}, radius, 3, 6);
    list.PathFillConvex(packed(colour));
}

// A rounded rectangle but for what lies in its middle under something solid: of a large one drawn in many layers that is most
// of the pixels. Precondition: it is larger than twice its corner either way, and so is the hole.
void fill_around(const Rect& rect, Colour colour, float corner, const Rect& hole, float hole_corner) {
    ImDrawList& list = canvas();
    list.PathRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, corner); // clockwise from the left end of the top left corner
    const std::vector<ImVec2> path(list._Path.begin(), list._Path.end());
    list.PathClear();
    const std::size_t count = path.size(), a_corner = count / 4;
    const auto corner_of = [](const Rect& box, float radius, std::size_t index) {
        return Point{index == 0 || index == 3 ? box.x + radius : box.right() - radius, index < 2 ? box.y + radius : box.bottom() - radius};
    };
    const ImU32 solid = packed(colour), clear = solid & ~IM_COL32_A_MASK;
    const ImVec2 white = list._Data->TexUvWhitePixel;
    list.PrimReserve(static_cast<int>(count * 12), static_cast<int>(count * 3));
    const unsigned first = list._VtxCurrentIdx;
    for (std::size_t point = 0; point < count; ++point) {
        const Point middle = corner_of(rect, corner, point / a_corner), inner = corner_of(hole, hole_corner, point / a_corner);
        const ImVec2 out{(path[point].x - middle.x) / corner, (path[point].y - middle.y) / corner};
        list.PrimWriteVtx({path[point].x + out.x * 0.5F, path[point].y + out.y * 0.5F}, white, clear);
        list.PrimWriteVtx({path[point].x - out.x * 0.5F, path[point].y - out.y * 0.5F}, white, solid);
        list.PrimWriteVtx({inner.x + out.x * hole_corner, inner.y + out.y * hole_corner}, white, solid);
    }
    for (std::size_t point = 0; point < count; ++point) {
        const auto here = first + static_cast<unsigned>(point) * 3, next = first + static_cast<unsigned>((point + 1) % count) * 3;
        for (const unsigned band : {0U, 1U})
            for (const unsigned vertex : {here + band, next + band, next + band + 1, here + band, next + band + 1, here + band + 1})
                list.PrimWriteIdx(static_cast<ImDrawIdx>(vertex));
    }
}

} // namespace

void fill(const Rect& rect, Colour colour, float corner) {
    if (colour.alpha == 0 || rect.width <= 0 || rect.height <= 0) return;
    const float roundest = std::min(rect.width, rect.height) / 2;
    if (corner > roundest - 1 && corner > 0) return fill_pill(rect, colour, std::min(corner, roundest));
    canvas().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(colour), corner);
}

void outline(const Rect& rect, Colour colour, float corner, float thickness) {
    const Rect middle = rect.grown(-thickness / 2); // ImGui strokes along the middle, half a pixel in
    compat::stroke_rect(canvas(), {middle.x - 0.5F, middle.y - 0.5F},
                        {middle.right() + 0.5F, middle.bottom() + 0.5F}, packed(colour),
                        std::max(0.0F, corner - thickness / 2), thickness);
}

void line(std::span<const Point> points, Colour colour, float thickness) {
    std::vector<ImVec2> path;
    for (const Point& point : points) path.emplace_back(point.x, point.y);
    compat::stroke_line(canvas(), path.data(), static_cast<int>(path.size()), packed(colour), thickness);
    for (const Point& point : {points.front(), points.back()}) disc(point, thickness / 2, colour);
}

void disc(Point centre, float radius, Colour colour) {
    canvas().AddCircleFilled({centre.x, centre.y}, radius, packed(colour));
}

void polygon(std::span<const Point> points, Colour colour) {
    std::vector<ImVec2> path;
    for (const Point& point : points) path.emplace_back(point.x, point.y);
    canvas().AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), packed(colour));
}

namespace {

enum class Middle { seen, covered }; // by what casts the shadow

// A layer of the shadow of a rectangle, which covers all of itself but its edge.
void fill_layer(const Rect& layer, Colour colour, float corner, const Rect& rect, float rect_corner) {
    constexpr float edge = 2, rounder = 6; // pixels
    const float hole_corner = rect_corner + rounder;
    const Rect hole = shared(rect.grown(-edge), layer.grown(-edge));
    if (hole.width <= 3 * hole_corner || hole.height <= 3 * hole_corner || corner < 1) return fill(layer, colour, corner);
    fill_around(layer, colour, corner, hole, hole_corner);
}

void cast_shadow(const Frame& frame, const Rect& rect, float corner, Height height, Middle middle_is) {
    const Shadow& look = frame.tokens[height];
    // One layer of alpha below 1/255 would vanish in 8 bits: layers are drawn in groups that reach at least
    // two levels.
    const float levels = look.alpha * 255;
    const int group = levels >= 2 || levels <= 0 ? 1 : static_cast<int>(2 / levels) + 1;
    for (int layer = look.layers - 1; layer >= 0; layer -= group) {
        const int together = std::min(group, layer + 1);
        const float middle = static_cast<float>(layer) - static_cast<float>(together - 1) / 2;
        const float by = look.grow * frame.scale * middle;
        const Rect box = rect.grown(by).moved(0, look.down * frame.scale);
        const Colour shade = faded(frame.colour(Tone::shade), look.alpha * static_cast<float>(together));
        middle_is == Middle::covered ? fill_layer(box, shade, corner + by, rect, corner) : fill(box, shade, corner + by);
    }
    const float rim = frame.px(look.rim);
    outline(rect.grown(rim), look.rim_colour, corner + rim, rim);
}

} // namespace

void shadow(const Frame& frame, const Rect& rect, float corner, Height height) {
    cast_shadow(frame, rect, corner, height, Middle::seen);
}

void surface(const Frame& frame, const Rect& rect, Colour colour, float corner, Height height) {
    cast_shadow(frame, rect, corner, height, colour.alpha == 255 ? Middle::covered : Middle::seen);
    fill(rect, colour, corner);
}

void ring(const Frame& frame, const Rect& rect, float corner) {
    const float thickness = frame.px(length::ring), away = frame.px(length::ring_gap) + thickness;
    outline(rect.grown(away), frame.colour(Tone::focus), corner + away, thickness);
}

} // namespace signatory::ui
