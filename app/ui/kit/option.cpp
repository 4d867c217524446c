#include "ui/kit/option.hpp"

#include <array>
#include <cmath>
#include <optional>

#include "ui/kit/icon.hpp"
#include "ui/kit/key_cap.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float padding = 16, sign_side = 24, gap_after_sign = 16; // units
constexpr float narrowest_reason = 200; // units: with less room the reason goes below the label

bool answered(OptionState state) {
    return state == OptionState::key || state == OptionState::wrong || state == OptionState::off;
}
bool loud(OptionState state) { return state == OptionState::key || state == OptionState::wrong; }

// Everything an option says, laid out before its box is known.
struct Texts {
    Paragraph label, verdict;
    std::optional<Paragraph> beside, below; // the reason is one of the two
    float label_room = 0;
};

Texts lay_out_texts(Frame& frame, const Option& option, float room) {
    Texts texts;
    const Face face =
        loud(option.state) || option.state == OptionState::chosen ? Face::body_strong : Face::body;
    // With a reason the verdict begins it, and takes no room of its own.
    const bool verdict_alone = option.rationale.empty();
    texts.verdict = lay_out(frame, {verdict_alone ? option.verdict : std::string_view{}, Face::caption_strong}, room / 2);
    if (texts.verdict.width > 0) room -= std::ceil(texts.verdict.width) + frame.px(12);
    // The heavier face decides where lines break: being answered moves nothing.
    texts.label = lay_out(frame, {option.label, face}, room);
    texts.label_room =
        std::max(frame.px(option.label_width), std::ceil(width_of(frame, option.label, Face::body_strong)));
    if (verdict_alone) return texts;
    const std::array reason{Span{option.verdict, Face::caption_strong, Tone::text},
                            Span{option.verdict.empty() ? "" : ". ", Face::caption_strong, Tone::text},
                            Span{option.rationale, Face::caption, option.state == OptionState::key ? Tone::text : Tone::text_quiet}};
    const float beside = room - texts.label_room - frame.px(24);
    if (texts.label.lines.size() == 1 && beside >= frame.px(narrowest_reason))
        texts.beside = lay_out(frame, reason, beside);
    else
        texts.below = lay_out(frame, reason, room);
    return texts;
}

float height_of(const Texts& texts) {
    const float label = texts.label.height() + (texts.below ? texts.below->height() : 0);
    const float verdict = texts.verdict.width > 0 ? texts.verdict.height() : 0;
    return std::max({label, verdict, texts.beside ? texts.beside->height() : 0});
}

float room_before(const Frame& frame) { return frame.px(padding + sign_side + gap_after_sign); }

float box_height(const Frame& frame, const Option& option, const Texts& texts) {
    return std::max(frame.px(option.least_height), height_of(texts) + 2 * frame.px(10));
}

struct Look {
    Colour ground, edge;
    float edge_width; // units
};

Look look_of(const Frame& frame, const Option& option, const Touch& state) {
    switch (option.state) {
    case OptionState::key:
        return {frame.colour(Tone::good_soft), frame.colour(Tone::good), 2};
    case OptionState::wrong:
        return {frame.colour(Tone::again_soft), frame.colour(Tone::again), 2};
    case OptionState::chosen:
        return {frame.colour(Tone::accent_soft), frame.colour(Tone::accent), 2};
    case OptionState::off:
        return {frame.colour(Tone::surface), frame.colour(Tone::line), 1};
    case OptionState::open:
        break;
    }
    const float warm = state.held ? 0.07F : 0.03F * state.warmth;
    return {mix(frame.colour(Tone::surface), frame.colour(Tone::text), warm),
            mix(frame.colour(Tone::line), frame.colour(Tone::line_strong), state.warmth * 0.6F), 1};
}

void draw_lead(Frame& frame, const Option& option, const Rect& box) {
    const float side = frame.px(sign_side);
    const Point centre{box.x + frame.px(padding) + side / 2, box.centre().y};
    if (answered(option.state))
        draw_sign(frame,
                  option.state == OptionState::key     ? Sign::right
                  : option.state == OptionState::wrong ? Sign::wrong
                                                       : Sign::muted,
                  centre);
    else if (!option.key.empty())
        draw_key_cap(frame, option.key,
                     {centre.x - size_of_key_cap(frame, option.key).width / 2, centre.y - side / 2});
}

void draw_texts(Frame& frame, const Texts& texts, const Rect& room) {
    if (texts.below) {
        const float top =
            room.y + std::floor((room.height - texts.label.height() - texts.below->height()) / 2);
        draw(frame, texts.label, {room.x, top, room.width, texts.label.height()});
        draw(frame, *texts.below, {room.x, top + texts.label.height(), room.width, texts.below->height()});
    } else {
        draw_centred(frame, texts.label, room);
    }
    if (texts.beside) {
        const float left = room.x + texts.label_room + frame.px(24);
        draw_centred(frame, *texts.beside, {left, room.y, texts.beside->width, room.height});
    }
    if (texts.verdict.width > 0) draw_centred(frame, texts.verdict, room, {.align = Align::right});
}

std::string_view value_of(OptionState state) {
    constexpr std::string_view values[] = {"", "chosen", "right", "wrong", "not this"};
    return values[static_cast<std::size_t>(state)];
}

} // namespace

void draw_sign(Frame& frame, Sign sign, Point centre) {
    const float radius = frame.px(sign_side) / 2;
    const Rect disc_box{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
    const float side = frame.px(sign == Sign::right ? 16 : 14);
    const Rect icon_box = centred(disc_box, {side, side});
    if (sign == Sign::muted) {
        outline(disc_box, frame.colour(Tone::line), radius, frame.px(1));
        return draw_icon(frame, Icon::cross, icon_box, frame.colour(Tone::text_quiet), 2);
    }
    disc(centre, radius, frame.colour(sign == Sign::right ? Tone::good : Tone::again));
    draw_icon(frame, sign == Sign::right ? Icon::check : Icon::cross, icon_box, frame.colour(Tone::surface),
              2.6F);
}

float height_of(Frame& frame, const Option& option) {
    const float room = frame.width() - room_before(frame) - frame.px(padding);
    return box_height(frame, option, lay_out_texts(frame, option, room));
}

bool option(Frame& frame, const Option& option) {
    const float left = room_before(frame);
    const Texts texts = lay_out_texts(frame, option, frame.width() - left - frame.px(padding));
    const Rect box = frame.place(0, box_height(frame, option, texts));
    const bool done = answered(option.state);
    const Touch state = touch(frame, {.id = option.id,
                                      .role = Role::option,
                                      .label = option.label,
                                      .value = value_of(option.state),
                                      .rect = box,
                                      .enabled = done ? Enabled::no : Enabled::yes,
                                      .pose = option.pose});
    const Owner owner(frame, state);
    const Look look = look_of(frame, option, state);
    const float corner = frame.px(length::corner_control);
    fill(box, look.ground, corner);
    outline(box, look.edge, corner, frame.px(look.edge_width));
    draw_lead(frame, option, box);
    draw_texts(frame, texts, {box.x + left, box.y, box.width - left - frame.px(padding), box.height});
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

} // namespace signatory::ui
