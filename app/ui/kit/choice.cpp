#include "ui/kit/choice.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include "ui/kit/icon.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float segment_height = 40, segment_padding = 16, segment_rim = 4; // units
constexpr float switch_width = 44, switch_height = 26;

bool segment(Frame& frame, const Segment& segment, bool chosen, const Rect& box) {
    const Touch state = touch(frame, {.id = segment.id,
                                      .role = Role::toggle,
                                      .label = segment.label,
                                      .value = chosen ? "on" : "off",
                                      .rect = box});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_chip);
    if (chosen)
        surface(frame, box, frame.colour(frame.theme == Theme::dark ? Tone::surface_raised : Tone::surface),
                corner, Height::low);
    else
        fill(box, faded(frame.colour(Tone::text), 0.05F * state.warmth), corner);
    const Span label{segment.label, chosen ? Face::caption_strong : Face::caption,
                     chosen ? Tone::text : Tone::text_quiet};
    draw_centred(frame, lay_out(frame, label, box.width - frame.px(8)), box, {.align = Align::centre});
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

// A label with its detail at the left of a control; the height both need.
struct Labelled {
    Paragraph label, detail;
    [[nodiscard]] float height() const { return label.height() + (detail.width > 0 ? detail.height() : 0); }
};

Labelled lay_out_label(Frame& frame, std::string_view label, std::string_view detail, float room) {
    return {lay_out(frame, {label, Face::body}, room),
            lay_out(frame, {detail, Face::caption, Tone::text_quiet}, room)};
}

void draw_label(Frame& frame, const Labelled& words, const Rect& room, float opacity) {
    const float top = room.y + std::floor((room.height - words.height()) / 2);
    draw(frame, words.label, {room.x, top, room.width, 0}, {.opacity = opacity});
    if (words.detail.width > 0)
        draw(frame, words.detail, {room.x, top + words.label.height(), room.width, 0}, {.opacity = opacity});
}

void draw_switch(Frame& frame, const Rect& box, float part, float opacity) {
    const float corner = box.height / 2, inner = corner - frame.px(4);
    const Colour off = frame.colour(Tone::line_strong);
    fill(box, faded(mix(off, frame.colour(Tone::accent), part), opacity), corner);
    const float x = box.x + corner + (box.width - box.height) * part;
    disc({x, box.centre().y}, inner, frame.colour(Tone::on_accent));
}

// `of` is what it changes, and how much it is now.
bool step_button(Frame& frame, std::string id, std::string_view label, std::string_view of, Icon icon, bool able,
                 const Rect& box) {
    const Touch state = touch(frame, {.id = id,
                                      .role = Role::button,
                                      .label = label,
                                      .value = of,
                                      .rect = box,
                                      .enabled = able ? Enabled::yes : Enabled::no});
    const float corner = frame.px(10), side = frame.px(18),
                opacity = opacity_of(able ? Enabled::yes : Enabled::no);
    const Colour rest = frame.colour(frame.theme == Theme::dark ? Tone::surface_raised : Tone::surface);
    surface(frame, box, mix(rest, frame.colour(Tone::text), state.held ? 0.07F : 0.03F * state.warmth),
            corner, Height::low);
    draw_icon(frame, icon, centred(box, {side, side}), faded(frame.colour(Tone::text), opacity));
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

std::string said_of(const Stepper& stepper) {
    return std::string(stepper.label) + (stepper.label.empty() ? "" : ": ") + std::string(stepper.value);
}

} // namespace

std::optional<std::size_t> choice(Frame& frame, const Choice& choice) {
    std::vector<float> widths;
    for (const Segment& segment : choice.segments)
        widths.push_back(std::ceil(width_of(frame, segment.label, Face::caption_strong)) +
                         2 * frame.px(segment_padding));
    const float edge = frame.px(segment_rim), height = frame.px(segment_height);
    const float total = std::accumulate(widths.begin(), widths.end(), 2 * edge);
    const bool stacked = total > frame.width();
    const float rows = stacked ? static_cast<float>(widths.size()) : 1;
    const Rect box = frame.place(stacked ? frame.width() : total, rows * height + 2 * edge);
    fill(box, faded(frame.colour(Tone::text), 0.06F), frame.px(length::corner_control));
    if (frame.theme == Theme::contrast)
        outline(box, frame.colour(Tone::line), frame.px(length::corner_control), frame.px(1));
    Rect rest = box.grown(-edge);
    std::optional<std::size_t> clicked;
    for (std::size_t index = 0; index < widths.size(); ++index) {
        const Rect place = stacked ? rest.take_top(height) : rest.take_left(widths[index]);
        if (segment(frame, choice.segments[index], index == choice.chosen, place)) clicked = index;
    }
    return clicked;
}

