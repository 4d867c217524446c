#include "ui/kit/row_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/paint.hpp"
#include "ui/kit/plot.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/tip.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float bar_height = 6, between = 12, around = 4, least_bar = 96; // units

// Where a row's three parts are. The bar stands below the name where a line is too short for all.
struct LaidRow {
    Paragraph name, number;
    Rect box, bar;
};

struct Widths {
    float name = 0, bar = 0, number = 0;
    bool below = false;
};

Widths widths_for(Frame& frame, const RowChart& chart, float room) {
    Widths widths;
    for (const RowOfChart& row : chart.rows) {
        widths.name = std::max(widths.name, std::ceil(width_of(frame, row.name, Face::body)));
        widths.number = std::max(widths.number, std::ceil(width_of(frame, row.number, Face::caption)));
    }
    const float gap = frame.px(between), least = frame.px(least_bar);
    const float for_name = room - widths.number - 2 * gap - least;
    widths.below = for_name < std::min(widths.name, frame.px(140));
    widths.name = widths.below ? room : std::min(widths.name, for_name);
    widths.bar = widths.below ? room - widths.number - gap : room - widths.name - widths.number - 2 * gap;
    return widths;
}

LaidRow lay_out_row(Frame& frame, const RowOfChart& row, const Widths& widths, Point at, float room) {
    LaidRow laid{lay_out(frame, {row.name, Face::body, row.quiet ? Tone::text_quiet : Tone::text}, widths.name),
                 lay_out(frame, {row.number, Face::caption, Tone::text_quiet}, 0), {}, {}};
    const float line = frame.px(line_box_of(Face::caption)), height = laid.name.height() + (widths.below ? line : 0) + 2 * frame.px(around);
    laid.box = {at.x, at.y, room, height};
    const float left = widths.below ? 0 : widths.name + frame.px(between);
    const float middle = widths.below ? height - frame.px(around) - line / 2 : height / 2;
    laid.bar = {at.x + left, std::round(at.y + middle - frame.px(bar_height) / 2), widths.bar, frame.px(bar_height)};
    return laid;
}

void draw_bar(Frame& frame, const RowOfChart& row, const Rect& bar) {
    const float corner = bar.height / 2;
    fill(bar, frame.colour(Tone::heat_0), corner);
    if (frame.theme == Theme::contrast) outline(bar, frame.colour(Tone::line), corner, 1);
    const auto share = static_cast<float>(std::clamp(row.value, 0.0, 1.0));
    if (!row.quiet && share > 0) fill({bar.x, bar.y, std::max(bar.height, bar.width * share), bar.height}, frame.colour(row.tone), corner);
    if (!row.mark) return;
    const float x = bar.x + std::round(bar.width * static_cast<float>(std::clamp(*row.mark, 0.0, 1.0)));
    fill({x - frame.px(1), bar.y - frame.px(5), frame.px(2), bar.height + 2 * frame.px(5)}, frame.colour(Tone::text));
}

void draw_row(Frame& frame, const RowOfChart& row, const LaidRow& laid) {
    draw(frame, laid.name, {laid.box.x, laid.box.y + frame.px(around), laid.name.width, laid.name.height()});
    draw_bar(frame, row, laid.bar);
    const Rect beside{laid.bar.right(), laid.bar.centre().y - laid.number.height() / 2, laid.box.right() - laid.bar.right(), laid.number.height()};
    draw(frame, laid.number, beside, {.align = Align::right});
}

} // namespace

std::optional<std::size_t> row_chart(Frame& frame, const RowChart& chart) {
    const float room = frame.width();
    const Widths widths = widths_for(frame, chart, room);
    std::vector<LaidRow> rows;
    float height = 0;
    for (const RowOfChart& row : chart.rows) {
        rows.push_back(lay_out_row(frame, row, widths, {0, height}, room));
        height = rows.back().box.bottom();
    }
    const Rect box = frame.place(0, height);
    for (LaidRow& row : rows) row.box = row.box.moved(box.x, box.y), row.bar = row.bar.moved(box.x, box.y);
    auto read = read_by_keys(frame, chart.id, rows.size());
    const Touch touched = touch(frame, {.id = chart.id, .role = Role::image, .label = chart.label,
                                        .value = read ? std::string_view(chart.rows[*read].words) : chart.words, .rect = box,
                                        .pressed_by = PressedBy::nothing, .arrows = Arrows::sideways});
    const Owner owner(frame, touched);
    const Point pointer{ImGui::GetMousePos().x, ImGui::GetMousePos().y};
    for (std::size_t index = 0; index < rows.size(); ++index) {
        draw_row(frame, chart.rows[index], rows[index]);
        if (touched.hovered && rows[index].box.contains(pointer)) read = index;
    }
    if (touched.focused) ring(frame, box.grown(frame.px(4)), frame.px(length::corner_chip));
    if (!read) return std::nullopt;
    outline(rows[*read].bar.grown(frame.px(3)), frame.colour(Tone::text), frame.px(6), std::max(1.0F, std::round(1.5F * frame.scale)));
    if (!chart.rows[*read].words.empty()) tip(frame, chart.rows[*read].words, rows[*read].bar);
    return read;
}

} // namespace signatory::ui
