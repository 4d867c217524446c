// What the charts share: the room for the numbers with its axes, the value being read, dashed lines.
#pragma once

#include <string_view>
#include <vector>

#include "ui/kit/chart.hpp"

namespace signatory::ui {

// An axis with values at even steps that are easy to read.
struct Axis {
    double low = 0;
    double high = 1;
    double step = 1;

    [[nodiscard]] double part(double value) const { return (value - low) / (high - low); }
    [[nodiscard]] std::vector<double> steps() const;
    [[nodiscard]] std::string name(double value) const;
};

// Over all the values; `most` steps at the most. What the range gives is kept.
[[nodiscard]] Axis axis_over(std::span<const double> values, const ChartRange& range, int most = 5);

// A chart and the room for the numbers inside it, in pixels.
struct Plot {
    Rect box;
    Rect room;
    Axis across;
    Axis up;

    [[nodiscard]] Point at(double x, double y) const;
};

inline constexpr float chart_marks = 32; // units below the plot, for the names of the marks

// The value read by the keyboard, of so many; none while the chart has not the focus.
[[nodiscard]] std::optional<std::size_t> read_by_keys(Frame& frame, std::string_view id, std::size_t count);

void draw_value_axis(Frame& frame, const Plot& plot);
// Names below the plot. Where they would run into one another some are left out evenly; words go before figures.
void draw_marks(Frame& frame, const Plot& plot, std::span<const ChartMark> marks, std::optional<std::size_t> strong = {});
void draw_dashed(Frame& frame, std::span<const Point> points, Colour colour);

} // namespace signatory::ui
