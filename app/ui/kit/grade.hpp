// The four grades of a review: word, next interval, key, and a strip in the colour of the grade.
#pragma once

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct GradeButton {
    std::string_view id = {};
    std::string_view label = {};    // "Good"
    std::string_view interval = {}; // "11 days"
    std::string_view key = {};      // "3"
    Tone strip = Tone::good;
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
};

[[nodiscard]] bool grade_button(Frame& frame, const GradeButton& button); // fills the column

} // namespace signatory::ui
