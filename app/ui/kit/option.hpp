// An option of a question: a number to press, the text, and after the answer a sign, a word and the reason.
#pragma once

#include "ui/kit/touch.hpp"

namespace signatory::ui {

enum class OptionState {
    open,   // to be chosen
    chosen, // one of several, before they are handed in
    key,    // the right answer
    wrong,  // the answer given, and wrong
    off,    // neither
    missed  // right, one of several, and not chosen
};

// What stands before the label until it is answered.
enum class Lead {
    key, // the number to press
    box, // to tick; the number stands at the right
    grip // to take hold of
};

// What the screen map says of an option that was neither chosen nor right.
inline constexpr std::string_view neither = "not this";

struct Option {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view key = {}; // cap: "1"
    OptionState state = OptionState::open;
    Lead lead = Lead::key;
    Role role = Role::option;        // radio or tick where it is one to be chosen of several
    std::string_view value = {};     // for the screen map; by the state when empty
    std::string_view verdict = {};   // "Your answer": begins the reason, or stands at the right without one
    Tone verdict_tone = Tone::text;
    std::string_view rationale = {}; // why, beside the label or below it
    float label_width = 0;           // units: reasons of several rows stand in line; 0: after the label
    float least_height = length::option;
    PressedBy pressed_by = PressedBy::enter_and_space;
    Arrows arrows = Arrows::none;
    Pose pose = Pose::live;
};

[[nodiscard]] bool option(Frame& frame, const Option& option);
[[nodiscard]] Touch option_at(Frame& frame, const Option& option, const Rect& box);
// What it takes in a column of that width, both in pixels.
[[nodiscard]] float height_of(Frame& frame, const Option& option, float width);

// Draws one answer of a projected question or a legend: sign of right or wrong in its disc.
enum class Sign { right, wrong, muted, missed };
void draw_sign(Frame& frame, Sign sign, Point centre);

} // namespace signatory::ui
