// An option of a question: a number to press, the text, and after the answer a sign, a word and the reason.
#pragma once

#include "ui/kit/touch.hpp"

namespace signatory::ui {

enum class OptionState {
    open,   // to be chosen
    chosen, // one of several, before they are handed in
    key,    // the right answer
    wrong,  // the answer given, and wrong
    off     // neither
};

struct Option {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view key = {}; // cap: "1"
    OptionState state = OptionState::open;
    std::string_view verdict = {};   // "Your answer": begins the reason, or stands at the right without one
    std::string_view rationale = {}; // why, beside the label or below it
    float label_width = 0;           // units: reasons of several rows stand in line; 0: after the label
    float least_height = length::option;
    Pose pose = Pose::live;
};

[[nodiscard]] bool option(Frame& frame, const Option& option);
// What it takes in the column being filled, in pixels.
[[nodiscard]] float height_of(Frame& frame, const Option& option);

// Draws one answer of a projected question or a legend: sign of right or wrong in its disc.
enum class Sign { right, wrong, muted };
void draw_sign(Frame& frame, Sign sign, Point centre);

} // namespace signatory::ui
