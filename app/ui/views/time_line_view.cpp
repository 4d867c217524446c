// What happened when, to one organisation beside another.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/standing_words.hpp"
#include "ui/shell/imgui_compat.hpp"
#include "ui/time_line/time_axis.hpp"
#include "ui/time_line/time_lane.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using history::Happening;
using history::Lane;

constexpr float time_wide = 1000, time_tall = 640;                                                 // units: else everything stands in one column
constexpr float title_width = 200, count_width = 40, axis_row = 30, happening_height = 168, time_edge = 32, buttons_width = 560; // units
constexpr double time_seconds = 0.06; // of the exponential; there after 200 ms
constexpr double days_around = 300;   // left free before the first day and after the last

struct TimeScreen {
    Frame& frame;
    const study::State& state;
    ViewMemory& view_memory;
    Commands& commands;

    [[nodiscard]] TimeLineMemory& memory() const { return view_memory.time_line; }
    [[nodiscard]] const fact::FactBank& bank() const { return *state.bank; }
    [[nodiscard]] std::string_view language() const { return state.bank->header().language; }
};

std::string time_item(const Lane& lane, const Happening& happening) {
    constexpr std::array<std::string_view, 5> marks{"treaty", "joins", "leaves", "operation", "event"};
    return fmt::format("time.{}.{}.{}", lane.body.entity->id, marks[static_cast<std::size_t>(happening.mark)], happening.facts.front()->id);
}

// -- What is in hand ---------------------------------------------------------------------------------------------

struct InHand {
    const Lane* lane = nullptr;
    std::size_t happening = 0;
    [[nodiscard]] const Happening& what() const { return lane->happenings[happening]; }
    [[nodiscard]] explicit operator bool() const { return lane != nullptr; }
};

std::optional<std::size_t> find_current(const TimeLineMemory& memory, const Lane& lane) {
    if (lane.body.entity->id != memory.lane) return std::nullopt;
    for (std::size_t index = 0; index < lane.happenings.size(); ++index)
        if (time_item(lane, lane.happenings[index]) == memory.current) return index;
    return std::nullopt;
}

InHand current_of(const TimeLineMemory& memory) {
    for (const Lane& lane : memory.lanes)
        if (const auto index = find_current(memory, lane)) return {&lane, *index};
    return {};
}

void take_in_hand(const TimeScreen& screen, const Lane& lane, std::size_t happening) {
    TimeLineMemory& memory = screen.memory();
    memory.lane = lane.body.entity->id;
    memory.current = time_item(lane, lane.happenings[happening]);
    memory.seek_current = true;
    screen.frame.ask_focus(memory.current);
    screen.frame.memory.moving = true;
}

TimeSpan whole_of(const TimeLineMemory& memory, const fact::FactBank& bank) {
    TimeSpan whole{0, static_cast<double>(fact::first_day(bank.header().as_of)) + days_around};
    whole.first = whole.last - 10 * 365;
    for (const Lane& lane : memory.lanes)
        for (const Happening& happening : lane.happenings) whole.first = std::min(whole.first, static_cast<double>(fact::first_day(happening.date)) - days_around);
    return whole;
}

void find_lanes(const TimeScreen& screen) {
    TimeLineMemory& memory = screen.memory();
    if (memory.bank.lock() == screen.state.bank) return;
    memory.bank = screen.state.bank;
    memory.lanes = history::chronicle(screen.bank());
    std::erase_if(memory.lanes, [](const Lane& lane) { return lane.happenings.empty(); });
    memory.shown.reset();
    if (memory.lanes.empty()) return;
    memory.wanted = whole_of(memory, screen.bank());
    const double since = static_cast<double>(fact::day_number(1990, 1, 1)); // most of what is dated, if there is so much
    if (memory.wanted.first < since && since < memory.wanted.last - 3650) memory.wanted.first = since;
    if (current_of(memory)) return;
    const Lane& lane = memory.lanes.front();
    std::size_t first = 0;
    while (first + 1 < lane.happenings.size() && static_cast<double>(fact::first_day(lane.happenings[first].date)) < memory.wanted.first) ++first;
    memory.lane = lane.body.entity->id;
    memory.current = time_item(lane, lane.happenings[first]);
}

