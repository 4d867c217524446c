#include "ui/kit/layout.hpp"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "ui/kit/paint.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float page_margin = 24; // units left free beside a column

// Home, End, Page Up and Page Down scroll the area with the focus in it, or the first.
void scroll_by_keys(Frame& frame, std::string_view id, float page_height) {
    if (!frame.memory.scrolled_by_keys.empty() && frame.memory.scrolled_by_keys != id) return;
    const float step = page_height - frame.px(64);
    if (frame.keys.claim(Key::page_down)) ImGui::SetScrollY(ImGui::GetScrollY() + step);
    if (frame.keys.claim(Key::page_up)) ImGui::SetScrollY(ImGui::GetScrollY() - step);
    if (frame.keys.claim(Key::home)) ImGui::SetScrollY(0);
    if (frame.keys.claim(Key::end)) ImGui::SetScrollY(ImGui::GetScrollMaxY());
}

void draw_scroll_bar(const Frame& frame, const Rect& area) {
    const float most = ImGui::GetScrollMaxY();
    if (most < 1) return;
    const float width = frame.px(6), away = frame.px(4), room = area.height - 2 * away;
    const float height = std::max(frame.px(32), room * area.height / (area.height + most));
    const float top = area.y + away + (room - height) * ImGui::GetScrollY() / most;
    // Opaque: where the fringes of so narrow a shape overlap, a translucent colour would show specks.
    const Colour colour = mix(frame.colour(Tone::canvas_bottom), frame.colour(Tone::text), 0.22F);
    fill({area.right() - width - away, top, width, height}, colour, width / 2);
}

// Where there is more below, the content goes out of sight softly.
void draw_fade(const Frame& frame, const Rect& area, std::optional<Tone> on) {
    const float left = ImGui::GetScrollMaxY() - ImGui::GetScrollY(), height = frame.px(24);
    if (left < 1 || frame.layer > 0) return;
    const Colour ground = on ? frame.colour(*on) : mix(frame.colour(Tone::canvas_top), frame.colour(Tone::canvas_bottom),
                              area.bottom() / frame.size.height);
    const unsigned solid = packed(faded(ground, std::min(1.0F, left / height))),
                   clear = packed(faded(ground, 0));
    canvas().AddRectFilledMultiColor({area.x, area.bottom() - height}, {area.right(), area.bottom()}, clear,
                                     clear, solid, solid);
}

bool needs_stacking(const Columns& columns, float per_share, float narrowest) {
    return std::ranges::any_of(columns.tracks, [&](const Track& track) {
        return track.share > 0 && per_share * track.share < narrowest;
    });
}

void begin_at_top(Frame& frame, const Scroll& look) {
    std::string& before = frame.memory.subjects[std::string(look.id)];
    if (before == look.about) return;
    before = look.about;
    if (ImGui::GetScrollY() <= 0) return;
    ImGui::SetScrollY(0); // from the next frame on
    frame.memory.shifted = true;
}

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                              ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoNav;

} // namespace

void gap(Frame& frame, float units) {
    Flow& flow = frame.flow();
    (flow.way == Flow::Way::across ? flow.x : flow.area.height) += frame.px(units);
}

void hairline(Frame& frame) {
    fill(frame.place(0, std::max(1.0F, std::round(frame.scale * 0.75F))), frame.colour(Tone::line));
}

