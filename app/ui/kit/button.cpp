#include "ui/kit/button.hpp"

#include <cmath>

#include "ui/kit/key_cap.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

struct Measures { // units
    float height, padding, gap, corner, icon;
    Face face;
};

const Measures& measures_of(ButtonSize size) {
    static constexpr Measures table[] = {
        {length::main_button, 24, 12, length::corner_grade, 20, Face::body_strong},
        {length::button, 20, 12, length::corner_control, 20, Face::body_strong},
        {length::small_button, 12, 8, 10, 16, Face::caption_strong},
    };
    return table[static_cast<std::size_t>(size)];
}

// What stands beside the label takes this much of the width.
float sides(Frame& frame, const Button& button) {
    const Measures& measures = measures_of(button.size);
    float width = 2 * frame.px(measures.padding);
    if (!button.key.empty()) width += size_of_key_cap(frame, button.key).width + frame.px(measures.gap);
    if (button.icon != Icon::none) width += frame.px(measures.icon + measures.gap);
    return width;
}

Colour ground_of(const Frame& frame, const Button& button, const Touch& state) {
    const Colour text = frame.colour(Tone::text);
    switch (button.look) {
    case ButtonLook::primary:
        return state.held ? frame.colour(Tone::accent_pressed)
                          : mix(frame.colour(Tone::accent), frame.colour(Tone::accent_hover), state.warmth);
    case ButtonLook::normal: {
        const Colour rest = frame.colour(frame.theme == Theme::dark ? Tone::surface_raised : Tone::surface);
        return mix(rest, text, state.held ? 0.07F : 0.03F * state.warmth);
    }
    case ButtonLook::plain: break;
    }
    return state.held ? frame.colour(Tone::heat_1) : faded(frame.colour(Tone::accent_soft), state.warmth);
}

Tone label_tone(const Button& button, const Touch& state, Theme theme) {
    if (button.look == ButtonLook::primary) return Tone::on_accent;
    if (button.look == ButtonLook::normal) return Tone::text;
    return state.held && theme == Theme::contrast ? Tone::text : Tone::accent;
}

// In a column too narrow for all of it, the label stays.
Button fitted(Frame& frame, Button button, float room) {
    constexpr float least_label = 80; // units
    if (room - sides(frame, button) < frame.px(least_label)) button.icon = Icon::none;
    if (room - sides(frame, button) < frame.px(least_label)) button.key = {};
    return button;
}

void draw_ground(Frame& frame, const Button& button, const Touch& state, const Rect& box, float opacity) {
    const float corner = frame.px(measures_of(button.size).corner);
    const Colour ground = faded(ground_of(frame, button, state), opacity);
    if (button.look == ButtonLook::normal && button.enabled == Enabled::yes)
        surface(frame, box, ground, corner, Height::low);
    else
        fill(box, ground, corner);
    if (button.look == ButtonLook::normal && button.enabled == Enabled::no)
        outline(box, faded(frame.colour(Tone::line), opacity + 0.2F), corner, frame.px(1));
    if (state.focused) ring(frame, box, corner);
}

void draw_content(Frame& frame, const Button& button, const Touch& state, const Rect& box, float opacity) {
    const Measures& measures = measures_of(button.size);
    const float around = sides(frame, button);
    const Tone tone = label_tone(button, state, frame.theme);
    const Paragraph label = lay_out(frame, {button.label, measures.face, tone}, box.width - around + 1);
    float x = box.x + std::round((box.width - (label.width + around)) / 2) + frame.px(measures.padding);
    if (button.icon != Icon::none) {
        const float side = frame.px(measures.icon);
        draw_icon(frame, button.icon, {x, box.centre().y - side / 2, side, side}, faded(frame.colour(tone), opacity));
        x += side + frame.px(measures.gap);
    }
    const Ink ink{label.lines.size() > 1 ? Align::centre : Align::left, opacity};
    draw_centred(frame, label, {x, box.y, label.width, box.height}, ink);
    if (button.key.empty()) return;
    const Size cap = size_of_key_cap(frame, button.key);
    draw_key_cap(frame, button.key, {x + label.width + frame.px(measures.gap), box.centre().y - cap.height / 2},
                 button.look == ButtonLook::primary ? Ground::accent : Ground::surface, opacity);
}

} // namespace

Size size_of(Frame& frame, const Button& whole, float room) {
    const Button button = whole.width == natural ? fitted(frame, whole, room) : whole;
    const Measures& measures = measures_of(button.size);
    const float around = sides(frame, button);
    const float told = button.width == full ? room : std::min(frame.px(button.width), room);
    const float most = button.width == natural ? room : told;
    const Paragraph label = lay_out(frame, {button.label, measures.face}, most - around);
    const float wide = button.width == natural ? std::ceil(label.width) + around : told;
    return {wide, std::max(frame.px(measures.height), label.height() + 2 * frame.px(8))};
}

bool button_at(Frame& frame, const Button& whole, const Rect& box) {
    const Button button = whole.width == natural ? fitted(frame, whole, frame.width()) : whole;
    const Touch state = touch(frame, {.id = button.id, .role = Role::button, .label = button.label, .rect = box,
                                      .enabled = button.enabled, .pose = button.pose});
    const Owner owner(frame, state);
    const float opacity = opacity_of(button.enabled);
    draw_ground(frame, button, state, box, opacity);
    draw_content(frame, button, state, box, opacity);
    return state.clicked;
}

bool button(Frame& frame, const Button& button) {
    const Size size = size_of(frame, button, frame.width());
    return button_at(frame, button, frame.place(size.width, size.height));
}

} // namespace signatory::ui
