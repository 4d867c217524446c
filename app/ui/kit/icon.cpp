#include "ui/kit/icon.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/kit/paint.hpp"

namespace signatory::ui {
namespace {

using Path = std::vector<Point>;

struct Drawing {
    std::vector<Path> strokes;
    std::vector<Rect> dots; // squares around filled discs
    float weight = 1.75F;
};

constexpr float turn = 2 * std::numbers::pi_v<float>;

// Angles as parts of a turn, clockwise from the right.
Path arc(Point centre, float radius, float from, float to) {
    const int steps = std::max(8, static_cast<int>(48 * std::abs(to - from)));
    Path path;
    for (int step = 0; step <= steps; ++step) {
        const float angle =
            turn * (from + (to - from) * static_cast<float>(step) / static_cast<float>(steps));
        path.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return path;
}

void curve(Path& path, Point control_1, Point control_2, Point end) {
    const Point start = path.back();
    for (int step = 1; step <= 12; ++step) {
        const float t = static_cast<float>(step) / 12, s = 1 - t;
        const float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        path.push_back({a * start.x + b * control_1.x + c * control_2.x + d * end.x,
                        a * start.y + b * control_1.y + c * control_2.y + d * end.y});
    }
}

Drawing book() {
    Path left{{10, 5.2F}};
    curve(left, {8.4F, 4}, {6, 3.6F}, {2.8F, 3.8F});
    left.push_back({2.8F, 15.2F});
    curve(left, {6, 15}, {8.4F, 15.5F}, {10, 16.7F});
    Path right{{10, 5.2F}};
    curve(right, {11.6F, 4}, {14, 3.6F}, {17.2F, 3.8F});
    right.push_back({17.2F, 15.2F});
    curve(right, {14, 15}, {11.6F, 15.5F}, {10, 16.7F});
    return {{left, right, {{10, 5.2F}, {10, 16.4F}}}, {}};
}

Drawing undo() {
    Path back{{3.8F, 7.5F}, {11.8F, 7.5F}};
    for (const Point& point : arc({11.8F, 11.7F}, 4.2F, -0.25F, 0.25F)) back.push_back(point);
    back.push_back({8, 15.9F});
    return {{{{7, 4}, {3.5F, 7.5F}, {7, 11}}, back}, {}};
}

Drawing gear() {
    Drawing drawing{{arc({10, 10}, 2.6F, 0, 1)}, {}};
    constexpr int teeth = 8;
    constexpr float root = 5.9F, tip = 7.9F, half = 0.25F / teeth;
    Path rim;
    for (int tooth = 0; tooth < teeth; ++tooth) {
        const float at = static_cast<float>(tooth) / teeth;
        for (const auto& [offset, radius] :
             {std::pair{-1.25F, root}, {-0.75F, tip}, {0.75F, tip}, {1.25F, root}})
            rim.push_back(arc({10, 10}, radius, at + offset * half, at + offset * half).front());
    }
    rim.push_back(rim.front());
    drawing.strokes.push_back(rim);
    drawing.weight = 1.5F;
    return drawing;
}

Drawing make(Icon icon) {
    switch (icon) {
    case Icon::check:
        return {{{{4, 10.5F}, {8.2F, 14.7F}, {16, 6}}}, {}, 2.25F};
    case Icon::cross:
        return {{{{5, 5}, {15, 15}}, {{15, 5}, {5, 15}}}, {}, 2.25F};
    case Icon::warning:
        return {{{{10, 2.8F}, {18, 17}, {2, 17}, {10, 2.8F}}, {{10, 8}, {10, 12}}},
                {{8.9F, 13.3F, 2.2F, 2.2F}}};
    case Icon::clock:
        return {{arc({10, 10}, 7.5F, 0, 1), {{10, 5.8F}, {10, 10}, {13, 12}}}, {}};
    case Icon::search:
        return {{arc({8.8F, 8.8F}, 5.6F, 0, 1), {{13, 13}, {17, 17}}}, {}};
    case Icon::book:
        return book();
    case Icon::chevron_right:
        return {{{{7.5F, 4.5F}, {13, 10}, {7.5F, 15.5F}}}, {}};
    case Icon::chevron_left:
        return {{{{12.5F, 4.5F}, {7, 10}, {12.5F, 15.5F}}}, {}};
    case Icon::chevron_down:
        return {{{{4.5F, 7.5F}, {10, 13}, {15.5F, 7.5F}}}, {}};
    case Icon::chevron_up:
        return {{{{4.5F, 12.5F}, {10, 7}, {15.5F, 12.5F}}}, {}};
    case Icon::plus:
        return {{{{10, 4}, {10, 16}}, {{4, 10}, {16, 10}}}, {}};
    case Icon::minus:
        return {{{{4, 10}, {16, 10}}}, {}};
    case Icon::undo:
        return undo();
    case Icon::external:
        return {{{{8, 4}, {4, 4}, {4, 16}, {16, 16}, {16, 12}},
                 {{11, 3.5F}, {16.5F, 3.5F}, {16.5F, 9}},
                 {{16, 4}, {9.5F, 10.5F}}},
                {}};
    case Icon::gear:
        return gear();
    case Icon::none:
    case Icon::count_:
        break;
    }
    return {};
}

const Drawing& drawing_of(Icon icon) {
    static const auto drawings = [] {
        std::array<Drawing, static_cast<std::size_t>(Icon::count_)> all;
        for (std::size_t index = 0; index < all.size(); ++index) all[index] = make(static_cast<Icon>(index));
        return all;
    }();
    return drawings[static_cast<std::size_t>(icon)];
}

// Joints get a disc of their own: ImGui's are mitred, ours are round.
void stroke(const Path& path, const Rect& box, float unit, Colour colour, float thickness) {
    std::vector<Point> points;
    for (const Point& point : path) points.push_back({box.x + point.x * unit, box.y + point.y * unit});
    line(points, colour, thickness);
    if (points.size() < 8)
        for (const Point& point : points) disc(point, thickness / 2, colour);
}

// Five kites around the middle; what lies between their sides is covered by a pentagon.
void draw_star(const Rect& box, Colour colour) {
    constexpr std::array<Point, 5> tips{{{14, 2}, {26, 10.8F}, {21.5F, 25}, {6.5F, 25}, {2, 10.8F}}};
    constexpr std::array<Point, 5> dents{{{17.5F, 10}, {19.6F, 16.5F}, {14, 20.5F}, {8.4F, 16.5F}, {10.5F, 10}}};
    const float unit = box.width / 28;
    const auto at = [&](Point point) { return Point{box.x + point.x * unit, box.y + point.y * unit}; };
    for (std::size_t tip = 0; tip < tips.size(); ++tip)
        polygon(std::array{at({14, 14.5F}), at(dents[(tip + 4) % 5]), at(tips[tip]), at(dents[tip])}, colour);
    polygon(std::array{at(dents[0]), at(dents[1]), at(dents[2]), at(dents[3]), at(dents[4])}, colour);
}

} // namespace

void draw_icon(const Frame&, Icon icon, const Rect& box, Colour colour, float weight) {
    const Drawing& drawing = drawing_of(icon);
    const float unit = box.width / 20;
    const float thickness = unit * (weight > 0 ? weight : drawing.weight);
    for (const Path& path : drawing.strokes) stroke(path, box, unit, colour, thickness);
    for (const Rect& dot : drawing.dots)
        disc({box.x + dot.centre().x * unit, box.y + dot.centre().y * unit}, dot.width / 2 * unit, colour);
}

void draw_shape(Shape shape, const Rect& box, Colour colour) {
    const float unit = box.width / 28;
    const auto at = [&](float x, float y) { return Point{box.x + x * unit, box.y + y * unit}; };
    switch (shape) {
    case Shape::triangle:
        return polygon(std::array{at(14, 3), at(26, 24), at(2, 24)}, colour);
    case Shape::diamond:
        return polygon(std::array{at(14, 1.5F), at(26.5F, 14), at(14, 26.5F), at(1.5F, 14)}, colour);
    case Shape::disc:
        return disc(box.centre(), 11.5F * unit, colour);
    case Shape::square:
        return fill(box.grown(-3 * unit), colour, unit);
    case Shape::star:
        return draw_star(box, colour);
    case Shape::hexagon:
        return polygon(std::array{at(8, 3), at(20, 3), at(26, 14), at(20, 25), at(8, 25), at(2, 14)}, colour);
    }
}

void draw_mark(const Frame& frame, const Rect& box) {
    const float unit = box.width / 22;
    disc(box.centre(), 10 * unit, frame.colour(Tone::accent));
    Path letter{{6, 14.2F}};
    curve(letter, {8.6F, 14.8F}, {12.2F, 14.4F}, {12.2F, 12});
    curve(letter, {12.2F, 10}, {8.2F, 10.4F}, {8.2F, 8.4F});
    curve(letter, {8.2F, 6.7F}, {11.6F, 6}, {14.2F, 7.2F});
    stroke(letter, box, unit, frame.colour(Tone::on_accent), 2 * unit);
}

void icon(Frame& frame, Icon icon, float units, Tone tone) {
    const float side = frame.px(units);
    draw_icon(frame, icon, frame.place(side, side), frame.colour(tone));
}

} // namespace signatory::ui
