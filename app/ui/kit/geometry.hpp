// Points, sizes and rectangles, in pixels.
#pragma once

#include <algorithm>

namespace signatory::ui {

struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Point top_left() const { return {x, y}; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] Rect grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
    [[nodiscard]] Rect inset(float across, float down) const {
        return {x + across, y + down, std::max(0.0F, width - 2 * across), std::max(0.0F, height - 2 * down)};
    }
    [[nodiscard]] bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] bool encloses(const Rect& other, float tolerance = 0) const {
        return other.x >= x - tolerance && other.y >= y - tolerance && other.right() <= right() + tolerance &&
               other.bottom() <= bottom() + tolerance;
    }

    // Cut a part off one side: the part is returned, the rest stays.
    Rect take_left(float part) {
        part = std::min(part, width);
        const Rect taken{x, y, part, height};
        x += part;
        width -= part;
        return taken;
    }
    Rect take_right(float part) {
        part = std::min(part, width);
        width -= part;
        return {right(), y, part, height};
    }
    Rect take_top(float part) {
        part = std::min(part, height);
        const Rect taken{x, y, width, part};
        y += part;
        height -= part;
        return taken;
    }
    Rect take_bottom(float part) {
        part = std::min(part, height);
        height -= part;
        return {x, bottom(), width, part};
    }

    bool operator==(const Rect&) const = default;
};

// What two boxes have in common; without width or height when that is nothing.
[[nodiscard]] inline Rect shared(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x), std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

// A box of the given size in the middle of another.
[[nodiscard]] inline Rect centred(const Rect& outer, Size size) {
    return {outer.x + (outer.width - size.width) / 2, outer.y + (outer.height - size.height) / 2, size.width,
            size.height};
}

} // namespace signatory::ui
