#include "ui/map/map_surface.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/touch.hpp"
#include "ui/map/map_among.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_look.hpp"
#include "ui/map/standing_words.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

using history::Kind;

constexpr float target = 28, least_target = 24, fit_margin = 36, small_state = 12, zoom_step = 1.6F, wheel_step = 1.2F; // units, and factors
constexpr float least_named = 26; // units of room, for a state that has nothing to do with the body
constexpr double camera_seconds = 0.06; // of the exponential; there after 200 ms

struct Map {
    Frame& frame;
    const study::State& state;
    MapMemory& memory;
    const MapFacts& facts;
    const MapSurface& surface;
    Lens lens;

    [[nodiscard]] const atlas::Atlas& atlas() const { return *state.atlas; }
    [[nodiscard]] Point on_main(std::size_t shape) const { return lens.to_screen(atlas().shapes[shape].anchor.place); }
    // Beside the map as long as one of its states is out of view there.
    [[nodiscard]] const MapInset* inset() const {
        if (!memory.inset) return nullptr;
        const bool all_seen = std::ranges::all_of(memory.inset->shapes, [&](std::size_t shape) {
            return surface.view.contains(on_main(shape)) && !memory.inset->box.contains(on_main(shape));
        });
        return all_seen ? nullptr : &*memory.inset;
    }
    [[nodiscard]] bool in_inset(std::size_t shape) const {
        return inset() != nullptr && std::ranges::find(memory.inset->shapes, shape) != memory.inset->shapes.end();
    }
    [[nodiscard]] Lens lens_of(std::size_t shape) const { return in_inset(shape) ? Lens(memory.inset->camera, memory.inset->box) : lens; }
    [[nodiscard]] Point anchor(std::size_t shape) const { return lens_of(shape).to_screen(atlas().shapes[shape].anchor.place); }
    [[nodiscard]] float room(std::size_t shape) const { return static_cast<float>(atlas().shapes[shape].anchor.room * lens_of(shape).camera().scale); }
    // Whether it stands on the map, or in the corner, and not under the corner.
    [[nodiscard]] bool in_view(std::size_t shape) const {
        const Point at = anchor(shape);
        return surface.view.contains(at) && (in_inset(shape) || inset() == nullptr || !memory.inset->box.contains(at));
    }
    [[nodiscard]] std::string name(std::size_t shape) const {
        const fact::Entity* entity = facts.entity_of(shape);
        return entity == nullptr ? atlas().shapes[shape].name : name_of(*state.bank, *entity);
    }
    [[nodiscard]] Kind kind(std::size_t shape) const {
        const MapRow* row = facts.row_of(shape);
        return row == nullptr ? Kind::none : row->standing.kind;
    }
    [[nodiscard]] std::string value(std::size_t shape) const {
        const MapRow* row = facts.row_of(shape);
        if (facts.body() == nullptr) return {};
        return value_of(*state.bank, *facts.body(), row == nullptr ? history::Standing{} : row->standing);
    }
};

// -- The camera --------------------------------------------------------------------------------------------------

std::vector<std::size_t> shapes_of_body(const MapFacts& facts) {
    std::vector<std::size_t> shapes;
    for (const MapRow& row : facts.rows())
        if (row.shape && (row.standing.relation == facts.body()->joining || row.standing.kind == Kind::none)) shapes.push_back(*row.shape);
    return shapes;
}

void fit(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const Rect& view) {
    auto shapes = facts.body() == nullptr ? std::vector<std::size_t>{} : shapes_of_body(facts);
    if (shapes.empty())
        for (std::size_t shape = 0; shape < state.atlas->shapes.size(); ++shape)
            if (facts.entity_of(shape) != nullptr) shapes.push_back(shape);
    memory.wanted = fitted(*state.atlas, shapes, view, frame.px(fit_margin));
    memory.by_hand = false;
    memory.held.reset();
    memory.fitted_to = view;
    memory.fitted_for = memory.body;
    memory.inset = inset_beside(*state.atlas, shapes, memory.wanted, view, frame.scale);
}