// -- The stretch shown -------------------------------------------------------------------------------------------

void obey_time_orders(const TimeScreen& screen) {
    TimeLineMemory& memory = screen.memory();
    const TimeSpan whole = whole_of(memory, screen.bank());
    for (const TimeOrder order : std::exchange(memory.orders, {})) {
        const InHand current = current_of(memory);
        const double about = current ? static_cast<double>(fact::first_day(current.what().date)) : (memory.wanted.first + memory.wanted.last) / 2;
        if (order == TimeOrder::whole) memory.wanted = whole;
        else memory.wanted = zoomed(memory.wanted, about, order == TimeOrder::zoom_in ? 1.6 : 1 / 1.6, whole);
        screen.frame.memory.moving = true;
    }
}

void keep_current_in_stretch(const TimeScreen& screen) {
    TimeLineMemory& memory = screen.memory();
    const InHand current = current_of(memory);
    if (!std::exchange(memory.seek_current, false) || !current) return;
    const double day = static_cast<double>(fact::first_day(current.what().date)), length = memory.wanted.last - memory.wanted.first;
    const double margin = length * 0.06;
    double by = 0;
    if (day < memory.wanted.first + margin) by = day - margin - memory.wanted.first;
    if (day > memory.wanted.last - margin) by = day + margin - memory.wanted.last;
    if (by != 0) memory.wanted = moved(memory.wanted, by, whole_of(memory, screen.bank()));
}

void move_stretch(const TimeScreen& screen) {
    TimeLineMemory& memory = screen.memory();
    if (!memory.shown || screen.frame.motion == Motion::reduced) memory.shown = memory.wanted;
    TimeSpan& shown = *memory.shown;
    const double close = (memory.wanted.last - memory.wanted.first) / 4000;
    if (std::abs(shown.first - memory.wanted.first) < close && std::abs(shown.last - memory.wanted.last) < close) shown = memory.wanted;
    if (shown == memory.wanted) return;
    const double part = 1 - std::exp(-static_cast<double>(screen.frame.delta) / time_seconds);
    shown = {shown.first + (memory.wanted.first - shown.first) * part, shown.last + (memory.wanted.last - shown.last) * part};
    screen.frame.memory.moving = true;
}

// -- Parts -------------------------------------------------------------------------------------------------------

void draw_stretches(const TimeScreen& screen) {
    TimeLineMemory& memory = screen.memory();
    const TimeSpan whole = whole_of(memory, screen.bank());
    const auto stretch = [&](std::string_view id, const std::string& label, double first) {
        const TimeSpan span{std::max(first, whole.first), whole.last};
        if (!chip(screen.frame, {.id = id, .label = label, .chosen = memory.wanted == span ? Chosen::yes : Chosen::no})) return;
        memory.wanted = span;
        screen.frame.memory.moving = true;
    };
    const int year = fact::date_of(static_cast<std::int64_t>(whole.first)).year;
    stretch("time.whole", fmt::format("since {}", year), whole.first);
    for (const int since : {1990, 2010})
        if (since > year && static_cast<double>(fact::day_number(since, 1, 1)) < whole.last)
            stretch(since == 1990 ? "time.1990" : "time.2010", fmt::format("since {}", since), static_cast<double>(fact::day_number(since, 1, 1)));
}

void draw_time_buttons(const TimeScreen& screen) {
    struct Way {
        std::string_view id, label, key;
        TimeOrder order;
    };
    constexpr std::array<Way, 2> ways{{{"time.closer", "Closer", "+", TimeOrder::zoom_in}, {"time.farther", "Farther", "−", TimeOrder::zoom_out}}};
    for (const Way& way : ways) {
        if (!button(screen.frame, {.id = way.id, .label = way.label, .key = way.key, .size = ButtonSize::small})) continue;
        screen.memory().orders.push_back(way.order);
        screen.frame.memory.moving = true;
    }
}

