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

constexpr float option_padding = 16, sign_side = 24, gap_after_sign = 16; // units
constexpr float narrowest_reason = 200; // units: with less room the reason goes below the label

bool answered(OptionState state) {
    return state != OptionState::open && state != OptionState::chosen;
}
bool loud(OptionState state) { return answered(state) && state != OptionState::off; }
bool is_right(OptionState state) { return state == OptionState::key || state == OptionState::missed; }

// Everything an option says, laid out before its box is known.
struct OptionTexts {
    Paragraph label, verdict;
    std::optional<Paragraph> beside, below; // the reason is one of the two
    float label_room = 0;
};

OptionTexts lay_out_texts(Frame& frame, const Option& option, float room) {
    OptionTexts texts;
    const Face face =
        loud(option.state) || option.state == OptionState::chosen ? Face::body_strong : Face::body;
    // With a reason the verdict begins it, and takes no room of its own.
    const bool verdict_alone = option.rationale.empty();
    texts.verdict = lay_out(frame, {verdict_alone ? option.verdict : std::string_view{}, Face::caption_strong, option.verdict_tone}, room / 2);
    if (texts.verdict.width > 0) room -= std::ceil(texts.verdict.width) + frame.px(12);
    // The heavier face decides where lines break: being answered moves nothing.
    texts.label = lay_out(frame, {option.label, face}, room);
    texts.label_room =
        std::max(frame.px(option.label_width), std::ceil(width_of(frame, option.label, Face::body_strong)));
    if (verdict_alone) return texts;
    const std::array reason{Span{option.verdict, Face::caption_strong, Tone::text},
                            Span{option.verdict.empty() ? "" : ". ", Face::caption_strong, Tone::text},
                            Span{option.rationale, Face::caption, is_right(option.state) ? Tone::text : Tone::text_quiet}};
    const float beside = room - texts.label_room - frame.px(24);
    if (texts.label.lines.size() == 1 && beside >= frame.px(narrowest_reason))
        texts.beside = lay_out(frame, reason, beside);
    else
        texts.below = lay_out(frame, reason, room);
    return texts;
}

float height_of(const OptionTexts& texts) {
    const float label = texts.label.height() + (texts.below ? texts.below->height() : 0);
    const float verdict = texts.verdict.width > 0 ? texts.verdict.height() : 0;
    return std::max({label, verdict, texts.beside ? texts.beside->height() : 0});
}

float room_before(const Frame& frame) { return frame.px(option_padding + sign_side + gap_after_sign); }

// The place of the number beside a box is kept when it is answered, so that lines break alike.
float room_after(const Frame& frame, const Option& option) {
    return frame.px(option.lead == Lead::box ? option_padding + sign_side + gap_after_sign : option_padding);
}

float box_height(const Frame& frame, const Option& option, const OptionTexts& texts) {
    return std::max(frame.px(option.least_height), height_of(texts) + 2 * frame.px(10));
}

struct OptionLook {
    Colour ground, edge;
    float edge_width; // units
};