// The first state of the body with an outline, unless one is chosen.
void choose_current(const study::State& state, MapMemory& memory, const MapFacts& facts) {
    if (atlas::find(*state.atlas, memory.current)) return;
    memory.current.clear();
    for (const MapRow& row : facts.rows())
        if (row.shape) {
            memory.current = row.state->iso;
            return;
        }
    for (std::size_t shape = 0; shape < state.atlas->shapes.size() && memory.current.empty(); ++shape)
        if (facts.entity_of(shape) != nullptr) memory.current = state.atlas->shapes[shape].code;
    if (memory.current.empty()) memory.current = state.atlas->shapes.front().code;
}

// What is seen under the pixel stays there, all the way.
void zoom(Frame& frame, MapMemory& memory, const Rect& view, Point pixel, double factor) {
    const Camera shown = memory.shown.value_or(memory.wanted);
    memory.wanted = zoomed(shown, view, pixel, factor * memory.wanted.scale / shown.scale);
    memory.held = pixel;
    memory.by_hand = frame.memory.moving = true;
}

void obey(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const Rect& view) {
    for (const MapOrder order : std::exchange(memory.orders, {})) {
        frame.memory.moving = true;
        if (order == MapOrder::whole) fit(frame, state, memory, facts, view);
        if (order != MapOrder::zoom_in && order != MapOrder::zoom_out) continue;
        // Towards the state in hand, so that it stays where it is.
        const Camera shown = memory.shown.value_or(memory.wanted);
        const auto current = atlas::find(*state.atlas, memory.current);
        Point about = view.centre();
        if (current) {
            const Point anchor = Lens(shown, view).to_screen(state.atlas->shapes[*current].anchor.place);
            if (view.contains(anchor)) about = anchor;
        }
        zoom(frame, memory, view, about, order == MapOrder::zoom_in ? zoom_step : 1 / zoom_step);
    }
}

void move_camera(Frame& frame, MapMemory& memory, const Rect& view) {
    if (!memory.shown || frame.motion == Motion::reduced) memory.shown = memory.wanted;
    Camera& shown = *memory.shown;
    if (memory.held && std::abs(memory.wanted.scale / shown.scale - 1) < 0.002) memory.held.reset();
    const double off = atlas::length(memory.wanted.centre - shown.centre) * shown.scale + std::abs(memory.wanted.scale / shown.scale - 1) * 100;
    if (off < 0.3) shown = memory.wanted;
    if (shown == memory.wanted) return;
    const Camera next = between(shown, memory.wanted, 1 - std::exp(-static_cast<double>(frame.delta) / camera_seconds));
    shown = memory.held ? zoomed(shown, view, *memory.held, next.scale / shown.scale) : next;
    frame.memory.moving = true;
}

void bring_current_into_view(Map& map) {
    const auto current = atlas::find(map.atlas(), map.memory.current);
    if (!current) return;
    const Point at = Lens(map.memory.wanted, map.surface.view).to_screen(map.atlas().shapes[*current].anchor.place);
    const float margin = map.frame.px(target);
    if (map.in_inset(*current)) return;
    if (map.surface.view.grown(-margin).contains(at)) return;
    map.memory.wanted.centre = map.atlas().shapes[*current].anchor.place;
    map.memory.wanted = within_bounds(map.memory.wanted, map.surface.view);
    map.memory.held.reset();
    map.memory.by_hand = true;
    map.frame.memory.moving = true;
}

void choose(Map& map, std::size_t shape) {
    map.memory.current = map.atlas().shapes[shape].code;
    map.frame.ask_focus(map_item(map.memory.current));
    map.frame.memory.moving = true;
}

// -- The picture -------------------------------------------------------------------------------------------------

