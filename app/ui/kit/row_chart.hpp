// Shares told line by line: a name, a bar, a number. One item of the screen map; Left, Right, Home and End read its lines
// one by one, as the pointer does.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct RowOfChart {
    double value = 0;                // 0 to 1
    std::optional<double> mark = {}; // an upright line on the bar, 0 to 1
    std::string name = {};
    std::string number = {}; // at the right
    std::string words = {};  // "Founding dates: 62 %, 12 of 40 cards met", read and shown one at a time
    Tone tone = Tone::heat_3;
    bool quiet = false; // nothing to compare yet: the bar is left empty
};

struct RowChart {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view words = {};
    std::span<const RowOfChart> rows = {};
};

// The row under the pointer or the one being read; none: the whole.
std::optional<std::size_t> row_chart(Frame& frame, const RowChart& chart);

} // namespace signatory::ui
