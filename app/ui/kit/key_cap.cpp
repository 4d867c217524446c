#include "ui/kit/key_cap.hpp"

#include <cmath>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

struct CapLook {
    Colour face, edge, letter;
    bool lifted; // a second edge below, as of a key seen from the front
};

CapLook look_of(const Frame& frame, Ground ground) {
    switch (ground) {
    case Ground::accent: {
        const Colour on = frame.colour(Tone::on_accent);
        return {faded(on, 0.16F), faded(on, 0.34F), on, false};
    }
    case Ground::inverse: {
        const Colour on = frame.colour(Tone::surface);
        return {faded(on, 0.14F), faded(on, 0.3F), on, false};
    }
    case Ground::surface:
        break;
    }
    return {frame.colour(Tone::key_face), frame.colour(Tone::key_edge), frame.colour(Tone::text_quiet), true};
}

} // namespace

Size size_of_key_cap(Frame& frame, std::string_view key) {
    const float wide = std::ceil(width_of(frame, key, Face::caption)) + 2 * frame.px(7);
    return {std::max(frame.px(length::key_cap), wide), frame.px(length::key_cap)};
}

void draw_key_cap(Frame& frame, std::string_view key, Point top_left, Ground ground, float opacity) {
    const Size size = size_of_key_cap(frame, key);
    const Rect box{std::round(top_left.x), std::round(top_left.y), size.width, size.height};
    const CapLook look = look_of(frame, ground);
    const float corner = frame.px(length::corner_key);
    if (look.lifted && opacity == 1) fill(box.moved(0, frame.px(1)), faded(look.edge, opacity), corner);
    fill(box, faded(look.face, opacity), corner);
    outline(box, faded(look.edge, opacity), corner, frame.px(1));
    const Paragraph letter = lay_out(frame, {key, Face::caption}, 0);
    draw_centred(frame, letter, box, {Align::centre, opacity, &look.letter});
    frame.map.last().cap = true;
}

void key_cap(Frame& frame, std::string_view key) {
    const Size size = size_of_key_cap(frame, key);
    draw_key_cap(frame, key, frame.place(size.width, size.height).top_left());
}

} // namespace signatory::ui