Colour followed(Frame& frame, const std::string& id, Colour to) { // towards a colour over a moment
    if (frame.motion == Motion::reduced) return to;
    const auto part = [&](char name, std::uint8_t level) {
        return static_cast<std::uint8_t>(std::lround(frame.approach(id + name, static_cast<float>(level))));
    };
    return {part('r', to.red), part('g', to.green), part('b', to.blue), part('a', to.alpha)};
}

void paint_inset(Frame& frame, const MapInset& inset, MapPicture picture) {
    const float corner = frame.px(length::corner_chip);
    fill(inset.box, frame.colour(Tone::canvas_top), corner);
    picture.camera = inset.camera;
    picture.view = inset.box;
    picture.area = inset.box.grown(-frame.px(1));
    picture.fade = 0;
    draw_map_here(frame, std::move(picture));
    outline(inset.box, frame.colour(Tone::line_strong), corner, frame.px(1));
}

void paint(Map& map) {
    Frame& frame = map.frame;
    auto picture = std::make_shared<MapPicture>();
    picture->atlas = map.state.atlas;
    picture->area = map.surface.area;
    picture->view = map.surface.view;
    picture->fade = map.surface.fade;
    picture->camera = map.lens.camera();
    picture->looks.fill(look_of(frame, Kind::none));
    picture->looks.back() = sea_look(frame);
    for (const MapRow& row : map.facts.rows()) {
        if (!row.shape) continue;
        ShapeLook look = look_of(frame, row.standing.kind);
        look.fill = followed(frame, fmt::format("map.fill.{}", row.state->iso), look.fill);
        picture->looks[*row.shape] = look;
    }
    picture->unit = frame.scale;
    picture->line = std::max(1.0F, 1.25F * frame.scale);
    if (const auto current = atlas::find(map.atlas(), map.memory.current)) picture->current = *current;
    picture->current_edge = frame.colour(Tone::text);
    picture->inner_edge = frame.theme == Theme::contrast ? frame.colour(Tone::line_strong) : frame.colour(Tone::canvas_bottom);
    if (map.inset() != nullptr) paint_inset(frame, *map.inset(), *picture);
    frame.scene = std::move(picture);
}

// -- Names and items ---------------------------------------------------------------------------------------------

struct Named {
    std::size_t shape;
    Paragraph words;
};

Tone tone_of(Kind kind) { return kind == Kind::none || kind == Kind::former ? Tone::text_quiet : Tone::text; }

// Whose name is wanted, the most important first.
std::vector<std::size_t> wanted_names(const Map& map) {
    std::vector<std::size_t> shapes;
    const auto current = atlas::find(map.atlas(), map.memory.current);
    if (current) shapes.push_back(*current);
    const auto add = [&](std::size_t shape) {
        if (std::optional(shape) != current && map.in_view(shape)) shapes.push_back(shape);
    };
    for (const MapRow& row : map.facts.rows())
        if (row.shape && row.standing.kind != Kind::none) add(*row.shape);
    const std::size_t begin = shapes.size();
    for (std::size_t shape = 0; shape < map.atlas().shapes.size(); ++shape)
        if (map.kind(shape) == Kind::none && !map.atlas().shapes[shape].code.empty() && map.room(shape) >= map.frame.px(least_named)) add(shape);
    std::sort(shapes.begin() + static_cast<std::ptrdiff_t>(begin), shapes.end(), [&](std::size_t a, std::size_t b) { return map.room(a) > map.room(b); });
    return shapes;
}

void draw_leader(Map& map, Point anchor, const Rect& label, Kind kind) {
    Frame& frame = map.frame;
    const Colour colour = frame.colour(tone_of(kind));
    const Point end{std::clamp(anchor.x, label.x, label.right()), std::clamp(anchor.y, label.y + frame.px(4), label.bottom() - frame.px(4))};
    line(std::array<Point, 2>{anchor, end}, faded(colour, 0.7F), std::max(1.0F, frame.scale));
    disc(anchor, 2.5F * frame.scale, colour);
}