void draw_axis(const TimeScreen& screen, const TimeAxis& axis, const Rect& box, float lines_to) {
    Frame& frame = screen.frame;
    const InHand current = current_of(screen.memory());
    std::optional<Rect> pill;
    if (current) {
        const std::string date = generate::written(current.what().date, screen.language());
        const Paragraph words = lay_out(frame, {date, Face::caption_strong, Tone::on_accent}, 0);
        const float x = axis.at(static_cast<double>(fact::first_day(current.what().date))), width = words.width + 2 * frame.px(6);
        if (x >= axis.left && x <= axis.right) {
            pill = Rect{std::round(std::clamp(x - width / 2, box.x, box.right() - width)), box.y, width, words.height() + frame.px(4)};
            fill(*pill, frame.colour(Tone::accent), frame.px(6));
            draw_centred(frame, words, *pill, {.align = Align::centre});
        }
    }
    for (const TimeMark& mark : marks_of(axis, frame.px(72))) {
        const float x = std::round(axis.at(mark.day));
        fill({x, box.bottom(), frame.px(1), lines_to - box.bottom()}, frame.colour(Tone::line));
        const Paragraph words = lay_out(frame, {mark.label, Face::caption, Tone::text_quiet}, 0);
        const Rect place{std::round(x - words.width / 2), box.y + frame.px(2), words.width, words.height()};
        const bool covered = pill && place.x < pill->right() + frame.px(6) && pill->x < place.right() + frame.px(6);
        if (!covered && place.x >= box.x && place.right() <= box.right()) draw(frame, words, place);
    }
}

void open_happening(const TimeScreen& screen, const Happening& happening) {
    screen.view_memory.bank_search.clear();
    screen.commands.push_back(study::OpenScreen{study::Screen::bank});
    screen.commands.push_back(study::SelectFact{happening.facts.front()->id});
}

void step_in_time(const TimeScreen& screen, const InHand& current) {
    const auto& lanes = screen.memory().lanes;
    const auto here = static_cast<std::size_t>(current.lane - lanes.data());
    const auto nearest = [&](const Lane& lane) {
        const std::int64_t day = fact::first_day(current.what().date);
        std::size_t best = 0;
        for (std::size_t index = 0; index < lane.happenings.size(); ++index)
            if (std::abs(fact::first_day(lane.happenings[index].date) - day) < std::abs(fact::first_day(lane.happenings[best].date) - day)) best = index;
        return best;
    };
    Keys& keys = screen.frame.keys;
    const std::size_t count = current.lane->happenings.size();
    if (keys.claim(Key::right) && current.happening + 1 < count) take_in_hand(screen, *current.lane, current.happening + 1);
    if (keys.claim(Key::left) && current.happening > 0) take_in_hand(screen, *current.lane, current.happening - 1);
    if (keys.claim(Key::home)) take_in_hand(screen, *current.lane, 0);
    if (keys.claim(Key::end)) take_in_hand(screen, *current.lane, count - 1);
    if (keys.claim(Key::down) && here + 1 < lanes.size()) take_in_hand(screen, lanes[here + 1], nearest(lanes[here + 1]));
    if (keys.claim(Key::up) && here > 0) take_in_hand(screen, lanes[here - 1], nearest(lanes[here - 1]));
}

