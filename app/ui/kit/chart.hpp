// Pictures of numbers. Each is one item of the screen map, with a label and all it shows in words; Left, Right, Home
// and End read its values one by one, as the pointer does.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct ChartMark {
    double at = 0; // in line and bar charts the index of a value
    std::string name = {};
};

// The ends of an axis, in the values' own unit. What is not given is taken from the values, rounded outwards.
struct ChartRange {
    std::optional<double> low = {};
    std::optional<double> high = {};
};

// A stretch of values that is aimed at, with the value in the middle of it.
struct ChartTarget {
    double low = 0;
    double value = 0;
    double high = 0;
};

struct ChartPoint {
    double value = 0;
    std::optional<double> low = {}; // of the band around the line; both or none
    std::optional<double> high = {};
    std::string words = {}; // "Sunday 22 November: 64 per cent", read and shown one at a time
    bool missing = false;   // the line has a gap here; the words are read where the value would be
};

struct LineChart {
    std::string_view id = {};
    std::string_view label = {};              // what it shows
    std::string_view words = {};              // what is seen in it, in a sentence
    std::span<const ChartPoint> points = {};  // evenly apart, left to right
    std::span<const double> second = {};      // a dashed line beside it, as many values
    std::string_view name = {};               // written at the ends of the lines
    std::string_view second_name = {};
    std::optional<ChartTarget> target = {};
    std::span<const ChartMark> marks = {}; // below; those that would run into one another are left out
    ChartRange range = {};
    float height = 200; // units, of the plot
    Tone ground = Tone::surface; // behind the names
};

struct ChartBar {
    double value = 0;
    std::string name = {};   // below; left out where it would run into the one before
    std::string number = {}; // above
    std::string words = {};  // "Monday 23 November: 14 minutes"
    Tone tone = Tone::heat_2;
    bool rest = false;   // an outline: nothing is meant to be there
    bool strong = false; // the one that matters now
};

struct BarChart {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view words = {};
    std::span<const ChartBar> bars = {};
    double high = 0;    // the value of a full bar; 0: the highest there is
    float height = 120; // units, of a full bar
    float left = 0;     // units left free, to stand below a line chart
};

struct ChartDot {
    double x = 0;
    double y = 0;
    std::optional<double> low = {}; // of the whisker through it; both or none
    std::optional<double> high = {};
    std::string words = {};
};

struct DotChart {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view words = {};
    std::span<const ChartDot> dots = {};
    ChartRange across = {};
    ChartRange up = {};
    bool diagonal = false; // dashed, where both are equal
    float height = 120;    // units, of the plot
};

// The value under the pointer or the one being read; none: the whole.
std::optional<std::size_t> line_chart(Frame& frame, const LineChart& chart);
std::optional<std::size_t> bar_chart(Frame& frame, const BarChart& chart);
std::optional<std::size_t> dot_chart(Frame& frame, const DotChart& chart);

// The units a line chart keeps at its left for the values on its axis: a bar chart below takes as many.
inline constexpr float chart_axis = 52;

} // namespace signatory::ui