// The ground under words where the map's own would make them hard to read.
void draw_ground(const Map& map, const Rect& box) {
    if (map.frame.theme != Theme::contrast) return;
    fill(box.grown(map.frame.px(2)), map.frame.colour(Tone::canvas_top), map.frame.px(4));
}

void draw_name(Map& map, std::size_t shape, const Paragraph& words, const LabelPlace& place, int item) {
    const Kind kind = map.kind(shape);
    if (place.led) draw_leader(map, map.anchor(shape), place.box, kind);
    draw_ground(map, place.box);
    const int before = std::exchange(map.frame.owner, item);
    draw(map.frame, words, place.box);
    map.frame.owner = before;
}

Rect inside(const Rect& box, const Rect& area) { // moved until it lies within
    return {std::clamp(box.x, area.x, std::max(area.x, area.right() - box.width)), std::clamp(box.y, area.y, std::max(area.y, area.bottom() - box.height)),
            box.width, box.height};
}

Rect square_at(const Map& map, std::size_t shape) {
    const float side = map.frame.px(target);
    const Point at = map.anchor(shape);
    return inside({at.x - side / 2, at.y - side / 2, side, side}, map.in_inset(shape) ? map.memory.inset->box : map.surface.view);
}

Rect easily_hit(const Frame& frame, const Rect& words) { // a line of them is less than a target may be
    const float width = std::max(words.width, frame.px(least_target)), height = std::max(words.height, frame.px(least_target));
    return {words.centre().x - width / 2, words.centre().y - height / 2, width, height};
}

