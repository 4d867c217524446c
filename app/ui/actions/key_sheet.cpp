#include <fmt/format.h>

#include "ui/actions/palette.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

float width_of_caps(Frame& frame, const AppAction& action) {
    float width = 0;
    for (const std::string_view key : action.keys)
        if (const auto chord = parse_chord(key)) width += size_of_key_cap(frame, cap_of(*chord)).width + frame.px(4);
    return width;
}

// The label left, its caps right; below it when there is no room.
void draw_row(Frame& frame, const AppAction& action, bool works_now) {
    const Span words{action.label, Face::caption, works_now ? Tone::text : Tone::text_quiet};
    const float caps = width_of_caps(frame, action), line = frame.px(length::key_cap + 8);
    const bool below = frame.width() - caps < frame.px(120);
    const Paragraph label = lay_out(frame, words, below ? frame.width() : frame.width() - caps - frame.px(8));
    const float height = std::max(line, label.height());
    const Rect box = frame.place(0, below ? label.height() + line : height);
    if (below)
        draw(frame, label, box);
    else
        draw_centred(frame, label, box);
    float x = below ? box.x : box.right() - caps + frame.px(4);
    const float middle = below ? box.bottom() - line / 2 : box.centre().y;
    for (const std::string_view key : action.keys) {
        const auto chord = parse_chord(key);
        if (!chord) continue;
        const Size size = size_of_key_cap(frame, cap_of(*chord));
        draw_key_cap(frame, cap_of(*chord), {x, middle - size.height / 2}, Ground::surface, works_now ? 1.0F : 0.6F);
        x += size.width + frame.px(4);
    }
}

} // namespace

void draw_key_sheet(Frame& frame, const Situation& situation, ViewMemory& memory) {
    overlay(frame, {.id = "keys", .column = 840, .top = 48}, [&] {
        card(frame, {.padding = 32}, [&] {
            columns(frame, {.tracks = {share(), fixed(120)}, .gap = 16}, [&](std::size_t column) {
                if (column == 0) return text(frame, "All keys", Face::prompt);
                if (button(frame, {.id = "keys.close", .label = "Close", .key = "Esc", .size = ButtonSize::small, .width = full}))
                    memory.keys_open = false;
            });
            gap(frame, 12);
            const auto table = actions();
            const std::size_t half = (table.size() + 1) / 2;
            columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
                for (const AppAction& action : column == 0 ? table.first(half) : table.subspan(half))
                    draw_row(frame, action, is_available(action, situation));
            });
            gap(frame, 12);
            caption(frame, "What is quiet here works on another screen. Tab and the arrow keys reach everything.");
        });
    });
    frame.prefer_focus("keys.close");
}

} // namespace signatory::ui
