// What all interactive widgets share: a place in the screen map, the pointer, the focus and the ring around
// it.
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

enum class Enabled { yes, no };

// The state a picture of the kit shows without a pointer to make it; `live` everywhere else.
enum class Pose { live, rest, hover, pressed, focus };

// The keys that press a widget with the focus. Where Enter hands in the whole, a part of it is pressed with Space.
enum class PressedBy { enter_and_space, space, nothing };

struct Target {
    std::string_view id = {};
    Role role = Role::button;
    std::string_view label = {};
    std::string_view value = {};
    Rect rect = {};
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
    PressedBy pressed_by = PressedBy::enter_and_space;
    Arrows arrows = Arrows::none; // kept while it has the focus
};

struct Touch {
    bool hovered = false;
    bool held = false;
    bool focused = false; // by the keyboard: draw the ring
    bool clicked = false; // once: on release, or with Enter or Space
    bool pressed = false; // the pointer has just gone down on it
    bool dragged = false; // the pointer has gone some way since, or had when it was let go
    Point pointer = {};   // pixels, while it is held
    float warmth = 0;     // 0 at rest, 1 under the pointer, in between on the way
    int item = -1;        // its index in the screen map
};

[[nodiscard]] Touch touch(Frame& frame, const Target& target);

// Scrolls the area around it until a widget that the keyboard reached is in view.
void bring_into_view(Frame& frame, const Rect& rect);

// Texts drawn while it lives belong to the widget touched.
class Owner {
public:
    Owner(Frame& frame, const Touch& touch) : frame_(frame), before_(frame.owner) {
        frame.owner = touch.item;
    }
    Owner(const Owner&) = delete;
    Owner& operator=(const Owner&) = delete;
    ~Owner() { frame_.owner = before_; }

private:
    Frame& frame_;
    int before_;
};

// A widget that is off keeps its shape and fades.
[[nodiscard]] constexpr float opacity_of(Enabled enabled) { return enabled == Enabled::yes ? 1.0F : 0.4F; }

// Widths of widgets that may be told: as wide as the label wants, or as the column is. Anything else is in
// units.
inline constexpr float natural = 0, full = -1;

} // namespace signatory::ui
