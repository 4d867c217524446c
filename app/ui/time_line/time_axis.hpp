// Days along a line: where each stands, which years are marked, how the stretch shown moves.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/frame.hpp"
#include "ui/time_line/time_line_memory.hpp"

namespace signatory::ui {

struct TimeAxis {
    TimeSpan span;
    float left = 0, right = 0; // pixels

    [[nodiscard]] float at(double day) const {
        return left + static_cast<float>((day - span.first) / (span.last - span.first)) * (right - left);
    }
    [[nodiscard]] double day_at(float x) const {
        return span.first + static_cast<double>((x - left) / (right - left)) * (span.last - span.first);
    }
};

// A day of this stretch stays where it is while the rest comes nearer (factor over 1) or goes farther.
[[nodiscard]] TimeSpan zoomed(const TimeSpan& span, double about, double factor, const TimeSpan& whole);
[[nodiscard]] TimeSpan moved(TimeSpan span, double days, const TimeSpan& whole);

struct TimeMark {
    double day = 0;
    std::string label; // "1995", or "May" within a year
};
// As many as keep `apart` pixels between them: years, or months where a year is that long.
[[nodiscard]] std::vector<TimeMark> marks_of(const TimeAxis& axis, float apart);

} // namespace signatory::ui
