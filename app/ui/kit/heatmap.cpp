#include "ui/kit/heatmap.hpp"

#include <cmath>

#include "ui/kit/paint.hpp"
#include "ui/kit/plot.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/tip.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float cell_side = 12, pitch = 16, cell_corner = 3, month_height = 20; // units
constexpr std::size_t week_length = 7;

Tone heat(int level) {
    constexpr Tone steps[] = {Tone::heat_0, Tone::heat_1, Tone::heat_2, Tone::heat_3, Tone::heat_4};
    return steps[static_cast<std::size_t>(std::clamp(level, 0, 4))];
}

void draw_day(Frame& frame, const HeatDay& day, const Rect& cell) {
    const float corner = frame.px(cell_corner), edge = std::max(1.0F, std::round(1.5F * frame.scale));
    if (day.mark == DayMark::rest) return outline(cell, frame.colour(Tone::heat_3), corner, edge);
    fill(cell, frame.colour(heat(day.level)), corner);
    if (day.mark == DayMark::today) outline(cell, frame.colour(Tone::text), corner, edge);
}

// Which columns fit, and where a day's square is.
struct Grid {
    Rect box;
    float side, step, top;
    std::size_t first_week, weeks;

    [[nodiscard]] Rect cell(std::size_t day) const {
        const auto column = static_cast<float>(day / week_length - first_week);
        return {box.x + column * step, top + static_cast<float>(day % week_length) * step, side, side};
    }
};

Grid grid_of(Frame& frame, const Heatmap& heatmap) {
    const float step = frame.px(pitch), side = frame.px(cell_side);
    const std::size_t weeks = (heatmap.days.size() + week_length - 1) / week_length;
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0F, std::floor((frame.width() + step - side) / step)));
    const float labels = heatmap.months.empty() ? 0 : frame.px(month_height);
    const float height = labels + step * static_cast<float>(week_length) - (step - side);
    const Rect box = frame.place(0, height);
    return {box, side, step, box.y + labels, weeks > fitting ? weeks - fitting : 0, weeks};
}

void draw_months(Frame& frame, const Heatmap& heatmap, const Grid& grid) {
    float free_from = grid.box.x;
    for (const HeatLabel& month : heatmap.months) {
        if (month.week < static_cast<int>(grid.first_week)) continue;
        const float x = grid.cell(static_cast<std::size_t>(month.week) * week_length).x;
        const Paragraph name = lay_out(frame, {month.name, Face::caption, Tone::text_quiet}, 0);
        if (x < free_from || x + name.width > grid.box.right()) continue; // never one over the other
        draw(frame, name, {x, grid.box.y, name.width, name.height()});
        free_from = x + name.width + frame.px(8);
    }
}

std::optional<std::size_t> under_pointer(const Heatmap& heatmap, const Grid& grid, bool hovered) {
    if (!hovered) return std::nullopt;
    const Point pointer{ImGui::GetMousePos().x, ImGui::GetMousePos().y};
    for (std::size_t day = grid.first_week * week_length; day < heatmap.days.size(); ++day)
        if (grid.cell(day).grown((grid.step - grid.side) / 2).contains(pointer)) return day;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> heatmap(Frame& frame, const Heatmap& heatmap) {
    const Grid grid = grid_of(frame, heatmap);
    const std::size_t first = std::min(grid.first_week * week_length, heatmap.days.size());
    auto day = read_by_keys(frame, heatmap.id, heatmap.days.size() - first);
    if (day) *day += first;
    const Touch state = touch(frame, {.id = heatmap.id, .role = Role::image, .label = heatmap.label,
                                      .value = day ? std::string_view(heatmap.days[*day].words) : heatmap.words, .rect = grid.box,
                                      .pressed_by = PressedBy::nothing, .arrows = Arrows::sideways});
    const Owner owner(frame, state);
    draw_months(frame, heatmap, grid);
    for (std::size_t each = grid.first_week * week_length; each < heatmap.days.size(); ++each)
        draw_day(frame, heatmap.days[each], grid.cell(each));
    if (const auto pointed = under_pointer(heatmap, grid, state.hovered)) day = pointed;
    if (day) outline(grid.cell(*day).grown(frame.px(2)), frame.colour(Tone::text), frame.px(5), std::max(1.0F, std::round(1.5F * frame.scale)));
    if (day && !heatmap.days[*day].words.empty()) tip(frame, heatmap.days[*day].words, grid.cell(*day));
    if (state.focused) ring(frame, grid.box.grown(frame.px(4)), frame.px(length::corner_chip));
    return day;
}

void heat_legend(Frame& frame) {
    caption(frame, "fewer");
    for (int level = 0; level <= 4; ++level) {
        const float side = frame.px(cell_side);
        const Rect room = frame.place(side, frame.px(line_box_of(Face::caption)));
        draw_day(frame, {.level = level, .mark = DayMark::none, .words = {}}, centred(room, {side, side}));
    }
    caption(frame, "more");
}

} // namespace signatory::ui