Rect together(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void step_by_arrows(Map& map, std::size_t current) {
    struct Way {
        Key key;
        Point direction;
    };
    constexpr std::array<Way, 4> ways{{{Key::left, {-1, 0}}, {Key::right, {1, 0}}, {Key::up, {0, -1}}, {Key::down, {0, 1}}}};
    for (const auto& [key, direction] : ways)
        while (map.frame.keys.claim(key)) {
            // North of the state itself counts, which is not up at the edge of the map.
            const double north = atlas::north_at(map.atlas().shapes[current].anchor.place);
            const double right = static_cast<double>(direction.x), up = -static_cast<double>(direction.y);
            const atlas::Point way{right * std::cos(north) - up * std::sin(north), right * std::sin(north) + up * std::cos(north)};
            if (const auto next = atlas::shape_towards(map.atlas(), current, way)) {
                choose(map, *next);
                bring_current_into_view(map);
            }
        }
}

// The one state that Tab leads to; arrows go on from there.
int touch_current(Map& map, std::size_t shape, const Rect& box, MapAnswer& answer) {
    const std::string id = map_item(map.atlas().shapes[shape].code), name = map.name(shape), value = map.value(shape);
    const Touch touched = touch(map.frame, {.id = id, .role = Role::option, .label = name, .value = value, .rect = box, .arrows = Arrows::all});
    if (touched.focused) ring(map.frame, box, map.frame.px(length::corner_chip));
    if (touched.clicked && !touched.dragged) answer.open = true;
    if (map.frame.memory.focus.is(id)) step_by_arrows(map, shape);
    return touched.item;
}

int note(Map& map, std::size_t shape, const Rect& box) {
    return map.frame.map.add({.id = map_item(map.atlas().shapes[shape].code), .role = Role::option, .label = map.name(shape), .value = map.value(shape),
                              .rect = box, .layer = map.frame.layer});
}

// Names of the corner stay in the corner, and the others out of it.
std::vector<std::optional<LabelPlace>> places_of(const Map& map, const std::vector<std::size_t>& shapes, const std::vector<LabelWish>& wishes) {
    const LabelSpacing spacing{.apart = map.frame.px(4), .away = map.frame.px(18), .mark = map.frame.px(5)};
    const MapInset* inset = map.inset();
    std::array<std::vector<LabelWish>, 2> apart;
    for (std::size_t index = 0; index < shapes.size(); ++index) apart[map.in_inset(shapes[index]) ? 1 : 0].push_back(wishes[index]);
    std::vector<Rect> taken = map.surface.covered;
    if (inset != nullptr) taken.push_back(inset->box);
    const auto on_map = placed(apart[0], map.surface.view.grown(-map.frame.px(4)), taken, spacing);
    const auto in_corner = inset == nullptr ? on_map : placed(apart[1], inset->box.grown(-map.frame.px(2)), {}, spacing);
    std::vector<std::optional<LabelPlace>> places;
    std::size_t main = 0, corner = 0;
    for (const std::size_t shape : shapes) places.push_back(map.in_inset(shape) ? in_corner[corner++] : on_map[main++]);
    return places;
}

void draw_names(Map& map, MapAnswer& answer) {
    Frame& frame = map.frame;
    const auto shapes = wanted_names(map);
    std::vector<std::string> names;
    names.reserve(shapes.size());
    std::vector<Paragraph> words;
    std::vector<LabelWish> wishes;
    for (const std::size_t shape : shapes) {
        names.push_back(map.name(shape));
        const bool strong = std::optional(shape) == atlas::find(map.atlas(), map.memory.current);
        words.push_back(lay_out(frame, {names.back(), strong ? Face::caption_strong : Face::caption, strong ? Tone::text : tone_of(map.kind(shape))}, 0));
        wishes.push_back({map.anchor(shape), map.room(shape), words.back().size()});
        if (strong) wishes.back().kept = fits_within(wishes.back()) ? together(square_at(map, shape), within(wishes.back())) : square_at(map, shape);
    }
    const auto places = places_of(map, shapes, wishes);
    std::vector<bool> noted(map.atlas().shapes.size());
    for (std::size_t index = 0; index < shapes.size(); ++index) {
        const std::size_t shape = shapes[index];
        const bool is_current = map.atlas().shapes[shape].code == map.memory.current;
        Rect box = square_at(map, shape);
        if (places[index] && !places[index]->led) box = together(box, places[index]->box);
        else if (places[index] && !is_current) box = easily_hit(frame, places[index]->box);
        const int item = is_current ? touch_current(map, shape, box, answer) : note(map, shape, box);
        noted[shape] = true;
        if (places[index]) draw_name(map, shape, words[index], *places[index], is_current && places[index]->led ? -1 : item);
    }
    for (std::size_t shape = 0; shape < noted.size(); ++shape)
        if (!noted[shape] && !map.atlas().shapes[shape].code.empty() && map.in_view(shape)) note(map, shape, square_at(map, shape));
}

void describe(Map& map) {
    const history::Body* body = map.facts.body();
    std::string words = "A map of the states";
    if (body != nullptr)
        words = fmt::format("A map of the states of {}: {}", name_of(*map.state.bank, *body->entity),
                            counted_as(*map.state.bank, *body->joining, map.facts.count(Kind::member)));
    map.frame.map.add({.id = "map.picture", .role = Role::image, .label = words + ". Borders follow Natural Earth’s de facto view.", .rect = map.surface.area, .layer = map.frame.layer});
}

// -- The pointer -------------------------------------------------------------------------------------------------

// A state too small to point at takes what falls near it.
std::optional<std::size_t> pointed_at(const Map& map, Point pixel) {
    if (const MapInset* inset = map.inset(); inset != nullptr && inset->box.contains(pixel)) {
        const auto shape = atlas::shape_at(map.atlas(), Lens(inset->camera, inset->box).to_plane(pixel));
        return shape && map.in_inset(*shape) ? shape : std::nullopt;
    }
    const float reach = map.frame.px(small_state);
    float least = reach;
    std::optional<std::size_t> near;
    for (std::size_t shape = 0; shape < map.atlas().shapes.size(); ++shape) {
        if (map.atlas().shapes[shape].code.empty() || map.in_inset(shape) || map.room(shape) > reach) continue;
        const Point anchor = map.anchor(shape);
        const float away = std::hypot(anchor.x - pixel.x, anchor.y - pixel.y);
        if (away >= least) continue;
        least = away;
        near = shape;
    }
    if (near) return near;
    const auto shape = atlas::shape_at(map.atlas(), map.lens.to_plane(pixel));
    return shape && !map.atlas().shapes[*shape].code.empty() ? shape : std::nullopt;
}

// A name beside its state stands for it.
std::optional<std::size_t> named_at(const Map& map, Point pixel) {
    for (const Item& item : map.frame.map.items())
        if (item.role == Role::option && item.id.starts_with("map.state.") && item.rect.contains(pixel)) {
            const auto shape = atlas::find(map.atlas(), std::string_view(item.id).substr(std::string_view("map.state.").size()));
            const bool led = shape && !item.rect.contains(map.anchor(*shape));
            if (led) return shape;
        }
    return std::nullopt;
}

} // namespace