OptionLook look_of(const Frame& frame, const Option& option, const Touch& state) {
    switch (option.state) {
    case OptionState::key:
        return {frame.colour(Tone::good_soft), frame.colour(Tone::good), 2};
    case OptionState::missed:
        return {frame.colour(Tone::surface), frame.colour(Tone::good), 2};
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

Sign sign_of(OptionState state) {
    switch (state) {
    case OptionState::key:
        return Sign::right;
    case OptionState::missed:
        return Sign::missed;
    case OptionState::wrong:
        return Sign::wrong;
    default:
        return Sign::muted;
    }
}

void draw_key(Frame& frame, std::string_view key, Point centre) {
    const Size cap = size_of_key_cap(frame, key);
    if (!key.empty()) draw_key_cap(frame, key, {centre.x - cap.width / 2, centre.y - cap.height / 2});
}

void draw_box(Frame& frame, Point centre, bool ticked) {
    const float side = frame.px(sign_side), corner = frame.px(length::corner_key);
    const Rect box{centre.x - side / 2, centre.y - side / 2, side, side};
    if (!ticked) return outline(box, frame.colour(Tone::line_strong), corner, frame.px(1.5F));
    fill(box, frame.colour(Tone::accent), corner);
    draw_icon(frame, Icon::check, centred(box, {frame.px(16), frame.px(16)}), frame.colour(Tone::on_accent), 2.6F);
}

void draw_grip(Frame& frame, Point centre) {
    const float apart = frame.px(6), radius = frame.px(3) / 2;
    for (const float across : {-0.5F, 0.5F})
        for (const float down : {-1.0F, 0.0F, 1.0F})
            disc({centre.x + across * apart, centre.y + down * apart}, radius, frame.colour(Tone::text_quiet));
}

void draw_lead(Frame& frame, const Option& option, const Rect& box) {
    const float side = frame.px(sign_side);
    const Point left{box.x + frame.px(option_padding) + side / 2, box.centre().y};
    const Point right{box.right() - frame.px(option_padding) - side / 2, box.centre().y};
    if (answered(option.state)) return draw_sign(frame, sign_of(option.state), left);
    if (option.lead == Lead::box) draw_box(frame, left, option.state == OptionState::chosen);
    if (option.lead == Lead::grip) draw_grip(frame, left);
    if (option.lead != Lead::grip) draw_key(frame, option.key, option.lead == Lead::box ? right : left);
}

// What has been picked up lies above the others.
void draw_ground(Frame& frame, const Option& option, const Touch& state, const Rect& box) {
    const OptionLook look = look_of(frame, option, state);
    const float corner = frame.px(length::corner_control);
    const bool lifted = option.lead == Lead::grip && (option.state == OptionState::chosen || (state.held && state.dragged));
    if (lifted) shadow(frame, box, corner, Height::floating);
    fill(box, look.ground, corner);
    outline(box, look.edge, corner, frame.px(look.edge_width));
}

void draw_texts(Frame& frame, const OptionTexts& texts, const Rect& room) {
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
    constexpr std::string_view values[] = {"", "chosen", "right", "wrong", neither, "missed"};
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
    if (sign == Sign::missed) {
        disc(centre, radius, frame.colour(Tone::good));
        disc(centre, radius - frame.px(2), frame.colour(Tone::surface));
        return draw_icon(frame, Icon::check, centred(disc_box, {frame.px(14), frame.px(14)}), frame.colour(Tone::good), 2.6F);
    }
    disc(centre, radius, frame.colour(sign == Sign::right ? Tone::good : Tone::again));
    draw_icon(frame, sign == Sign::right ? Icon::check : Icon::cross, icon_box, frame.colour(Tone::surface),
              2.6F);
}

float height_of(Frame& frame, const Option& option, float width) {
    const float room = width - room_before(frame) - room_after(frame, option);
    return box_height(frame, option, lay_out_texts(frame, option, room));
}

Touch option_at(Frame& frame, const Option& option, const Rect& box) {
    const float left = room_before(frame), room = box.width - left - room_after(frame, option);
    const Touch state = touch(frame, {.id = option.id,
                                      .role = option.role,
                                      .label = option.label,
                                      .value = option.value.empty() ? value_of(option.state) : option.value,
                                      .rect = box,
                                      .enabled = answered(option.state) ? Enabled::no : Enabled::yes,
                                      .pose = option.pose,
                                      .pressed_by = option.pressed_by,
                                      .arrows = option.arrows});
    const Owner owner(frame, state);
    draw_ground(frame, option, state, box);
    draw_lead(frame, option, box);
    draw_texts(frame, lay_out_texts(frame, option, room), {box.x + left, box.y, room, box.height});
    if (state.focused) ring(frame, box, frame.px(length::corner_control));
    return state;
}

bool option(Frame& frame, const Option& option) {
    const float width = frame.width();
    return option_at(frame, option, frame.place(0, height_of(frame, option, width))).clicked;
}

} // namespace signatory::ui
