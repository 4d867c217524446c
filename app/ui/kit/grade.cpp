#include "ui/kit/grade.hpp"

#include "ui/kit/key_cap.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float grade_left = 24, grade_right = 16, strip_left = 10, strip_width = 4, strip_inset = 16; // units

void draw_strip(Frame& frame, const Rect& box, Tone tone, float opacity) {
    const Rect strip{box.x + frame.px(strip_left), box.y + frame.px(strip_inset), frame.px(strip_width),
                     box.height - 2 * frame.px(strip_inset)};
    fill(strip, faded(frame.colour(tone), opacity), strip.width / 2);
}

} // namespace

bool grade_button(Frame& frame, const GradeButton& button) {
    const Size cap = size_of_key_cap(frame, button.key);
    const float room = frame.width() - frame.px(grade_left) - frame.px(grade_right) - cap.width - frame.px(8);
    const Paragraph label = lay_out(frame, {button.label, Face::body_strong}, room);
    const Paragraph interval = lay_out(frame, {button.interval, Face::caption, Tone::text_quiet}, room);
    const float words = label.height() + interval.height();
    const Rect box = frame.place(0, std::max(frame.px(length::grade), words + 2 * frame.px(14)));

    const Touch state = touch(frame, {.id = button.id,
                                      .role = Role::button,
                                      .label = button.label,
                                      .value = button.interval,
                                      .rect = box,
                                      .enabled = button.enabled,
                                      .pose = button.pose});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_grade), opacity = opacity_of(button.enabled);
    const float warm = state.held ? 0.07F : 0.03F * state.warmth;
    surface(frame, box, mix(frame.colour(Tone::surface), frame.colour(Tone::text), warm), corner,
            Height::low);
    draw_strip(frame, box, button.strip, opacity);
    const float top = box.y + (box.height - words) / 2;
    draw(frame, label, {box.x + frame.px(grade_left), top, room, label.height()}, {.opacity = opacity});
    draw(frame, interval, {box.x + frame.px(grade_left), top + label.height(), room, interval.height()},
         {.opacity = opacity});
    draw_key_cap(frame, button.key,
                 {box.right() - frame.px(grade_right) - cap.width, box.centre().y - cap.height / 2},
                 Ground::surface, opacity);
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

} // namespace signatory::ui
