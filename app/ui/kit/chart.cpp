#include "ui/kit/chart.hpp"

#include <array>
#include <cmath>

#include "ui/kit/paint.hpp"
#include "ui/kit/plot.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/tip.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float above_plot = 12, dot_radius = 6, line_width = 3, whisker = 2; // units

// A chart in the column: touched, with the value that is read or under the pointer.
struct Reading {
    Touch touched;
    std::optional<std::size_t> value;
};

template <class Value>
Reading take_part(Frame& frame, std::string_view id, std::string_view label, std::string_view words,
                  std::span<const Value> values, const Rect& box) {
    const auto read = read_by_keys(frame, id, values.size());
    const std::string_view said = read ? std::string_view(values[*read].words) : words;
    return {touch(frame, {.id = id,
                          .role = Role::image,
                          .label = label,
                          .value = said,
                          .rect = box,
                          .pressed_by = PressedBy::nothing,
                          .arrows = Arrows::sideways}),
            read};
}

// The value whose place across is nearest to the pointer.
template <class Place> void follow_pointer(Reading& reading, std::size_t count, Place&& across) {
    if (!reading.touched.hovered || count == 0) return;
    const float pointer = ImGui::GetMousePos().x;
    reading.value = 0;
    for (std::size_t index = 1; index < count; ++index)
        if (std::abs(across(index) - pointer) < std::abs(across(*reading.value) - pointer)) reading.value = index;
}

void finish(Frame& frame, const Reading& reading, const Rect& box, std::string_view words, const Rect& beside) {
    if (reading.touched.focused) ring(frame, box.grown(frame.px(4)), frame.px(length::corner_chip));
    if (reading.value && !words.empty()) tip(frame, words, beside);
}

// The points of the band's upper or lower edge, and of the line.
std::vector<Point> path(const Plot& plot, const LineChart& chart, auto&& value) {
    std::vector<Point> points;
    for (std::size_t index = 0; index < chart.points.size(); ++index)
        points.push_back(plot.at(static_cast<double>(index), value(index)));
    return points;
}

// Without the soft edges of single polygons, which would show where two of them meet.
void draw_band(std::span<const Point> upper, std::span<const Point> lower, Colour colour) {
    ImDrawList& list = canvas();
    const ImDrawListFlags before = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t index = 1; index < upper.size(); ++index)
        polygon(std::array{upper[index - 1], upper[index], lower[index], lower[index - 1]}, colour);
    list.Flags = before;
    line(upper, colour, 1);
    line(lower, colour, 1);
}

void draw_target(Frame& frame, const Plot& plot, const ChartTarget& target) {
    const float top = plot.at(0, target.high).y, bottom = plot.at(0, target.low).y, y = plot.at(0, target.value).y;
    const Colour colour = frame.colour(Tone::good);
    fill({plot.room.x, top, plot.room.width, bottom - top}, faded(colour, 0.12F));
    fill({plot.room.x, std::round(y), plot.room.width, std::max(1.0F, frame.px(1.5F))}, colour);
}

void draw_dot(Frame& frame, Point at, float radius, Tone ground) {
    disc(at, frame.px(radius + 2), frame.colour(ground));
    disc(at, frame.px(radius), frame.colour(Tone::accent));
}

// A line's name near its right end, above or below what is drawn there, clear of the names before.
class Names {
public:
    Names(Frame& frame, const Plot& plot, Tone ground) : frame_(frame), plot_(plot), ground_(ground) {}

