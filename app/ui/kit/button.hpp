// Buttons. One primary button a screen; a key cap on every button that has a key.
#pragma once

#include "ui/kit/icon.hpp"
#include "ui/kit/touch.hpp"

namespace signatory::ui {

enum class ButtonLook { primary, normal, plain };
enum class ButtonSize { main, normal, small }; // 56, 48, 36 units high; more when the label wraps

struct Button {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view key = {}; // as the cap shows it
    ButtonLook look = ButtonLook::normal;
    ButtonSize size = ButtonSize::normal;
    Icon icon = Icon::none; // before the label
    float width = natural;
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
};

[[nodiscard]] bool button(Frame& frame, const Button& button);
[[nodiscard]] Size size_of(Frame& frame, const Button& button, float room); // pixels, in a column of `room`
[[nodiscard]] bool button_at(Frame& frame, const Button& button, const Rect& box);

} // namespace signatory::ui
