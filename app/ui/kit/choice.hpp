// Settings: one of a few, on or off, a number in steps.
#pragma once

#include <optional>
#include <span>

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct Segment {
    std::string_view id = {};
    std::string_view label = {};
};

struct Choice {
    std::string_view label = {}; // for the screen map
    std::span<const Segment> segments = {};
    std::size_t chosen = 0;
};
// One of a few, side by side; below one another when there is no room. The segment clicked.
[[nodiscard]] std::optional<std::size_t> choice(Frame& frame, const Choice& choice);

struct Switch {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view detail = {}; // quiet, below the label
    bool on = false;
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
};
[[nodiscard]] bool toggle(Frame& frame, const Switch& row); // a whole row; true when it is to change

struct Stepper {
    std::string_view id = {}; // its buttons are "<id>.less" and "<id>.more"
    std::string_view label = {};
    std::string_view value = {}; // as shown: "20 minutes"
    bool can_lessen = true;
    bool can_grow = true;
    std::string_view detail = {};
};
[[nodiscard]] int stepper(Frame& frame, const Stepper& stepper); // -1, 0 or 1
// The value large between its buttons, as one of the numbers a screen is about; the label is not drawn.
[[nodiscard]] int large_stepper(Frame& frame, const Stepper& stepper);

} // namespace signatory::ui