bool toggle(Frame& frame, const Switch& row) {
    const float control = frame.px(switch_width), gap = frame.px(16);
    const Labelled words = lay_out_label(frame, row.label, row.detail, frame.width() - control - gap);
    const Rect box = frame.place(0, std::max(frame.px(length::row), words.height() + 2 * frame.px(8)));
    const Touch state = touch(frame, {.id = row.id,
                                      .role = Role::toggle,
                                      .label = row.label,
                                      .value = row.on ? "on" : "off",
                                      .rect = box,
                                      .enabled = row.enabled,
                                      .pose = row.pose});
    const Owner owner(frame, state);
    const float opacity = opacity_of(row.enabled);
    Rect room = box;
    const Rect right = room.take_right(control);
    draw_label(frame, words, room, opacity);
    const float part = frame.approach(std::string(row.id) + " switch", row.on ? 1.0F : 0.0F);
    draw_switch(frame, centred(right, {control, frame.px(switch_height)}), part, opacity);
    if (state.focused) ring(frame, box.grown(frame.px(4)), frame.px(length::corner_control));
    return state.clicked;
}

int stepper(Frame& frame, const Stepper& stepper) {
    const float side = frame.px(44), gap = frame.px(8);
    const Paragraph value = lay_out(frame, {stepper.value, Face::body_strong}, frame.width());
    const float control = 2 * side + 2 * gap + std::max(frame.px(36), std::ceil(value.width));
    const float beside = frame.width() - control - frame.px(16);
    const bool below = beside < frame.px(120); // value and buttons go under the label
    const Labelled words =
        lay_out_label(frame, stepper.label, stepper.detail, below ? frame.width() : beside);
    const float height = below ? words.height() + value.height() + side + gap
                               : std::max(frame.px(length::row), words.height() + gap);
    Rect room = frame.place(0, height);
    Rect buttons;
    if (below) {
        draw_label(frame, words, room.take_top(words.height()), 1);
        draw(frame, value, room.take_top(value.height()));
        buttons = room.take_bottom(side);
        buttons.width = 2 * side + gap;
    } else {
        buttons = room.take_right(control);
        draw_label(frame, words, room, 1);
        draw_centred(frame, value, buttons, {.align = Align::centre});
    }
    const Rect less = centred(buttons.take_left(side), {side, side}),
               more = centred(buttons.take_right(side), {side, side});
    const std::string now = said_of(stepper);
    int step = 0;
    if (step_button(frame, std::string(stepper.id) + ".less", "less", now, Icon::minus, stepper.can_lessen, less))
        step = -1;
    if (step_button(frame, std::string(stepper.id) + ".more", "more", now, Icon::plus, stepper.can_grow, more))
        step = 1;
    return step;
}

int large_stepper(Frame& frame, const Stepper& stepper) {
    const float side = frame.px(44), gap = frame.px(12);
    const Paragraph value = lay_out(frame, {stepper.value, Face::display}, 0);
    const float middle = std::max(side, std::ceil(value.width));
    Rect room = frame.place(2 * (side + gap) + middle, std::max(side, value.height()));
    const Rect less = centred(room.take_left(side), {side, side}), more = centred(room.take_right(side), {side, side});
    draw_centred(frame, value, room, {.align = Align::centre});
    const std::string now = said_of(stepper);
    int step = 0;
    if (step_button(frame, std::string(stepper.id) + ".less", "less", now, Icon::minus, stepper.can_lessen, less)) step = -1;
    if (step_button(frame, std::string(stepper.id) + ".more", "more", now, Icon::plus, stepper.can_grow, more)) step = 1;
    return step;
}

} // namespace signatory::ui
