#include "ui/map/map_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/map_look.hpp"
#include "ui/map/map_surface.hpp"
#include "ui/map/standing_words.hpp"

namespace signatory::ui {
namespace {

using history::Kind;

constexpr float row_height = 36, row_padding = 10, swatch = 12, after_swatch = 10; // units

// "Observer", "No longer", "Not certain".
std::string heading_of(const fact::FactBank& bank, const MapRow& row, std::size_t count) {
    switch (row.standing.kind) {
    case Kind::former: return fmt::format("{} no longer", count);
    case Kind::perhaps: return fmt::format("{} not certain on this date", count);
    default: return counted_as(bank, *row.standing.relation, count);
    }
}

bool same_group(const MapRow& left, const MapRow& right) {
    return left.standing.kind == right.standing.kind && (left.standing.kind != Kind::other || left.standing.relation == right.standing.relation);
}

bool draw_row(Frame& frame, const fact::FactBank& bank, const history::Body& body, const MapRow& row, bool current) {
    const std::string name = name_of(bank, *row.state), remark = remark_of(bank, row.standing), id = "map.row." + row.state->id;
    const float padding = frame.px(row_padding), side = frame.px(swatch), before = padding + side + frame.px(after_swatch);
    const float room = frame.width() - before - padding;
    const Paragraph words = lay_out(frame, {name, Face::body}, room);
    const Paragraph beside = lay_out(frame, {remark, Face::caption, Tone::text_quiet}, room);
    const bool one_line = words.width + beside.width + frame.px(12) <= room;
    const float height = std::max(frame.px(row_height), one_line ? std::max(words.height(), beside.height()) : words.height() + beside.height() + frame.px(6));
    const Rect box = frame.place(0, height);
    const std::string value = value_of(bank, body, row.standing);
    const Touch touched = touch(frame, {.id = id, .role = Role::row, .label = name, .value = value, .rect = box});
    const Owner owner(frame, touched);
    const float corner = frame.px(length::corner_chip);
    fill(box, current ? frame.colour(Tone::accent_soft) : faded(frame.colour(Tone::text), 0.04F * touched.warmth), corner);
    if (current && frame.theme == Theme::contrast) outline(box, frame.colour(Tone::line), corner, frame.px(1));
    const float middle = one_line ? box.centre().y : box.y + frame.px(3) + words.line_height / 2;
    draw_swatch(frame, row.standing.kind, {box.x + padding, std::round(middle - side / 2), side, side});
    const Rect text{box.x + before, box.y, room, box.height};
    if (one_line) {
        draw_centred(frame, words, text);
        draw_centred(frame, beside, text, {.align = Align::right});
    } else {
        draw(frame, words, {text.x, box.y + frame.px(3), room, words.height()});
        draw(frame, beside, {text.x, box.y + frame.px(3) + words.height(), room, beside.height()});
    }
    if (touched.focused) ring(frame, box, corner);
    return touched.clicked;
}

void draw_heading(Frame& frame, const fact::FactBank& bank, const MapFacts& facts) {
    inset(frame, row_padding, 0, [&] {
        caption(frame, name_of(bank, *facts.body()->entity));
        const std::size_t members = facts.count(Kind::member);
        text(frame, counted_as(bank, *facts.body()->joining, members), Face::display);
    });
}

void draw_claims(Frame& frame, const history::Standing& standing) {
    for (const fact::Claim* claim : standing.claims) {
        gap(frame, 8);
        columns(frame, {.tracks = {fixed(18), share()}, .gap = 8}, [&](std::size_t column) {
            if (column == 0) return icon(frame, Icon::warning, 18, Tone::again);
            caption(frame, fmt::format("Sources differ. {}", claim->says), Tone::text);
            if (!claim->why.empty()) caption(frame, claim->why);
        });
    }
}

void draw_standing(Frame& frame, const fact::FactBank& bank, const history::Body& body, const history::Standing& standing) {
    const std::string_view language = bank.header().language;
    const std::string where = fmt::format("{}: {}", generate::display_name(*body.entity, language), value_of(bank, body, standing));
    text(frame, capitalised(where), Face::body);
    if (const std::string doubt = doubt_of(bank, standing); !doubt.empty()) caption(frame, doubt);
    for (const fact::Fact* fact : standing.besides) caption(frame, generate::explanation(bank, *fact, language), Tone::text);
    if (standing.fact != nullptr && !standing.fact->note.empty()) caption(frame, standing.fact->note);
    draw_claims(frame, standing);
}

} // namespace

void draw_bodies(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts) {
    for (const history::Body& body : facts.bodies()) {
        const std::string id = "map.body." + body.entity->id, label = capitalised(generate::display_name(*body.entity, state.bank->header().language));
        if (!chip(frame, {.id = id, .label = label, .chosen = &body == facts.body() ? Chosen::yes : Chosen::no})) continue;
        memory.body = body.entity->id;
        frame.memory.moving = true;
    }
}

const fact::Entity* draw_standings(Frame& frame, const study::State& state, MapMemory& memory, const MapFacts& facts) {
    const fact::Entity* asked = nullptr;
    if (facts.body() == nullptr) {
        caption(frame, "This bank dates no memberships, so the map has nothing to fill. Choose a state to see what is said of it.", Tone::text);
        return nullptr;
    }
    draw_heading(frame, *state.bank, facts);
    const MapRow* before = nullptr;
    for (const MapRow& row : facts.rows()) {
        if (row.standing.kind == Kind::none) continue;
        if (before == nullptr ? row.standing.kind != Kind::member : !same_group(*before, row)) {
            gap(frame, 12);
            const auto count = std::ranges::count_if(facts.rows(), [&](const MapRow& other) { return same_group(row, other); });
            inset(frame, row_padding, 0, [&] { caption(frame, capitalised(heading_of(*state.bank, row, static_cast<std::size_t>(count)))); });
        }
        if (before == nullptr) gap(frame, 8);
        before = &row;
        const bool current = row.shape && row.state->iso == memory.current;
        if (!draw_row(frame, *state.bank, *facts.body(), row, current)) continue;
        if (current || !row.shape) asked = row.state;
        else memory.current = row.state->iso;
        memory.seek_current = true;
        frame.memory.moving = true;
    }
    if (before == nullptr) inset(frame, row_padding, 8, [&] { caption(frame, "Nobody had joined yet on this date."); });
    if (std::ranges::any_of(facts.rows(), [](const MapRow& row) { return !row.shape && row.standing.kind != Kind::none; })) {
        gap(frame, 8);
        inset(frame, row_padding, 0, [&] { caption(frame, "States that no longer exist have no outline on today’s map."); });
    }
    return asked;
}

bool draw_current(Frame& frame, const study::State& state, const MapMemory& memory, const MapFacts& facts) {
    const auto shape = state.atlas == nullptr ? std::nullopt : atlas::find(*state.atlas, memory.current);
    if (!shape) return false;
    const fact::Entity* entity = facts.entity_of(*shape);
    const std::string name = entity == nullptr ? state.atlas->shapes[*shape].name : name_of(*state.bank, *entity);
    text(frame, name, Face::heading);
    gap(frame, 4);
    if (entity == nullptr) {
        caption(frame, "This bank has no facts about it.");
        return false;
    }
    const MapRow* row = facts.row_of(*shape);
    if (facts.body() != nullptr) draw_standing(frame, *state.bank, *facts.body(), row == nullptr ? history::Standing{} : row->standing);
    const std::size_t count = state.bank->facts_touching(entity->id).size();
    if (count == 0) return false;
    gap(frame, 12);
    const std::string label = fmt::format("{} {}", count, count == 1 ? "fact" : "facts");
    return button(frame, {.id = "map.facts", .label = label, .key = "Enter", .size = ButtonSize::small, .icon = Icon::book});
}

} // namespace signatory::ui
