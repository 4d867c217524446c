#include "ui/kit/bar.hpp"

#include <algorithm>

#include "ui/kit/paint.hpp"

namespace signatory::ui {
namespace {

void note(Frame& frame, const Rect& rect, std::string_view words, float part) {
    frame.map.add({.role = Role::progress, .label = std::string(words), .rect = rect, .layer = frame.layer, .share = part});
}

Rect part_of(const Rect& rect, float from, float to) {
    from = std::clamp(from, 0.0F, 1.0F);
    to = std::clamp(to, from, 1.0F);
    return {rect.x + rect.width * from, rect.y, rect.width * (to - from), rect.height};
}

void draw_bar(Frame& frame, const Rect& rect, float part, Tone tone) {
    fill(rect, frame.colour(Tone::heat_0), rect.height / 2);
    if (frame.theme == Theme::contrast) outline(rect, frame.colour(Tone::line), rect.height / 2, 1);
    fill(part_of(rect, 0, part), frame.colour(tone), rect.height / 2);
}

} // namespace

void progress_edge(Frame& frame, float part, std::string_view words) {
    const Rect edge = frame.free.take_top(frame.px(4));
    const Rect done = part_of(edge, 0, frame.approach("progress edge", part));
    fill(edge, faded(frame.colour(Tone::text), 0.07F));
    fill(done, frame.colour(Tone::accent), frame.px(2));
    fill(part_of(done, 0, 0.5F), frame.colour(Tone::accent)); // square where it leaves the window
    note(frame, edge, words, part);
}

void progress_line(Frame& frame, float part, std::string_view words) {
    const Rect rect = frame.place(0, frame.px(4));
    draw_bar(frame, rect, part, Tone::accent);
    note(frame, rect, words, part);
}

void bar(Frame& frame, float part, std::string_view words, Tone tone) {
    const Rect rect = frame.place(0, frame.px(6));
    draw_bar(frame, rect, part, tone);
    note(frame, rect, words, part);
}

void range_bar(Frame& frame, float low, float likely, float high, std::string_view words) {
    const Rect room = frame.place(0, frame.px(16));
    const Rect rect = room.inset(0, frame.px(4));
    draw_bar(frame, rect, 0, Tone::heat_0);
    fill(part_of(rect, low, high), frame.colour(Tone::heat_2), rect.height / 2);
    const float width = frame.px(4);
    const float x = rect.x + rect.width * std::clamp(likely, 0.0F, 1.0F) - width / 2;
    fill({x, room.y, width, room.height}, frame.colour(Tone::accent), width / 2);
    note(frame, room, words, likely);
}

} // namespace signatory::ui
