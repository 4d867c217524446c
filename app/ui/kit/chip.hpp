// Chips: a small word on a ground, plain or to switch on and off.
#pragma once

#include "ui/kit/icon.hpp"
#include "ui/kit/touch.hpp"

namespace signatory::ui {

enum class Chosen { no, yes };

struct Chip {
    std::string_view id = {};
    std::string_view label = {};
    Chosen chosen = Chosen::no;
    Icon icon = Icon::none;
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
};

[[nodiscard]] bool chip(Frame& frame, const Chip& chip);                // true when clicked
void tag(Frame& frame, std::string_view label, Icon icon = Icon::none); // only to read

} // namespace signatory::ui