// The one thing that Tab leads to; arrows go on from there. The others are told, and chosen by the pointer.
void note_happenings(const TimeScreen& screen, const LaneLook& look) {
    Frame& frame = screen.frame;
    for (std::size_t index = 0; index < look.lane->happenings.size(); ++index) {
        const Happening& happening = look.lane->happenings[index];
        const double day = static_cast<double>(fact::first_day(happening.date));
        const bool in_hand = look.current == index;
        if (!in_hand && (day < look.axis.span.first || day > look.axis.span.last)) continue;
        const std::string id = time_item(*look.lane, happening);
        std::string value = generate::written(happening.date, screen.language());
        if (happening.until) value += fmt::format(" to {}", generate::written(*happening.until, screen.language()));
        const Rect box = mark_of(frame, look, happening);
        if (!in_hand) {
            frame.map.add({.id = id, .role = Role::option, .label = happening.label, .value = value, .rect = box, .layer = frame.layer});
            continue;
        }
        const Touch touched = touch(frame, {.id = id, .role = Role::option, .label = happening.label, .value = value, .rect = box, .arrows = Arrows::all});
        if (touched.focused) ring(frame, box, frame.px(length::corner_chip));
        const bool entered = frame.memory.focus.is(id) && frame.keys.claim(Key::enter); // chosen by the pointer it has no ring
        if (entered || (touched.clicked && !touched.dragged)) open_happening(screen, happening);
        if (frame.memory.focus.is(id)) step_in_time(screen, {look.lane, index});
    }
}

void follow_time_pointer(const TimeScreen& screen, const LaneLook& look) {
    TimeLineMemory& memory = screen.memory();
    ImGui::SetCursorScreenPos({look.box.x, look.box.y});
    ImGui::PushID(look.lane->body.entity->id.c_str());
    ImGui::InvisibleButton("time.surface", {std::max(1.0F, look.box.width), std::max(1.0F, look.box.height)});
    ImGui::PopID();
    const ImGuiIO& io = ImGui::GetIO();
    const Point pointer{io.MousePos.x, io.MousePos.y};
    const TimeSpan whole = whole_of(memory, screen.bank());
    if (ImGui::IsItemHovered() && io.KeyCtrl && io.MouseWheel != 0) {
        const TimeSpan& shown = look.axis.span; // what stands under the pointer stays there
        const double factor = std::pow(1.2, static_cast<double>(io.MouseWheel)) * (shown.last - shown.first) / (memory.wanted.last - memory.wanted.first);
        memory.wanted = zoomed(shown, look.axis.day_at(pointer.x), factor, whole);
        screen.frame.memory.moving = true;
    }
    if (ImGui::IsItemActivated()) memory.dragged_from = pointer;
    const float slack = screen.frame.px(4);
    const bool dragged = io.MouseDragMaxDistanceSqr[0] > slack * slack;
    if (ImGui::IsItemActive() && dragged && pointer.x != memory.dragged_from.x) {
        memory.wanted = moved(memory.wanted, look.axis.day_at(memory.dragged_from.x) - look.axis.day_at(pointer.x), whole);
        memory.shown = memory.wanted; // it follows the hand at once
        memory.dragged_from = pointer;
        screen.frame.memory.moving = true;
    }
    if (!ImGui::IsItemDeactivated() || dragged) return;
    if (const auto chosen = happening_at(screen.frame, look, pointer)) take_in_hand(screen, *look.lane, *chosen);
}

void draw_title(const TimeScreen& screen, const Lane& lane, const Rect& box, std::optional<double> cursor) {
    Frame& frame = screen.frame;
    const std::string name = name_of(screen.bank(), *lane.body.entity);
    const Paragraph words = lay_out(frame, {name, Face::heading}, box.width);
    draw(frame, words, {box.x, box.y, box.width, words.height()});
    if (!cursor) return;
    const history::Step step = joined_on(lane, *cursor);
    const std::string count = step.perhaps > 0 ? fmt::format("{} on this day, {} not certain", step.sure, step.perhaps) : fmt::format("{} on this day", step.sure);
    const Paragraph counted = lay_out(frame, {count, Face::caption, Tone::text_quiet}, box.width);
    draw(frame, counted, {box.x, box.y + words.height(), box.width, counted.height()});
}