    // `lines` are not to be covered, if that can be done.
    void write(const Span& span, std::span<const std::vector<Point>> lines) {
        const Paragraph name = lay_out(frame_, span, plot_.room.width - frame_.px(16));
        const float x = plot_.room.right() - frame_.px(8) - name.width, away = frame_.px(6);
        const auto [top, bottom] = extent(lines.front(), x);
        const float highest = plot_.room.y - frame_.px(above_plot), lowest = plot_.room.bottom() - name.height();
        const Rect above{x, top - away - name.height(), name.width, name.height()};
        std::optional<Rect> place;
        for (const float y : {above.y, bottom + away, highest, lowest}) {
            const Rect box{x, y, name.width, name.height()};
            if (y < highest || y > lowest || meets_name(box)) continue;
            if (!place) place = box;
            if (covers(box, lines)) continue;
            place = box;
            break;
        }
        if (!place) return;
        fill(place->grown(frame_.px(2)), frame_.colour(ground_));
        draw(frame_, name, *place);
        taken_.push_back(*place);
    }

private:
    [[nodiscard]] std::pair<float, float> extent(std::span<const Point> points, float from) const {
        float top = points.back().y, bottom = top;
        for (const Point& point : points) {
            if (point.x < from) continue;
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
        return {top, bottom};
    }
    [[nodiscard]] bool meets_name(const Rect& box) const {
        return std::ranges::any_of(taken_, [&](const Rect& other) { return shared(box, other).height > 0; });
    }
    [[nodiscard]] static bool covers(const Rect& box, std::span<const std::vector<Point>> lines) {
        return std::ranges::any_of(lines, [&](const std::vector<Point>& points) {
            return std::ranges::any_of(points, [&](const Point& point) { return box.grown(1).contains(point); });
        });
    }

    Frame& frame_;
    const Plot& plot_;
    Tone ground_;
    std::vector<Rect> taken_ = {};
};

Plot plot_of(Frame& frame, const LineChart& chart, const Rect& box) {
    std::vector<double> values(chart.second.begin(), chart.second.end());
    for (const ChartPoint& point : chart.points) {
        values.push_back(point.value);
        if (point.low) values.push_back(*point.low);
        if (point.high) values.push_back(*point.high);
    }
    if (chart.target) values.insert(values.end(), {chart.target->low, chart.target->high});
    Rect room = box;
    room.take_left(frame.px(chart_axis));
    room.take_right(frame.px(8));
    room.take_top(frame.px(above_plot));
    room.height = frame.px(chart.height);
    const double last = std::max<double>(1, static_cast<double>(chart.points.size()) - 1);
    return {box, room, {0, last, 1}, axis_over(values, chart.range)};
}

// A value between two gaps is a dot; the last value there is stands out.
void draw_line_with_gaps(Frame& frame, const LineChart& chart, std::span<const Point> value) {
    std::optional<std::size_t> last;
    for (std::size_t begin = 0; begin < value.size();) {
        std::size_t end = begin;
        while (end < value.size() && !chart.points[end].missing) ++end;
        if (end - begin == 1) disc(value[begin], frame.px(line_width), frame.colour(Tone::accent));
        if (end - begin > 1) line(value.subspan(begin, end - begin), frame.colour(Tone::accent), frame.px(line_width));
        if (end > begin) last = end - 1;
        begin = end + 1;
    }
    if (last) draw_dot(frame, value[*last], dot_radius, chart.ground);
}

void draw_lines(Frame& frame, const LineChart& chart, const Plot& plot) {
    if (chart.points.empty()) return;
    const auto value = path(plot, chart, [&](std::size_t index) { return chart.points[index].value; });
    std::vector<std::vector<Point>> own{value}, other;
    if (chart.points.front().low) {
        const auto upper = path(plot, chart, [&](std::size_t index) { return chart.points[index].high.value_or(chart.points[index].value); });
        const auto lower = path(plot, chart, [&](std::size_t index) { return chart.points[index].low.value_or(chart.points[index].value); });
        draw_band(upper, lower, frame.colour(Tone::heat_1));
        own.insert(own.begin(), upper);
        own.push_back(lower);
    }
    if (!chart.second.empty()) {
        other.push_back(path(plot, chart, [&](std::size_t index) { return chart.second[std::min(index, chart.second.size() - 1)]; }));
        draw_dashed(frame, other.front(), frame.colour(Tone::text_quiet));
    }
    draw_line_with_gaps(frame, chart, value);
    Names names(frame, plot, chart.ground);
    own.insert(own.end(), other.begin(), other.end());
    if (!chart.name.empty()) names.write({chart.name, Face::caption_strong, Tone::accent}, own);
    other.insert(other.end(), own.begin(), own.end());
    if (!chart.second_name.empty() && !chart.second.empty())
        names.write({chart.second_name, Face::caption, Tone::text_quiet}, other);
}

} // namespace

