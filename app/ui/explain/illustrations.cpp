#include "ui/explain/illustrations.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/standing_words.hpp"

namespace signatory::ui {
namespace {

constexpr float least_margin = 208, most_margin = 304, around_margin = 20, above_picture = 28; // units
constexpr float role_side = 16, after_role = 8, between_blocks = 10;

void find_standings(ExplainMemory& memory, const fact::FactBank& bank) {
    memory.standings.clear();
    memory.members = 0;
    const auto* map = std::get_if<explain::StateMap>(&memory.illustration);
    if (map == nullptr || map->body == nullptr) return;
    for (const history::Body& body : history::bodies_of(bank)) {
        if (body.entity != map->body) continue;
        for (const fact::Entity* state : body.states) {
            const history::Kind kind = history::standing_of(bank, body, *state, map->at).kind;
            memory.members += kind == history::Kind::member ? 1 : 0;
            if (!state->iso.empty()) memory.standings.emplace_back(state->iso, kind);
        }
        memory.membership = counted_as(bank, *body.joining, memory.members);
    }
}

std::string heading_of(const explain::Illustration& illustration) {
    if (std::holds_alternative<explain::StateMap>(illustration)) return "On the map";
    if (std::holds_alternative<explain::TimeStrip>(illustration)) return "In time";
    return "Side by side";
}

float draw_clause(Frame& frame, explain::Role role, const std::string& says, Rect box) {
    const float side = frame.px(role_side);
    draw_role(frame, role, {box.x, box.y + (frame.px(line_box_of(Face::caption)) - side) / 2, side, side});
    box.take_left(side + frame.px(after_role));
    const Paragraph title = lay_out(frame, {explain::words_of(role), Face::caption_strong}, box.width);
    const Paragraph words = lay_out(frame, {says, Face::caption}, box.width);
    draw(frame, title, {box.x, box.y, box.width, title.height()});
    draw(frame, words, {box.x, box.y + title.height(), box.width, words.height()});
    return title.height() + words.height();
}

} // namespace

void draw_role(Frame& frame, explain::Role role, const Rect& box) {
    const auto sign = [&](Icon icon, Tone tone) {
        disc(box.centre(), box.width / 2, frame.colour(tone));
        draw_icon(frame, icon, box.grown(-box.width * 0.18F), frame.colour(Tone::surface));
    };
    switch (role) {
    case explain::Role::key:
    case explain::Role::right: return sign(Icon::check, Tone::good);
    case explain::Role::own: return sign(Icon::cross, Tone::again);
    case explain::Role::asked: return disc(box.centre(), box.width / 2, frame.colour(Tone::accent));
    case explain::Role::other: break;
    }
    disc(box.centre(), box.width * 0.34F, frame.colour(Tone::text));
    disc(box.centre(), box.width * 0.20F, frame.colour(Tone::surface));
}

const explain::Illustration& illustrate(ExplainMemory& memory, const study::State& state, const item::Item& item, const item::Response& response) {
    if (memory.bank.lock() == state.bank && memory.item == item.id && memory.response == response) return memory.illustration;
    memory.bank = state.bank;
    memory.item = item.id;
    memory.response = response;
    memory.illustration = explain::illustration_of(*state.bank, item, response);
    memory.read_out = explain::read_out(*state.bank, memory.illustration);
    find_standings(memory, *state.bank);
    return memory.illustration;
}

float draw_two_clauses(Frame& frame, const fact::FactBank& bank, const explain::TwoClauses& clauses, const Rect& top) {
    const std::string_view language = bank.header().language;
    Rect box = top;
    const float own = draw_clause(frame, explain::Role::own, generate::explanation(bank, *clauses.own, language), box);
    box.y += own + frame.px(between_blocks);
    return own + frame.px(between_blocks) + draw_clause(frame, explain::Role::key, generate::explanation(bank, *clauses.key, language), box);
}

bool draw_beside_column(Frame& frame, ExplainMemory& memory, const study::State& state, const item::Item& item, const item::Response& response) {
    const float column = std::min(frame.px(length::column_study), frame.free.width - 2 * frame.px(24));
    const float margin = (frame.free.width - column) / 2 - 2 * frame.px(around_margin);
    if (margin < frame.px(least_margin)) return false;
    const explain::Illustration& shown = illustrate(memory, state, item, response);
    const auto* map = std::get_if<explain::StateMap>(&shown);
    if (std::holds_alternative<std::monostate>(shown) || (map != nullptr && state.atlas == nullptr)) return false;
    const float width = std::min(margin, frame.px(most_margin));
    Rect box{frame.free.x + (frame.free.width + column) / 2 + frame.px(around_margin), frame.free.y + frame.px(above_picture), width, 0};
    const Rect whole{box.x, box.y, width, frame.free.bottom() - box.y};
    frame.map.add({.id = "explain.picture", .role = Role::image, .label = memory.read_out, .rect = whole, .layer = frame.layer});
    const std::string title = heading_of(shown);
    const Paragraph heading = lay_out(frame, {title, Face::caption_strong, Tone::text_quiet}, width);
    draw(frame, heading, {box.x, box.y, width, heading.height()});
    box.y += heading.height() + frame.px(8);
    if (map != nullptr) draw_state_map(frame, state, memory, *map, box);
    if (const auto* strip = std::get_if<explain::TimeStrip>(&shown)) draw_time_strip(frame, *state.bank, *strip, box);
    if (const auto* clauses = std::get_if<explain::TwoClauses>(&shown)) draw_two_clauses(frame, *state.bank, *clauses, box);
    return true;
}

} // namespace signatory::ui