std::string map_item(std::string_view code) { return fmt::format("map.state.{}", code); }

void draw_surface(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const MapSurface& surface, MapAnswer& answer) {
    choose_current(state, memory, facts);
    const bool other_size = memory.fitted_to != surface.view && !memory.by_hand;
    if (memory.fitted_for != memory.body || other_size || !memory.shown) {
        const bool same_body = memory.fitted_for == memory.body;
        fit(frame, state, memory, facts, surface.view);
        if (same_body) memory.shown = memory.wanted; // a new size is not a journey
    }
    obey(frame, state, memory, facts, surface.view);
    if (std::exchange(memory.seek_current, false)) {
        Map wanted{frame, state, memory, facts, surface, Lens(memory.wanted, surface.view)};
        bring_current_into_view(wanted);
    }
    move_camera(frame, memory, surface.view);
    Map map{frame, state, memory, facts, surface, Lens(*memory.shown, surface.view)};
    paint(map);
    describe(map);
    draw_names(map, answer);
}

void follow_pointer(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts, const MapSurface& surface, MapAnswer& answer) {
    const Rect& box = surface.view;
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::InvisibleButton("map.surface", {std::max(1.0F, box.width), std::max(1.0F, box.height)});
    const ImGuiIO& io = ImGui::GetIO();
    const Point pointer{io.MousePos.x, io.MousePos.y};
    Map map{frame, state, memory, facts, surface, Lens(*memory.shown, surface.view)};
    if (ImGui::IsItemHovered() && (surface.wheel_zooms || io.KeyCtrl) && io.MouseWheel != 0) {
        zoom(frame, memory, surface.view, pointer, std::pow(static_cast<double>(wheel_step), static_cast<double>(io.MouseWheel)));
    }
    if (ImGui::IsItemActivated()) memory.dragged_from = pointer;
    const float slack = frame.px(4);
    const bool dragged = io.MouseDragMaxDistanceSqr[0] > slack * slack;
    if (ImGui::IsItemActive() && dragged && pointer != memory.dragged_from) {
        memory.wanted = ui::dragged(memory.wanted, surface.view, memory.dragged_from, pointer);
        memory.shown = memory.wanted; // it follows the hand at once
        memory.held.reset();
        memory.dragged_from = pointer;
        memory.by_hand = frame.memory.moving = true;
    }
    if (ImGui::IsItemDeactivated() && !dragged) {
        auto shape = named_at(map, pointer);
        if (!shape) shape = pointed_at(map, pointer);
        if (!shape) return;
        if (map.atlas().shapes[*shape].code == memory.current) answer.open = true;
        choose(map, *shape);
    }
}

} // namespace signatory::ui