std::optional<std::size_t> line_chart(Frame& frame, const LineChart& chart) {
    const float below = frame.px(chart.marks.empty() ? 12 : chart_marks);
    const Rect box = frame.place(0, frame.px(above_plot) + frame.px(chart.height) + below);
    const Plot plot = plot_of(frame, chart, box);
    Reading reading = take_part(frame, chart.id, chart.label, chart.words, chart.points, box);
    const Owner owner(frame, reading.touched);
    const auto place = [&](std::size_t index) { return plot.at(static_cast<double>(index), chart.points[index].value); };
    follow_pointer(reading, chart.points.size(), [&](std::size_t index) { return place(index).x; });
    draw_value_axis(frame, plot);
    draw_marks(frame, plot, chart.marks);
    if (chart.target) draw_target(frame, plot, *chart.target);
    draw_lines(frame, chart, plot);
    if (!reading.value) {
        finish(frame, reading, box, {}, {});
        return std::nullopt;
    }
    const Point here = place(*reading.value);
    fill({std::round(here.x), plot.room.y, frame.px(1), plot.room.height}, frame.colour(Tone::line_strong));
    if (!chart.points[*reading.value].missing) draw_dot(frame, here, dot_radius, chart.ground);
    finish(frame, reading, box, chart.points[*reading.value].words, Rect{here.x, here.y, 0, 0}.grown(frame.px(dot_radius)));
    return reading.value;
}

namespace {

double highest(const BarChart& chart) {
    double high = chart.high;
    if (high > 0) return high;
    for (const ChartBar& bar : chart.bars) high = std::max(high, bar.value);
    return high > 0 ? high : 1;
}

Rect place_of(Frame& frame, const BarChart& chart, const Plot& plot, std::size_t index) {
    const ChartBar& bar = chart.bars[index];
    const float pitch = plot.room.width / static_cast<float>(chart.bars.size());
    const float width = std::max(1.0F, std::min(pitch * 2 / 3, frame.px(48)));
    const float least = bar.rest ? frame.px(6) : bar.value > 0 ? frame.px(2) : 0;
    const float height = std::max(least, plot.room.bottom() - plot.at(0, bar.rest ? 0 : bar.value).y);
    const float x = plot.room.x + pitch * (static_cast<float>(index) + 0.5F) - width / 2;
    return {x, plot.room.bottom() - height, width, height};
}

void draw_bar(Frame& frame, const ChartBar& bar, const Rect& place) {
    const float corner = std::min({frame.px(4), place.width / 2, place.height / 2});
    if (bar.rest) return outline(place, frame.colour(Tone::heat_3), corner, std::max(1.0F, std::round(1.5F * frame.scale)));
    fill(place, frame.colour(bar.strong ? Tone::heat_4 : bar.tone), corner);
}

void draw_number(Frame& frame, const ChartBar& bar, const Rect& place, const Rect& box, float& free_from) {
    if (bar.number.empty()) return;
    const Paragraph number = lay_out(frame, {bar.number, Face::caption}, 0);
    const float x = std::clamp(place.centre().x - number.width / 2, box.x, std::max(box.x, box.right() - number.width));
    if (x < free_from) return;
    draw(frame, number, {x, place.y - number.height() - frame.px(2), number.width, number.height()});
    free_from = x + number.width + frame.px(2);
}

} // namespace