std::string names_of_happening(const TimeScreen& screen, const Happening& happening) {
    std::string names;
    for (const fact::Fact* fact : happening.facts) {
        const fact::Entity* state = screen.bank().entity(fact->subject);
        if (state == nullptr) continue;
        names += fmt::format("{}{}", names.empty() ? "" : ", ", name_of(screen.bank(), *state));
    }
    return names;
}

void draw_happening_card(const TimeScreen& screen) {
    Frame& frame = screen.frame;
    const InHand current = current_of(screen.memory());
    if (!current) return;
    const Happening& happening = current.what();
    const fact::Fact& fact = *happening.facts.front();
    const bool many = happening.facts.size() > 1 && happening.mark != history::Mark::operation;
    text(frame, many ? capitalised(fmt::format("{} on {}", happening.label, generate::written(happening.date, screen.language())))
                     : generate::explanation(screen.bank(), fact, screen.language()), Face::heading);
    gap(frame, 4);
    if (many) caption(frame, names_of_happening(screen, happening), Tone::text);
    else if (!fact.note.empty()) caption(frame, fact.note, Tone::text);
    const fact::Source* source = fact.sources.empty() ? nullptr : screen.bank().source(fact.sources.front().source);
    if (source != nullptr)
        caption(frame, fmt::format("Source: {}{}", source->publisher.empty() ? source->title : source->publisher,
                                   fact.sources.size() > 1 ? fmt::format(", and {} more", fact.sources.size() - 1) : std::string{}));
    if (happening.disputed) caption(frame, "Sources differ; its facts tell how.", Tone::again);
    gap(frame, 8);
    across(frame, {.gap = 8}, [&] {
        if (button(frame, {.id = "time.facts", .label = "Its facts", .key = "Enter", .size = ButtonSize::small})) open_happening(screen, happening);
        if (!button(frame, {.id = "time.map", .label = "On the map", .size = ButtonSize::small})) return;
        screen.view_memory.map.body = current.lane->body.entity->id;
        screen.view_memory.map.date = fact::date_of(fact::last_day(happening.date));
        screen.commands.push_back(study::OpenScreen{study::Screen::map});
    });
}

void draw_card_of_lane(const TimeScreen& screen) {
    gap(screen.frame, 8);
    card(screen.frame, {.padding = 20}, [&] { draw_happening_card(screen); });
    gap(screen.frame, 12);
}

// The lanes in the column; `wide`: their names stand beside them. Else what is in hand is told below its lane.
void draw_lanes(const TimeScreen& screen, bool wide) {
    Frame& frame = screen.frame;
    TimeLineMemory& memory = screen.memory();
    const InHand current = current_of(memory);
    const std::optional<double> cursor = current ? std::optional(static_cast<double>(fact::first_day(current.what().date))) : std::nullopt;
    const float before = wide ? frame.px(title_width) : 0, after = frame.px(count_width);
    const float title_above = wide ? 0 : frame.px(52);
    for (const Lane& lane : memory.lanes) {
        const Rect box = frame.place(0, title_above + height_of_lane(frame));
        const Rect seen = shared(box, {0, 0, frame.size.width, frame.size.height});
        const bool in_hand = current && current.lane == &lane;
        if (seen.height > 0 || in_hand) {
            LaneLook look{.lane = &lane, .name = {}, .box = {box.x + before, box.y + title_above, box.width - before, box.height - title_above},
                          .axis = {*memory.shown, box.x + before, box.right() - after}, .cursor = cursor, .current = in_hand ? std::optional(current.happening) : std::nullopt};
            draw_title(screen, lane, wide ? Rect{box.x, box.y + frame.px(34), before - frame.px(16), 0} : Rect{box.x, box.y + frame.px(4), box.width, 0}, cursor);
            draw_lane(frame, look);
            note_happenings(screen, look);
            follow_time_pointer(screen, look);
        }
        if (in_hand && !wide) draw_card_of_lane(screen);
        hairline(frame);
    }
}

