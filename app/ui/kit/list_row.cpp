#include "ui/kit/list_row.hpp"

#include <cmath>

#include "ui/kit/key_cap.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float row_padding = 16, row_gap = 12, row_icon = 18; // units

struct RowTexts {
    Paragraph label, detail, remark;
    bool remark_below = false; // no room beside the label

    [[nodiscard]] float left_height() const {
        return label.height() + detail_height() + (remark_below ? remark.height() : 0);
    }
    [[nodiscard]] float detail_height() const { return detail.width > 0 ? detail.height() : 0; }
};

RowTexts lay_out_texts(Frame& frame, const ListRow& row, float room) {
    RowTexts texts;
    const Face face = row.chosen == Chosen::yes ? Face::body_strong : Face::body;
    texts.remark = lay_out(frame, {row.remark, Face::caption, Tone::text_quiet}, room);
    const float remark = texts.remark.width > 0 ? std::ceil(texts.remark.width) + frame.px(row_gap) : 0;
    const float label = width_of(frame, row.label, Face::body_strong);
    texts.remark_below = remark > 0 && std::min(label, room * 0.6F) + remark > room;
    const float left = texts.remark_below ? room : room - remark;
    texts.label = lay_out(frame, {row.label, face}, left);
    texts.detail = lay_out(frame, {row.detail, Face::caption, Tone::text_quiet}, left);
    return texts;
}

void draw_texts(Frame& frame, const RowTexts& texts, const Rect& room) {
    float top = room.y + std::floor((room.height - texts.left_height()) / 2);
    const auto next = [&](const Paragraph& paragraph) {
        draw(frame, paragraph, {room.x, top, room.width, paragraph.height()});
        top += paragraph.height();
    };
    next(texts.label);
    if (texts.detail.width > 0) next(texts.detail);
    if (texts.remark_below) return next(texts.remark);
    if (texts.remark.width > 0) draw_centred(frame, texts.remark, room, {.align = Align::right});
}

} // namespace

bool list_row(Frame& frame, const ListRow& row) {
    const Size cap = row.key.empty() ? Size{} : size_of_key_cap(frame, row.key);
    float right = frame.px(row_padding);
    if (!row.key.empty()) right += cap.width + frame.px(row_gap);
    if (row.icon != Icon::none) right += frame.px(row_icon) + frame.px(8);
    const RowTexts texts = lay_out_texts(frame, row, frame.width() - frame.px(row_padding) - right);
    const Rect box = frame.place(0, std::max(frame.px(length::row), texts.left_height() + 2 * frame.px(10)));
    const Touch state = touch(frame, {.id = row.id,
                                      .role = Role::row,
                                      .label = row.label,
                                      .value = row.remark,
                                      .rect = box,
                                      .pose = row.pose});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_control);
    if (row.chosen == Chosen::yes)
        surface(frame, box, frame.colour(Tone::surface), corner, Height::low);
    else if (state.focused)
        fill(box, frame.colour(Tone::surface), corner);
    fill(box, faded(frame.colour(Tone::text), state.held ? 0.08F : 0.05F * state.warmth), corner);
    draw_texts(frame, texts,
               {box.x + frame.px(row_padding), box.y, box.width - frame.px(row_padding) - right, box.height});
    Rect side = box.inset(frame.px(row_padding), 0);
    const float icon = frame.px(row_icon);
    if (row.icon != Icon::none) {
        draw_icon(frame, row.icon, centred(side.take_right(icon), {icon, icon}), frame.colour(row.icon_tone));
        side.take_right(frame.px(8));
    }
    if (!row.key.empty() && state.focused)
        draw_key_cap(frame, row.key, centred(side.take_right(cap.width), cap).top_left());
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

} // namespace signatory::ui