namespace detail {

struct Layers {
    ImDrawListSplitter splitter;
    ImDrawList* list;
};

OpenScroll begin_page(Frame& frame, const Page& page) {
    const std::string height_id = fmt::format("{}.height", page.id);
    const float content = frame.remembered(height_id);
    float top = page.top;
    if (page.vertical == Align::centre && content > 0)
        top = std::max(top, std::floor((frame.free.height - content) / 2 / frame.scale));
    OpenScroll open = begin_scroll(
        frame, {.id = page.id, .area = frame.free, .column = page.column, .margin = page_margin, .top = top, .about = page.about});
    open.centred_by = page.vertical == Align::centre ? 1 : 0;
    return open;
}

OpenScroll begin_scroll(Frame& frame, const Scroll& look) {
    const Rect& area = look.area;
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::BeginChild(ImGui::GetID(look.id.data(), look.id.data() + look.id.size()),
                      {area.width, area.height}, false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                          ImGuiWindowFlags_NoSavedSettings);
    begin_at_top(frame, look);
    // A margin of 6 % is enough in a window narrow enough to need it.
    const float margin = std::min(frame.px(look.margin), std::round(area.width * 0.06F));
    const float room = area.width - 2 * margin;
    const float width = look.column > 0 ? std::min(frame.px(look.column), room) : room;
    const float left = area.x + std::floor((area.width - width) / 2);
    frame.flows.push_back({.area = {left, area.y + frame.px(look.top) - ImGui::GetScrollY(), width, 0}});
    return {look, 0, std::exchange(frame.scroll, std::string(look.id)), frame.map.enter(area)};
}

void end_scroll(Frame& frame, const OpenScroll& open) {
    const Flow done = frame.flow();
    frame.flows.pop_back();
    if (open.centred_by > 0) frame.remember(fmt::format("{}.height", open.look.id), done.area.height);
    const float bottom = done.area.bottom() + frame.px(open.look.bottom);
    ImGui::SetCursorScreenPos({open.look.area.x, bottom});
    ImGui::Dummy({1, 0});
    scroll_by_keys(frame, open.look.id, open.look.area.height);
    draw_fade(frame, open.look.area, open.look.ground);
    draw_scroll_bar(frame, open.look.area);
    ImGui::EndChild();
    frame.scroll = open.outer;
    frame.map.enter(open.outer_view);
}

void begin_across(Frame& frame, const Across& look) {
    Flow line{.way = Flow::Way::across};
    const Flow& outer = frame.flow();
    line.area = {outer.area.x, outer.area.bottom(), outer.area.width, 0};
    line.gap = frame.px(look.gap);
    line.least_line = frame.px(look.line);
    line.align = look.align;
    // Where a line that is not at the left starts depends on how wide it was last frame.
    const float spare = line.area.width - frame.remembered(fmt::format("line {}", ++frame.rows));
    line.x = line.area.x;
    if (spare > 0 && look.align != Align::left) {
        const float by = look.align == Align::right ? spare : std::floor(spare / 2);
        line.x = line.area.x += by;
    }
    line.rank = frame.rows;
    frame.flows.push_back(line);
}

void end_across(Frame& frame) {
    const Flow line = frame.flow();
    frame.flows.pop_back();
    if (line.align != Align::left) frame.remember(fmt::format("line {}", line.rank), line.used);
    frame.place(0, line.area.height + line.line_height);
}

OpenCard begin_card(Frame& frame, const Card& look) {
    OpenCard open{look, {}, std::make_shared<Layers>()};
    const Flow& outer = frame.flow();
    open.place = {outer.area.x, outer.area.bottom(), outer.area.width, 0};
    open.layers->list = &canvas();
    open.layers->splitter.Split(open.layers->list, 2);
    open.layers->splitter.SetCurrentChannel(open.layers->list, 1);
    const Rect inside = open.place.inset(frame.px(look.padding), 0);
    frame.flows.push_back({.area = {inside.x, open.place.y + frame.px(look.padding), inside.width, 0}});
    return open;
}

void end_card(Frame& frame, const OpenCard& open) {
    const float content = frame.flow().area.height;
    frame.flows.pop_back();
    Flow& outer = frame.flow();
    const float natural =
        std::max(content + 2 * frame.px(open.look.padding), frame.px(open.look.least_height));
    const float height = std::max(natural, outer.fill_height - outer.area.height);
    outer.stretched += height - natural;
    const Rect box = frame.place(0, height);
    const float corner = frame.px(open.look.corner);
    open.layers->splitter.SetCurrentChannel(open.layers->list, 0);
    if (open.look.raised) shadow(frame, box, corner, Height::card);
    fill(box, frame.colour(open.look.tone), corner);
    if (!open.look.raised && frame.theme == Theme::contrast)
        outline(box, frame.colour(Tone::line), corner, frame.px(1));
    open.layers->splitter.Merge(open.layers->list);
}

void begin_inset(Frame& frame, float left_and_right, float above) {
    const Flow& outer = frame.flow();
    const Rect inside =
        Rect{outer.area.x, outer.area.bottom(), outer.area.width, 0}.inset(frame.px(left_and_right), 0);
    frame.flows.push_back({.area = {inside.x, inside.y + frame.px(above), inside.width, 0}});
}

void end_inset(Frame& frame, float below) {
    const float content = frame.flow().area.height;
    frame.flows.pop_back();
    frame.place(0, content + 2 * frame.px(below));
}

OpenScroll begin_overlay(Frame& frame, const Overlay& look) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.size.width, frame.size.height});
    ImGui::Begin(std::string(look.id).c_str(), nullptr, plain_window | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const Rect window{0, 0, frame.size.width, frame.size.height};
    const float dim = frame.theme == Theme::light ? 0.28F : 0.6F;
    if (look.dimmed) fill(window, faded(frame.colour(Tone::shade), dim));
    ++frame.layer;
    frame.memory.scrolled_by_keys = look.id;
    return begin_scroll(frame, {.id = look.id,
                                .area = window,
                                .column = look.column,
                                .margin = page_margin,
                                .top = std::min(look.top, frame.size.height / frame.scale / 8)});
}