// -- Two ways to lay it out --------------------------------------------------------------------------------------

constexpr std::string_view time_legend = "Height: how many belong, each to its own scale. Paler: not certain. ▲ joins, ▼ leaves, ■ treaty, ● event; underlined: several.";

void draw_wide_time(const TimeScreen& screen) {
    Frame& frame = screen.frame;
    const float edge = frame.px(time_edge);
    Rect top = frame.free.take_top(frame.px(52)).inset(edge, 0);
    top.take_top(frame.px(8));
    frame.flows.push_back({.area = {top.x, top.y, top.width, 0}});
    columns(frame, {.tracks = {share(), fixed(buttons_width)}, .gap = 16}, [&](std::size_t column) {
        if (column == 0) return caption(frame, time_legend);
        across(frame, {.gap = 8, .align = Align::right}, [&] {
            draw_stretches(screen);
            draw_time_buttons(screen);
        });
    });
    frame.flows.pop_back();
    const Rect bottom = frame.free.take_bottom(frame.px(happening_height)).inset(edge, frame.px(8));
    Rect row = frame.free.take_top(frame.px(axis_row)).inset(edge, 0);
    const TimeAxis axis{*screen.memory().shown, row.x + frame.px(title_width), row.right() - frame.px(count_width)};
    draw_axis(screen, axis, {axis.left, row.y, row.right() - axis.left, row.height}, frame.free.bottom());
    scroll(frame, {.id = "time.lanes", .area = frame.free, .margin = time_edge, .top = 0, .bottom = 8}, [&] { draw_lanes(screen, true); });
    surface(frame, bottom, frame.colour(Tone::surface), frame.px(length::corner_card), Height::card);
    scroll(frame, {.id = "time.card", .area = bottom, .margin = 24, .top = 14, .bottom = 12, .about = screen.memory().current, .ground = Tone::surface},
           [&] { draw_happening_card(screen); });
}

void draw_stacked_time(const TimeScreen& screen) {
    Frame& frame = screen.frame;
    page(frame, {.id = "time", .column = 900}, [&] {
        const Rect row = frame.place(0, frame.px(axis_row));
        draw_axis(screen, {*screen.memory().shown, row.x, row.right() - frame.px(count_width)}, row, row.bottom() + frame.px(6));
        draw_lanes(screen, false);
        gap(frame, 12);
        across(frame, {.gap = 8}, [&] {
            draw_stretches(screen);
            draw_time_buttons(screen);
        });
        gap(frame, 8);
        caption(frame, time_legend);
    });
}

void draw_time_without(const TimeScreen& screen, std::string_view sentence, std::string_view label) {
    Frame& frame = screen.frame;
    footer(frame, {{"L", "library"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "time", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::clock, .sentence = sentence, .action = {.id = "time.library", .label = label, .key = "L", .look = ButtonLook::primary}}))
                screen.commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus("time.library");
}

} // namespace

void draw_time_line(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::time_line, memory, commands);
    const TimeScreen screen{frame, state, memory, commands};
    if (state.bank == nullptr) return draw_time_without(screen, "What happened when stands here once a bank is open.", "Open a bank");
    find_lanes(screen);
    if (memory.time_line.lanes.empty()) return draw_time_without(screen, "This bank dates no memberships, so it has no time line.", "Open another bank");
    footer(frame, {{"Tab", "time line"}, {"←|→", "before, after"}, {"↑|↓", "organisation"}, {"Enter", "its facts"}, {"+|−", "zoom"}, {"?", "all keys"}});
    obey_time_orders(screen);
    keep_current_in_stretch(screen);
    move_stretch(screen);
    const bool wide = frame.free.width >= frame.px(time_wide) && frame.size.height >= frame.px(time_tall);
    wide ? draw_wide_time(screen) : draw_stacked_time(screen);
    frame.prefer_focus(memory.time_line.current);
}

} // namespace signatory::ui
