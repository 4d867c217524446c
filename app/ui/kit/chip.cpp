#include "ui/kit/chip.hpp"

#include <cmath>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float chip_padding = 10, chip_icon = 16, chip_icon_gap = 6; // units

Face face_of(Chosen chosen) { return chosen == Chosen::yes ? Face::caption_strong : Face::caption; }

float before_label(const Frame& frame, Icon icon) {
    return frame.px(chip_padding) + (icon == Icon::none ? 0 : frame.px(chip_icon + chip_icon_gap));
}

// The room is that of the heavier face, so that choosing a chip moves none of its neighbours.
Rect place(Frame& frame, std::string_view label, Icon icon, Face widest) {
    const float around = before_label(frame, icon) + frame.px(chip_padding);
    const Paragraph text = lay_out(frame, {label, widest}, frame.width() - around);
    return frame.place(std::ceil(text.width) + around,
                       std::max(frame.px(length::chip), text.height() + frame.px(8)));
}

void draw(Frame& frame, std::string_view label, Icon icon, Face face, Tone tone, const Rect& box,
          float opacity) {
    const float before = before_label(frame, icon), side = frame.px(chip_icon);
    const Rect room{box.x + before, box.y, box.width - before - frame.px(chip_padding), box.height};
    if (icon != Icon::none)
        draw_icon(frame, icon, {box.x + frame.px(chip_padding), box.centre().y - side / 2, side, side},
                  faded(frame.colour(tone), opacity));
    draw_centred(frame, lay_out(frame, {label, face, tone}, room.width + 1), room, {Align::centre, opacity});
}

Colour plain_ground(const Frame& frame, float warmth) {
    return faded(frame.colour(Tone::text), 0.06F + 0.04F * warmth);
}

} // namespace

bool chip(Frame& frame, const Chip& chip) {
    const Rect box = place(frame, chip.label, chip.icon, Face::caption_strong);
    const bool on = chip.chosen == Chosen::yes;
    const Touch state = touch(frame, {.id = chip.id,
                                      .role = Role::toggle,
                                      .label = chip.label,
                                      .value = on ? "on" : "off",
                                      .rect = box,
                                      .enabled = chip.enabled,
                                      .pose = chip.pose});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_chip), opacity = opacity_of(chip.enabled);
    const Colour ground =
        on ? frame.colour(Tone::accent_soft) : plain_ground(frame, state.held ? 2 : state.warmth);
    fill(box, faded(ground, opacity), corner);
    if (on)
        outline(box, faded(frame.colour(Tone::accent), frame.theme == Theme::contrast ? 1 : 0.16F * opacity),
                corner, frame.px(1));
    draw(frame, chip.label, chip.icon, face_of(chip.chosen), on ? Tone::accent : Tone::text, box, opacity);
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

void tag(Frame& frame, std::string_view label, Icon icon) {
    const Rect box = place(frame, label, icon, Face::caption);
    fill(box, plain_ground(frame, 0), frame.px(length::corner_chip));
    draw(frame, label, icon, Face::caption, Tone::text, box, 1);
}

} // namespace signatory::ui
