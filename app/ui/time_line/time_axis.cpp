#include "ui/time_line/time_axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace signatory::ui {
namespace {

constexpr double shortest = 120; // days that may fill the axis
constexpr double days_a_year = 365.2425;

double day_of(int year, int month) { return static_cast<double>(fact::day_number(year, month, 1)); }

} // namespace

TimeSpan moved(TimeSpan span, double days, const TimeSpan& whole) {
    const double length = span.last - span.first;
    span.first = std::clamp(span.first + days, whole.first, std::max(whole.first, whole.last - length));
    span.last = span.first + length;
    return span;
}

TimeSpan zoomed(const TimeSpan& span, double about, double factor, const TimeSpan& whole) {
    const double length = std::clamp((span.last - span.first) / factor, std::min(shortest, whole.last - whole.first), whole.last - whole.first);
    const double part = std::clamp((about - span.first) / (span.last - span.first), 0.0, 1.0);
    const double first = about - part * length;
    return moved({first, first + length}, 0, whole);
}

std::vector<TimeMark> marks_of(const TimeAxis& axis, float apart) {
    constexpr std::array<std::string_view, 12> months{"January", "February", "March", "April", "May", "June",
                                                      "July", "August", "September", "October", "November", "December"};
    std::vector<TimeMark> marks;
    const double pixels_a_year = static_cast<double>(axis.right - axis.left) / (axis.span.last - axis.span.first) * days_a_year;
    const int first = fact::date_of(static_cast<std::int64_t>(std::floor(axis.span.first))).year;
    const int last = fact::date_of(static_cast<std::int64_t>(std::ceil(axis.span.last))).year;
    const auto add = [&](double day, std::string label) {
        if (day >= axis.span.first && day <= axis.span.last) marks.push_back({day, std::move(label)});
    };
    if (pixels_a_year >= 4.5 * static_cast<double>(apart)) { // months: every one, every third or every half year
        const int step = pixels_a_year >= 18 * static_cast<double>(apart) ? 1 : pixels_a_year >= 7 * static_cast<double>(apart) ? 3 : 6;
        for (int year = first; year <= last; ++year)
            for (int month = 1; month <= 12; month += step) {
                const auto name = months[static_cast<std::size_t>(month - 1)];
                add(day_of(year, month), month == 1 ? fmt::format("{}", year) : std::string(name));
            }
        return marks;
    }
    int step = 100;
    for (const int each : {1, 2, 5, 10, 20, 50})
        if (pixels_a_year * each >= static_cast<double>(apart)) {
            step = each;
            break;
        }
    for (int year = (first / step) * step; year <= last; year += step) add(day_of(year, 1), fmt::format("{}", year));
    return marks;
}

} // namespace signatory::ui
