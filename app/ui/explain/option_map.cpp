#include "ui/explain/option_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/map/map_among.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_look.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr std::size_t least_states = 3;
constexpr float option_margin = 56, name_padding = 8, name_height = 28, option_target = 28, near_outline = 14; // units

// The outline of each option; nothing where one has none, or two share one.
std::vector<std::size_t> outlines_of(const study::State& state, const item::Item& item) {
    std::vector<std::size_t> shapes;
    for (const item::Option& option : item.options) {
        const auto* reference = std::get_if<fact::EntityReference>(&option.value);
        const fact::Entity* entity = reference == nullptr ? nullptr : state.bank->entity(reference->id);
        const auto shape = entity == nullptr ? std::nullopt : atlas::find(*state.atlas, entity->iso);
        if (!shape || std::ranges::find(shapes, *shape) != shapes.end()) return {};
        shapes.push_back(*shape);
    }
    return shapes;
}

struct OptionMap {
    Frame& frame;
    const study::State& state;
    const item::Item& item;
    std::string_view screen;
    std::vector<std::size_t> shapes;
    Rect box;
    Lens lens;

    [[nodiscard]] std::string id(std::size_t option) const { return fmt::format("{}.option.{}", screen, option); }
    [[nodiscard]] const atlas::Shape& shape(std::size_t option) const { return state.atlas->shapes[shapes[option]]; }
    [[nodiscard]] Point anchor(std::size_t option) const { return lens.to_screen(shape(option).anchor.place); }
    [[nodiscard]] float room(std::size_t option) const { return static_cast<float>(shape(option).anchor.room * lens.camera().scale); }
};

void paint_options(const OptionMap& map) {
    Frame& frame = map.frame;
    MapPicture picture = map_of_states(frame, map.state, {}, map.shapes, map.box);
    for (std::size_t option = 0; option < map.shapes.size(); ++option) {
        picture.looks[map.shapes[option]] = look_of(frame, history::Kind::member);
        if (frame.memory.focus.is(map.id(option))) picture.current = map.shapes[option];
    }
    fill(map.box, frame.colour(Tone::canvas_bottom));
    draw_map_here(frame, std::move(picture));
    outline(map.box, frame.colour(Tone::line_strong), 0, std::max(1.0F, frame.px(1)));
}

// The option that lies that way on the screen, the nearest first, those straight that way before others.
std::optional<std::size_t> option_towards(const OptionMap& map, std::size_t from, Point way) {
    const Point here = map.anchor(from);
    std::optional<std::size_t> best;
    float least = 1e9F;
    for (std::size_t option = 0; option < map.shapes.size(); ++option) {
        const Point to = map.anchor(option);
        const float along = (to.x - here.x) * way.x + (to.y - here.y) * way.y, aside = std::abs((to.x - here.x) * way.y - (to.y - here.y) * way.x);
        if (option == from || along <= 0) continue;
        const float cost = along + 2 * aside;
        if (cost >= least) continue;
        least = cost;
        best = option;
    }
    return best;
}

void step_among_options(const OptionMap& map, std::size_t from) {
    struct Way {
        Key key;
        Point way;
    };
    constexpr std::array<Way, 4> ways{{{Key::left, {-1, 0}}, {Key::right, {1, 0}}, {Key::up, {0, -1}}, {Key::down, {0, 1}}}};
    for (const auto& [key, way] : ways)
        while (map.frame.keys.claim(key))
            if (const auto next = option_towards(map, from, way)) {
                map.frame.ask_focus(map.id(*next));
                map.frame.memory.moving = true;
            }
}

// A name with its number on a small plate; where none has room, only its place on the map.
bool draw_option_name(const OptionMap& map, std::size_t option, const Paragraph& words, const std::optional<LabelPlace>& place) {
    Frame& frame = map.frame;
    const float side = frame.px(option_target);
    const Point at = map.anchor(option);
    const Rect box = place ? place->box : Rect{std::clamp(at.x - side / 2, map.box.x, map.box.right() - side), std::clamp(at.y - side / 2, map.box.y, map.box.bottom() - side), side, side};
    const std::string id = map.id(option);
    const Touch touched = touch(frame, {.id = id, .role = Role::radio, .label = map.item.options[option].text, .rect = box, .arrows = Arrows::all});
    const Owner owner(frame, touched);
    if (place && place->led) {
        const Point end{std::clamp(at.x, box.x, box.right()), std::clamp(at.y, box.y, box.bottom())};
        line(std::array<Point, 2>{at, end}, frame.colour(Tone::text), std::max(1.0F, frame.scale));
        disc(at, 2.5F * frame.scale, frame.colour(Tone::text));
    }
    const float corner = frame.px(length::corner_chip);
    if (place) {
        fill(box, mix(frame.colour(Tone::surface), frame.colour(Tone::accent_soft), touched.warmth), corner);
        outline(box, frame.colour(Tone::line_strong), corner, std::max(1.0F, frame.px(1)));
        draw_centred(frame, words, box, {.align = Align::centre});
    }
    if (touched.focused) ring(frame, box, corner);
    if (frame.memory.focus.is(id)) step_among_options(map, option);
    return touched.clicked;
}

