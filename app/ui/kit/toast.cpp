#include "ui/kit/toast.hpp"

#include <cmath>

#include "ui/kit/key_cap.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float toast_left = 20, toast_right = 8, toast_gap = 8; // units

struct Parts {
    Paragraph message, action;
    Size cap;
    float action_width = 0; // of the words, the cap and the room around them
};

Parts parts_of(Frame& frame, const Toast& toast, float room) {
    Parts parts;
    parts.action = lay_out(frame, {toast.action, Face::body_strong, Tone::surface}, 0);
    constexpr float least_message = 160; // with less left for it, the words come before the key
    const float words = std::ceil(parts.action.width) + frame.px(toast_left + toast_right + toast_gap + 3 * 8 + least_message);
    if (!toast.key.empty() && words + size_of_key_cap(frame, toast.key).width <= room) parts.cap = size_of_key_cap(frame, toast.key);
    if (!toast.action.empty())
        parts.action_width = std::ceil(parts.action.width) + parts.cap.width + frame.px(8) + 2 * frame.px(8);
    const float rest = room - frame.px(toast_left) - frame.px(toast_right) - parts.action_width - frame.px(toast_gap);
    parts.message = lay_out(frame, {toast.message, Face::body, Tone::surface}, std::max(frame.px(80), rest));
    return parts;
}

Size size_of(Frame& frame, const Parts& parts) {
    return {frame.px(toast_left) + std::ceil(parts.message.width) + frame.px(toast_gap) + parts.action_width +
                frame.px(toast_right),
            std::max(frame.px(length::toast), parts.message.height() + 2 * frame.px(12))};
}

bool draw_action(Frame& frame, const Toast& toast, const Parts& parts, const Rect& box) {
    if (toast.action.empty()) return false;
    const Touch state =
        touch(frame,
              {.id = toast.id, .role = Role::button, .label = toast.action, .rect = box, .pose = toast.pose});
    const Owner owner(frame, state);
    const Colour on = frame.colour(Tone::surface);
    fill(box, faded(on, state.held ? 0.2F : 0.1F * state.warmth), frame.px(length::corner_chip));
    draw_centred(frame, parts.action, {box.x + frame.px(8), box.y, parts.action.width, box.height});
    if (parts.cap.width > 0)
        draw_key_cap(frame, toast.key,
                     {box.right() - frame.px(8) - parts.cap.width, box.centre().y - parts.cap.height / 2},
                     Ground::inverse);
    if (state.focused) outline(box, on, frame.px(length::corner_chip), frame.px(length::ring));
    return state.clicked;
}

bool draw(Frame& frame, const Toast& toast, const Parts& parts, const Rect& box) {
    surface(frame, box, frame.colour(Tone::text), frame.px(length::corner_grade), Height::floating);
    frame.map.add(
        {.role = Role::status, .label = std::string(toast.message), .rect = box, .layer = frame.layer});
    Rect room = box;
    room.take_left(frame.px(toast_left));
    room.take_right(frame.px(toast_right));
    Rect action = room.take_right(parts.action_width);
    draw_centred(frame, parts.message, room);
    return draw_action(frame, toast, parts, action.inset(0, frame.px(8)));
}

} // namespace

bool toast(Frame& frame, const Toast& toast) {
    const Parts parts = parts_of(frame, toast, frame.size.width - 2 * frame.px(24));
    const Size size = size_of(frame, parts);
    const float bottom = frame.size.height - frame.px(4); // over the keys, which can wait: never over what is to be pressed
    const Rect box{std::round((frame.size.width - size.width) / 2), bottom - size.height, size.width,
                   size.height};
    bool clicked = false;
    on_top(frame, {.id = "toast", .box = box}, [&] { clicked = draw(frame, toast, parts, box); });
    return clicked;
}

bool toast_in_column(Frame& frame, const Toast& toast) {
    const Parts parts = parts_of(frame, toast, frame.width());
    return draw(frame, toast, parts, frame.place(0, size_of(frame, parts).height));
}

} // namespace signatory::ui
