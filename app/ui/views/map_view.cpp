// Who belonged to what, and when: a map that moves through time.
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/date_slider.hpp"
#include "ui/map/map_panel.hpp"
#include "ui/map/map_surface.hpp"
#include "ui/map/standing_words.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::State;

constexpr float map_wide = 1000, map_tall = 640;                                 // units: else everything stands in one column
constexpr float map_edge = 24, panel_width = 296, cards_apart = 12, time_height = 128, current_height = 236, fade_height = 110; // units
constexpr float least_map = 240, lowest_map = 112, title_above = 40, map_column = 900;

constexpr std::string_view borders_sentence = "Borders: Natural Earth, de facto view, as of today.";

// What one frame of this screen is drawn from.
struct MapScreen {
    Frame& frame;
    const State& state;
    ViewMemory& memory;
    Commands& commands;

    [[nodiscard]] MapMemory& map() const { return memory.map; }
    [[nodiscard]] const MapFacts& facts() const { return memory.map_facts; }
};

// -- Orders ------------------------------------------------------------------------------------------------------

void choose_body_beside(MapMemory& memory, const MapFacts& facts, std::size_t step) {
    const auto& bodies = facts.bodies();
    if (bodies.empty() || facts.body() == nullptr) return;
    const auto here = static_cast<std::size_t>(facts.body() - bodies.data());
    memory.body = bodies[(here + step) % bodies.size()].entity->id;
}

void obey_orders_of_time(Frame& frame, MapMemory& memory, const MapFacts& facts) {
    for (const MapOrder order : memory.orders) {
        frame.memory.moving = true;
        const bool next = order == MapOrder::next_change;
        if (next || order == MapOrder::previous_change)
            if (const auto date = change_beside(facts.changes(), facts.date(), next ? 1 : -1)) memory.date = date;
        if (order == MapOrder::next_body) choose_body_beside(memory, facts, 1);
        if (order == MapOrder::previous_body) choose_body_beside(memory, facts, facts.bodies().size() - 1);
    }
}

void open_facts(const MapScreen& screen, const fact::Entity& state) {
    const auto facts = screen.state.bank->facts_touching(state.id);
    if (facts.empty()) return;
    const MapRow* row = screen.facts().row_of(state);
    const fact::Fact* first = row != nullptr && row->standing.fact != nullptr ? row->standing.fact : facts.front();
    screen.memory.bank_search = name_of(*screen.state.bank, state);
    screen.commands.push_back(study::OpenScreen{study::Screen::bank});
    screen.commands.push_back(study::SelectFact{first->id});
}

void open_current(const MapScreen& screen) {
    const auto shape = atlas::find(*screen.state.atlas, screen.map().current);
    if (const fact::Entity* entity = shape ? screen.facts().entity_of(*shape) : nullptr) open_facts(screen, *entity);
}

// -- Parts -------------------------------------------------------------------------------------------------------

std::string map_date(const MapScreen& screen) { return generate::written(screen.facts().date(), screen.state.bank->header().language); }

void draw_map_date(const MapScreen& screen) {
    Frame& frame = screen.frame;
    caption(frame, "As of");
    text(frame, map_date(screen), Face::display);
    caption(frame, borders_sentence);
}

// What the map shows, in a line above it where there is no room for more.
void draw_map_title(const MapScreen& screen) {
    const history::Body* body = screen.facts().body();
    if (body == nullptr) return;
    const fact::FactBank& bank = *screen.state.bank;
    const std::string members = counted_as(bank, *body->joining, screen.facts().count(history::Kind::member));
    caption(screen.frame, fmt::format("{}, {}: {}", capitalised(generate::display_name(*body->entity, bank.header().language)), map_date(screen), members), Tone::text);
}

void draw_map_slider(const MapScreen& screen) {
    const MapFacts& facts = screen.facts();
    if (facts.body() == nullptr) return;
    const std::string members = counted_as(*screen.state.bank, *facts.body()->joining, facts.count(history::Kind::member));
    const std::string value = fmt::format("{}, {}", map_date(screen), members);
    const auto date = date_slider(screen.frame, {.id = "map.date", .label = "Date", .value = value, .first = facts.first(), .last = facts.last(),
                                                 .date = facts.date(), .steps = facts.steps(), .changes = facts.changes()});
    if (!date) return;
    screen.map().date = date;
    screen.frame.memory.moving = true;
}

void draw_map_zoom(const MapScreen& screen) {
    struct Way {
        std::string_view id, label, key;
        MapOrder order;
    };
    constexpr Way ways[] = {{"map.closer", "Closer", "+", MapOrder::zoom_in}, {"map.farther", "Farther", "−", MapOrder::zoom_out}, {"map.whole", "Whole", "0", MapOrder::whole}};
    for (const Way& way : ways) {
        if (!button(screen.frame, {.id = way.id, .label = way.label, .key = way.key, .size = ButtonSize::small})) continue;
        screen.map().orders.push_back(way.order);
        screen.frame.memory.moving = true;
    }
}

void draw_map_list(const MapScreen& screen) {
    if (const fact::Entity* asked = draw_standings(screen.frame, screen.state, screen.map(), screen.facts())) open_facts(screen, *asked);
}

void draw_map_details(const MapScreen& screen) {
    if (draw_current(screen.frame, screen.state, screen.map(), screen.facts())) open_current(screen);
}

