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

void shadow(const Frame& frame, const Rect& rect, float corner, Height height) {
    const Shadow& look = frame.tokens[height];
    // One layer of alpha below 1/255 would vanish in 8 bits: layers are drawn in groups that reach at least
    // two levels.
    const float levels = look.alpha * 255;
    const int group = levels >= 2 || levels <= 0 ? 1 : static_cast<int>(2 / levels) + 1;
    for (int layer = look.layers - 1; layer >= 0; layer -= group) {
        const int together = std::min(group, layer + 1);
        const float middle = static_cast<float>(layer) - static_cast<float>(together - 1) / 2;
        const float by = look.grow * frame.scale * middle;
        fill(rect.grown(by).moved(0, look.down * frame.scale),
             faded(frame.colour(Tone::shade), look.alpha * static_cast<float>(together)), corner + by);
    }
    const float rim = frame.px(look.rim);
    outline(rect.grown(rim), look.rim_colour, corner + rim, rim);
}

void surface(const Frame& frame, const Rect& rect, Colour colour, float corner, Height height) {
    shadow(frame, rect, corner, height);
    fill(rect, colour, corner);
}

void ring(const Frame& frame, const Rect& rect, float corner) {
    const float thickness = frame.px(length::ring), away = frame.px(length::ring_gap) + thickness;
    outline(rect.grown(away), frame.colour(Tone::focus), corner + away, thickness);
}

} // namespace signatory::ui