std::optional<std::size_t> bar_chart(Frame& frame, const BarChart& chart) {
    const auto any = [&](std::string ChartBar::*part) {
        return std::ranges::any_of(chart.bars, [&](const ChartBar& bar) { return !(bar.*part).empty(); });
    };
    const float above = any(&ChartBar::number) ? frame.px(line_box_of(Face::caption) + 2) : 0;
    const float below = any(&ChartBar::name) ? frame.px(chart_marks) : 0;
    const Rect box = frame.place(0, above + frame.px(chart.height) + below);
    Rect room = box;
    room.take_left(frame.px(chart.left));
    room.take_top(above);
    room.height = frame.px(chart.height);
    const double count = static_cast<double>(chart.bars.size());
    const Plot plot{box, room, {-0.5, std::max(0.5, count - 0.5), 1}, {0, highest(chart), 1}};
    Reading reading = take_part(frame, chart.id, chart.label, chart.words, chart.bars, box);
    const Owner owner(frame, reading.touched);
    follow_pointer(reading, chart.bars.size(),
                   [&](std::size_t index) { return plot.at(static_cast<double>(index), 0).x; });
    std::vector<ChartMark> marks;
    std::optional<std::size_t> strong;
    float free_from = box.x;
    for (std::size_t index = 0; index < chart.bars.size(); ++index) {
        const ChartBar& bar = chart.bars[index];
        const Rect place = place_of(frame, chart, plot, index);
        draw_bar(frame, bar, place);
        draw_number(frame, bar, place, box, free_from);
        marks.push_back({static_cast<double>(index), bar.name});
        if (bar.strong) strong = index;
    }
    draw_marks(frame, plot, marks, strong);
    if (!reading.value) {
        finish(frame, reading, box, {}, {});
        return std::nullopt;
    }
    const Rect place = place_of(frame, chart, plot, *reading.value);
    outline(place.grown(frame.px(2)), frame.colour(Tone::text), frame.px(5), std::max(1.0F, std::round(1.5F * frame.scale)));
    finish(frame, reading, box, chart.bars[*reading.value].words, place);
    return reading.value;
}

namespace {

Plot plot_of(Frame& frame, const DotChart& chart, const Rect& box) {
    std::vector<double> across, up;
    for (const ChartDot& dot : chart.dots) {
        across.push_back(dot.x);
        up.push_back(dot.y);
        if (dot.low) up.push_back(*dot.low);
        if (dot.high) up.push_back(*dot.high);
    }
    Rect room = box;
    room.take_left(frame.px(chart_axis));
    room.take_right(frame.px(16));
    room.take_top(frame.px(above_plot));
    room.height = frame.px(chart.height);
    return {box, room, axis_over(across, chart.across), axis_over(up, chart.up)};
}

void draw_diagonal(Frame& frame, const Plot& plot) {
    const double from = std::max(plot.across.low, plot.up.low), to = std::min(plot.across.high, plot.up.high);
    if (to > from) draw_dashed(frame, std::array{plot.at(from, from), plot.at(to, to)}, frame.colour(Tone::text_quiet));
}

void draw_dot(Frame& frame, const Plot& plot, const ChartDot& dot) {
    if (dot.low && dot.high) {
        const Point low = plot.at(dot.x, *dot.low), high = plot.at(dot.x, *dot.high);
        line(std::array{low, high}, frame.colour(Tone::accent), frame.px(whisker));
    }
    disc(plot.at(dot.x, dot.y), frame.px(dot_radius), frame.colour(Tone::accent));
}

} // namespace

std::optional<std::size_t> dot_chart(Frame& frame, const DotChart& chart) {
    const Rect box = frame.place(0, frame.px(above_plot) + frame.px(chart.height) + frame.px(chart_marks));
    const Plot plot = plot_of(frame, chart, box);
    Reading reading = take_part(frame, chart.id, chart.label, chart.words, chart.dots, box);
    const Owner owner(frame, reading.touched);
    const auto place = [&](std::size_t index) { return plot.at(chart.dots[index].x, chart.dots[index].y); };
    follow_pointer(reading, chart.dots.size(), [&](std::size_t index) { return place(index).x; });
    draw_value_axis(frame, plot);
    std::vector<ChartMark> marks;
    for (const double value : plot.across.steps()) marks.push_back({value, plot.across.name(value)});
    draw_marks(frame, plot, marks);
    if (chart.diagonal) draw_diagonal(frame, plot);
    for (const ChartDot& dot : chart.dots) draw_dot(frame, plot, dot);
    if (!reading.value) {
        finish(frame, reading, box, {}, {});
        return std::nullopt;
    }
    const Point here = place(*reading.value);
    ring(frame, Rect{here.x, here.y, 0, 0}.grown(frame.px(dot_radius)), frame.px(dot_radius));
    finish(frame, reading, box, chart.dots[*reading.value].words, Rect{here.x, here.y, 0, 0}.grown(frame.px(dot_radius)));
    return reading.value;
}

} // namespace signatory::ui