std::optional<std::size_t> option_at(const OptionMap& map, Point pixel) {
    const auto shape = atlas::shape_at(*map.state.atlas, map.lens.to_plane(pixel));
    const auto found = shape ? std::ranges::find(map.shapes, *shape) : map.shapes.end();
    if (found != map.shapes.end()) return static_cast<std::size_t>(found - map.shapes.begin());
    std::optional<std::size_t> near; // a small one is hit beside it too
    float least = map.frame.px(near_outline);
    for (std::size_t option = 0; option < map.shapes.size(); ++option) {
        const Point at = map.anchor(option);
        const float away = std::hypot(at.x - pixel.x, at.y - pixel.y);
        if (away >= least) continue;
        least = away;
        near = option;
    }
    return near;
}

// Drawn after the names, which the pointer finds first.
std::optional<std::size_t> clicked_outline(const OptionMap& map) {
    ImGui::SetCursorScreenPos({map.box.x, map.box.y});
    const bool clicked = ImGui::InvisibleButton("option.map", {std::max(1.0F, map.box.width), std::max(1.0F, map.box.height)});
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    return clicked ? option_at(map, {pointer.x, pointer.y}) : std::nullopt;
}

} // namespace

bool can_be_chosen_on_map(const study::State& state, const item::Item& item) {
    if (state.bank == nullptr || state.atlas == nullptr || item.response_kind != item::ResponseKind::single_choice) return false;
    return item.options.size() >= least_states && !outlines_of(state, item).empty();
}

std::optional<std::size_t> draw_option_map(Frame& frame, const study::State& state, const item::Item& item, std::string_view screen, float height) {
    const Rect box = frame.place(0, height);
    const auto shapes = outlines_of(state, item);
    const OptionMap map{frame, state, item, screen, shapes, box, Lens(map_of_states(frame, state, {}, shapes, box).camera, box)};
    frame.map.add({.id = fmt::format("{}.map", screen), .role = Role::image, .label = "A map with the options on it", .rect = box, .layer = frame.layer});
    paint_options(map);
    std::vector<std::string> names;
    for (std::size_t option = 0; option < shapes.size(); ++option) names.push_back(fmt::format("{}  {}", option + 1, item.options[option].text));
    std::vector<Paragraph> words;
    std::vector<LabelWish> wishes;
    for (std::size_t option = 0; option < shapes.size(); ++option) {
        words.push_back(lay_out(frame, {names[option], Face::caption_strong}, 0));
        wishes.push_back({map.anchor(option), map.room(option), {words.back().width + 2 * frame.px(name_padding), std::max(frame.px(name_height), words.back().height() + frame.px(4))}});
    }
    const auto places = placed(wishes, box.grown(-frame.px(4)), {}, {.apart = frame.px(4), .away = frame.px(18), .mark = frame.px(8)});
    std::optional<std::size_t> chosen;
    for (std::size_t option = 0; option < shapes.size(); ++option)
        if (draw_option_name(map, option, words[option], places[option])) chosen = option;
    if (const auto clicked = clicked_outline(map)) chosen = clicked;
    return chosen;
}

MapPicture map_of_states(const Frame& frame, const study::State& state, Standings standings, std::span<const std::size_t> shapes, const Rect& box) {
    MapPicture picture;
    picture.atlas = state.atlas;
    picture.area = picture.view = box;
    picture.camera = fitted(*state.atlas, shapes, box, std::min(frame.px(option_margin), box.height / 5));
    picture.looks.fill(look_of(frame, history::Kind::none));
    picture.looks.back() = sea_look(frame);
    for (const auto& [code, kind] : standings)
        if (const auto shape = atlas::find(*state.atlas, code)) picture.looks[*shape] = look_of(frame, kind);
    picture.unit = frame.scale;
    picture.line = std::max(1.0F, frame.scale);
    picture.current_edge = frame.colour(Tone::text);
    picture.inner_edge = frame.theme == Theme::contrast ? frame.colour(Tone::line_strong) : frame.colour(Tone::canvas_bottom);
    return picture;
}

} // namespace signatory::ui