void end_overlay(Frame& frame, const OpenScroll& open) {
    end_scroll(frame, open);
    ImGui::End();
    --frame.layer;
}

void begin_on_top(Frame& frame, const OnTop& where) {
    const Rect room = where.box.grown(frame.px(32)); // for the shadow
    const auto deaf =
        where.pointer == Pointer::let_through ? ImGuiWindowFlags_NoInputs : ImGuiWindowFlags_None;
    ImGui::SetNextWindowPos({room.x, room.y});
    ImGui::SetNextWindowSize({room.width, room.height});
    ImGui::Begin(std::string(where.id).c_str(), nullptr,
                 plain_window | ImGuiWindowFlags_NoFocusOnAppearing | deaf);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void end_on_top() { ImGui::End(); }

OpenColumns begin_columns(Frame& frame, const Columns& columns) {
    const Flow& outer = frame.flow();
    OpenColumns row{
        .id = fmt::format("row {}", ++frame.rows), .top = outer.area.bottom(), .gap = frame.px(columns.gap)};
    float left_over = outer.area.width - row.gap * static_cast<float>(columns.tracks.size() - 1), shares = 0;
    for (const Track& track : columns.tracks) {
        left_over -= frame.px(track.units);
        shares += track.share;
    }
    const float per_share = shares > 0 ? left_over / shares : 0;
    row.stacked = left_over < 0 || needs_stacking(columns, per_share, frame.px(columns.narrowest));
    float x = outer.area.x;
    for (const Track& track : columns.tracks) {
        const float exact = track.share > 0 ? per_share * track.share : frame.px(track.units);
        const float width = row.stacked ? outer.area.width : std::round(x + exact) - std::round(x);
        row.places.push_back({row.stacked ? outer.area.x : std::round(x), row.top, width, 0});
        x += exact + row.gap;
    }
    return row;
}

void begin_column(Frame& frame, const OpenColumns& row, std::size_t index) {
    Flow column{.area = row.places[index]};
    if (row.stacked)
        column.area.y = row.top + row.tallest + (index > 0 ? row.gap : 0);
    else
        column.fill_height = frame.remembered(row.id);
    frame.flows.push_back(column);
}

void end_column(Frame& frame, OpenColumns& row) {
    const Flow column = frame.flow();
    frame.flows.pop_back();
    row.tallest = std::max(row.tallest, column.area.bottom() - row.top);
    row.natural = std::max(row.natural, column.area.height - column.stretched);
}

void end_columns(Frame& frame, const OpenColumns& row) {
    frame.remember(row.id, row.natural);
    frame.place(0, row.tallest);
}

} // namespace detail
} // namespace signatory::ui
