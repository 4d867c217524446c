// The year of days: one square a day, a column a week, five steps of one hue.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/kit/touch.hpp"

namespace signatory::ui {

enum class DayMark { none, rest, today }; // a forgiven rest day is an outline, not a gap

struct HeatDay {
    int level = 0; // 0 to 4
    DayMark mark = DayMark::none;
    std::string words = {}; // "3 June: 24 reviews", shown under the pointer
};

struct HeatLabel {
    int week = 0; // the column it stands over
    std::string_view name = {};
};

struct Heatmap {
    std::string_view id = {};
    std::string_view label = {};        // "Days studied", read aloud
    std::string_view words = {};        // what is seen in it, in a sentence
    std::span<const HeatDay> days = {}; // the first is the first row of the first column; 7 a column
    std::span<const HeatLabel> months = {};
};

// The day under the pointer, or the one Left, Right, Home and End have got to. Weeks that do not fit are left out from the start.
std::optional<std::size_t> heatmap(Frame& frame, const Heatmap& heatmap);
void heat_legend(Frame& frame); // "fewer ▢▢▢▢▢ more", in an across()

} // namespace signatory::ui