// A card of a fixed height whose content scrolls.
template <std::invocable Body> void map_pane(Frame& frame, std::string_view id, const Rect& box, std::string_view about, Body&& body) {
    surface(frame, box, frame.colour(Tone::surface), frame.px(length::corner_card), Height::card);
    scroll(frame, {.id = id, .area = box, .margin = 14, .top = 18, .bottom = 18, .about = about, .ground = Tone::surface}, body);
}

// Widgets of the column put in a box of the window.
template <std::invocable Body> float placed_in(Frame& frame, const Rect& box, Body&& body) {
    frame.flows.push_back({.area = {box.x, box.y, box.width, 0}});
    body();
    const float height = frame.flow().area.height;
    frame.flows.pop_back();
    return height;
}

// -- Two ways to lay it out --------------------------------------------------------------------------------------

void draw_wide_map(const MapScreen& screen) {
    Frame& frame = screen.frame;
    MapSurface surface{.area = frame.free, .view = {}, .fade = frame.px(fade_height)};
    Rect bottom = frame.free.take_bottom(frame.px(time_height)).inset(frame.px(map_edge), 0);
    Rect left = frame.free.take_left(frame.px(map_edge + panel_width));
    left.take_left(frame.px(map_edge));
    left = {left.x, left.y + frame.px(8), left.width, left.height - frame.px(16)};
    Rect view = frame.free.inset(frame.px(20), 0);
    const float top = placed_in(frame, {view.x, view.y + frame.px(8), view.width, 0}, [&] {
        across(frame, {.gap = 8}, [&] { draw_bodies(frame, screen.state, screen.map(), screen.facts()); });
    });
    view.take_top(top + frame.px(16));
    const Rect zoom = view.take_bottom(frame.px(length::small_button + 8));
    surface.view = view;
    MapAnswer answer;
    draw_surface(frame, screen.state, screen.map(), screen.facts(), surface, answer);
    placed_in(frame, zoom, [&] { across(frame, {.gap = 8, .align = Align::right}, [&] { draw_map_zoom(screen); }); });

    Rect words = bottom.take_left(frame.px(panel_width + 20));
    words.take_top(frame.px(8));
    placed_in(frame, words, [&] { draw_map_date(screen); });
    bottom.take_top(frame.px(20));
    placed_in(frame, bottom, [&] { draw_map_slider(screen); });

    const Rect details = left.take_bottom(frame.px(current_height));
    left.take_bottom(frame.px(cards_apart));
    map_pane(frame, "map.current", details, screen.map().current, [&] { inset(frame, 8, 0, [&] { draw_map_details(screen); }); });
    map_pane(frame, "map.list", left, screen.map().body, [&] { draw_map_list(screen); });
    follow_pointer(frame, screen.state, screen.map(), screen.facts(), surface, answer);
    if (answer.open) open_current(screen);
}

void draw_stacked_map(const MapScreen& screen) {
    Frame& frame = screen.frame;
    const Rect seen = frame.free;
    page(frame, {.id = "map", .column = map_column, .top = 4}, [&] {
        draw_map_title(screen);
        gap(frame, 4);
        const float wanted = std::max(frame.px(least_map), std::round(seen.height * 0.5F)), all_seen = seen.height - frame.px(title_above);
        const Rect box = frame.place(0, std::max(frame.px(lowest_map), std::min(wanted, all_seen)));
        MapAnswer answer;
        const MapSurface surface{.area = shared(box, seen), .view = box, .wheel_zooms = false};
        draw_surface(frame, screen.state, screen.map(), screen.facts(), surface, answer);
        follow_pointer(frame, screen.state, screen.map(), screen.facts(), surface, answer);
        if (answer.open) open_current(screen);
        gap(frame, 8);
        across(frame, {.gap = 8}, [&] { draw_map_zoom(screen); });
        gap(frame, 12);
        across(frame, {.gap = 8}, [&] { draw_bodies(frame, screen.state, screen.map(), screen.facts()); });
        gap(frame, 16);
        draw_map_date(screen);
        gap(frame, 8);
        draw_map_slider(screen);
        gap(frame, 16);
        card(frame, {.padding = 24}, [&] { draw_map_details(screen); });
        gap(frame, 16);
        card(frame, {.padding = 16}, [&] { draw_map_list(screen); });
    });
}

void draw_map_without_bank(Frame& frame, Commands& commands) {
    footer(frame, {{"L", "library"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "map", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "Its states stand here on a map once a bank is open.",
                                    .action = {.id = "map.library", .label = "Open a bank", .key = "L", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus("map.library");
}

} // namespace

void draw_map(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::map, memory, commands);
    if (state.bank == nullptr) return draw_map_without_bank(frame, commands);
    footer(frame, {{"Tab", "states"}, {"←|→|↑|↓", "neighbour"}, {"Enter", "its facts"}, {"+|−", "zoom"}, {"Shift ←|Shift →", "next change"}, {"?", "all keys"}});
    const MapScreen screen{frame, state, memory, commands};
    memory.map_facts.refresh(state.bank, state.atlas, memory.map);
    if (state.atlas == nullptr) {
        page(frame, {.id = "map", .column = 560, .vertical = Align::centre}, [&] { text(frame, "The map is being drawn.", Face::body, Tone::text_quiet, Align::centre); });
        return;
    }
    obey_orders_of_time(frame, memory.map, memory.map_facts);
    const bool wide = frame.free.width >= frame.px(map_wide) && frame.size.height >= frame.px(map_tall);
    wide ? draw_wide_map(screen) : draw_stacked_map(screen);
    frame.prefer_focus(map_item(memory.map.current));
}

} // namespace signatory::ui
