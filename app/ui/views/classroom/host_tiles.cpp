#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/classroom/votes.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Room;
using classroom::Shown;
using item::ResponseKind;

// Of the wall.
constexpr float tile_padding = 32, tile_edge = 18, sign_room = 60, after_sign = 24, tiles_apart = 16, tile_corner = 24;
constexpr float bar_height = 10, bars_apart = 6, before_bars = 10, two_columns_from = 900, count_room = 70;

bool is_voted(ResponseKind kind) { return kind == ResponseKind::single_choice || kind == ResponseKind::multiple_choice; }

struct Tile {
    std::size_t option = 0;
    std::string_view text;
    std::string reason;
    bool revealed = false, key = false, voted = false;
    std::size_t place = 0; // of an order, from 1; 0: none
    int votes = 0;         // 0, 1 or 2
    std::array<std::size_t, 2> chosen{}, of{};
};

std::string reason_of(const Shown& shown, std::size_t option) {
    if (!shown.answers) return {};
    if (shown.kind == ResponseKind::match && option < shown.answers->key.size()) return shown.targets[shown.answers->key[option]];
    return option < shown.answers->reasons.size() ? shown.answers->reasons[option] : std::string{};
}

void count_votes(const Room& room, Tile& tile) {
    tile.votes = std::max(1, room.turns[room.question].round);
    for (int round = 1; round <= tile.votes; ++round) {
        const auto vote = static_cast<std::size_t>(round - 1);
        tile.chosen[vote] = classroom::choosing(room, room.question, round, tile.option);
        tile.of[vote] = room.turns[room.question].answers[vote];
    }
}

Tile tile_of(const Room& room, const Shown& shown, std::size_t option) {
    Tile tile{option, shown.options[option], reason_of(shown, option), shown.answers.has_value()};
    tile.voted = is_voted(shown.kind);
    if (!shown.answers) return tile;
    const auto found = std::ranges::find(shown.answers->key, option);
    if (shown.kind == ResponseKind::order) tile.place = static_cast<std::size_t>(found - shown.answers->key.begin()) + 1;
    if (!tile.voted) return tile;
    tile.key = found != shown.answers->key.end();
    count_votes(room, tile);
    return tile;
}

// The reasons are there before the reveal as well, without a word on the wall: room is kept for them.
std::string kept_reason(const ClassScreen& screen, const Shown& shown, std::size_t option) {
    if (shown.answers) return reason_of(shown, option);
    const item::Item& item = screen.room().questions[screen.room().question].item;
    if (shown.kind == ResponseKind::match && option < item.key.size()) return shown.targets[item.key[option]];
    return item.options[option].rationale;
}

float words_room(const ClassScreen& screen, bool voted, float width) {
    return width - screen.frame.wall(2 * tile_padding + sign_room + after_sign + (voted ? count_room : 0));
}

float tile_height(const ClassScreen& screen, const Shown& shown, const WallSizes& sizes, std::size_t option, float width) {
    Frame& frame = screen.frame;
    const bool voted = is_voted(shown.kind);
    const float room = words_room(screen, voted, width), reason_room = width - frame.wall(2 * tile_padding + sign_room + after_sign);
    float height = lay_out(frame, {shown.options[option], sizes.option}, room).height();
    if (const std::string reason = kept_reason(screen, shown, option); !reason.empty()) height += lay_out(frame, {reason, sizes.reason}, reason_room).height();
    const int votes = std::max(1, screen.room().turns[screen.room().question].round);
    if (voted) height += frame.wall(before_bars + bar_height) + static_cast<float>(votes - 1) * frame.wall(bars_apart + bar_height);
    return height + frame.wall(2 * tile_edge);
}

std::size_t columns_for(const ClassScreen& screen, std::size_t options, float width) {
    return options > 1 && width >= screen.frame.wall(two_columns_from) ? 2 : 1;
}

struct Grid {
    std::size_t columns = 1, rows = 0;
    float width = 0, height = 0; // of a tile
};

Grid grid_of(const ClassScreen& screen, const Shown& shown, const WallSizes& sizes, float width) {
    Grid grid;
    grid.columns = columns_for(screen, shown.options.size(), width);
    grid.rows = (shown.options.size() + grid.columns - 1) / grid.columns;
    grid.width = std::floor((width - static_cast<float>(grid.columns - 1) * screen.frame.wall(tiles_apart)) / static_cast<float>(grid.columns));
    for (std::size_t option = 0; option < shown.options.size(); ++option)
        grid.height = std::max(grid.height, tile_height(screen, shown, sizes, option, grid.width));
    return grid;
}

// -- Drawing -----------------------------------------------------------------------------------------------------

void draw_tile_sign(const ClassScreen& screen, const Tile& tile, const WallSizes& sizes, const Rect& box) {
    constexpr std::array tones{Tone::again, Tone::hard, Tone::good, Tone::easy, Tone::accent, Tone::text_quiet};
    Frame& frame = screen.frame;
    if (tile.place > 0) return draw_centred(frame, lay_out(frame, {std::to_string(tile.place), sizes.option, Tone::good}, 0), box, {.align = Align::centre});
    if (!tile.voted) return;
    const float side = std::min(box.width, box.height);
    const Rect square = centred(box, {side, side});
    if (tile.key) return draw_icon(frame, Icon::check, square, frame.colour(Tone::good), 2.6F);
    const std::size_t shape = tile.option % tones.size(); // as the phones do
    draw_shape(static_cast<Shape>(shape), square, frame.colour(tile.revealed ? Tone::text_quiet : tones[shape]));
}

void draw_bars(const ClassScreen& screen, const Tile& tile, Rect room) {
    Frame& frame = screen.frame;
    const float high = frame.wall(bar_height);
    for (int vote = 0; vote < tile.votes; ++vote) {
        const auto at = static_cast<std::size_t>(vote);
        const Rect bar = room.take_top(high);
        room.take_top(frame.wall(bars_apart));
        const float share = tile.of[at] == 0 ? 0 : static_cast<float>(tile.chosen[at]) / static_cast<float>(tile.of[at]);
        const float part = frame.approach(fmt::format("host.bar.{}.{}", tile.option, vote), share);
        fill(bar, faded(frame.colour(Tone::text), 0.12F), high / 2);
        if (frame.theme == Theme::contrast) outline(bar, frame.colour(Tone::line), high / 2, 1);
        const Colour colour = frame.colour(tile.key ? Tone::good : Tone::text_quiet);
        const bool earlier = vote + 1 < tile.votes;
        fill({bar.x, bar.y, bar.width * part, bar.height}, earlier ? faded(colour, 0.55F) : colour, high / 2);
    }
}

std::string votes_in_words(const Tile& tile) {
    return tile.votes == 2 ? fmt::format("{} → {}", tile.chosen[0], tile.chosen[1]) : fmt::format("{}", tile.chosen[0]);
}

std::string value_of(const Tile& tile) {
    if (!tile.revealed || !tile.voted) return {};
    return fmt::format("{}{}", votes_in_words(tile), tile.key ? ", right" : "");
}

void draw_tile_words(const ClassScreen& screen, const Tile& tile, const WallSizes& sizes, const Rect& box) {
    Frame& frame = screen.frame;
    Rect room = box.inset(frame.wall(tile_padding), frame.wall(tile_edge));
    const Rect sign = room.take_left(frame.wall(sign_room));
    room.take_left(frame.wall(after_sign));
    draw_tile_sign(screen, tile, sizes, sign);
    const Paragraph label = lay_out(frame, {tile.text, sizes.option}, words_room(screen, tile.voted, box.width));
    if (!tile.revealed) return draw_centred(frame, label, room);
    const Paragraph reason = lay_out(frame, {tile.reason, sizes.reason, tile.key ? Tone::text : Tone::text_quiet}, room.width);
    const float reasons = tile.reason.empty() ? 0 : reason.height();
    const float bars = tile.voted ? frame.wall(before_bars + bar_height) + static_cast<float>(tile.votes - 1) * frame.wall(bars_apart + bar_height) : 0;
    room.take_top(std::max(0.0F, std::floor((room.height - label.height() - reasons - bars) / 2)));
    const Rect first = room.take_top(label.height());
    draw(frame, label, first);
    if (tile.voted) draw(frame, lay_out(frame, {votes_in_words(tile), tile.votes == 2 ? Face::wall_caption : sizes.option}, 0), first, {.align = Align::right});
    if (reasons > 0) draw(frame, reason, room.take_top(reasons));
    if (!tile.voted) return;
    room.take_top(frame.wall(before_bars));
    draw_bars(screen, tile, room);
}

void draw_tile(const ClassScreen& screen, const Tile& tile, const WallSizes& sizes, const Rect& box) {
    Frame& frame = screen.frame;
    const float corner = frame.wall(tile_corner);
    surface(frame, box, frame.colour(tile.key ? Tone::good_soft : Tone::surface_raised), corner, Height::low);
    if (tile.key) outline(box, frame.colour(Tone::good), corner, frame.wall(4));
    const int item = frame.map.add({.id = fmt::format("host.option.{}", tile.option), .role = Role::option, .label = std::string(tile.text),
                                    .value = value_of(tile), .rect = box, .layer = frame.layer});
    const int outer = std::exchange(frame.owner, item);
    draw_tile_words(screen, tile, sizes, box);
    frame.owner = outer;
}

} // namespace

float height_of_tiles(const ClassScreen& screen, const Shown& shown, const WallSizes& sizes, float width) {
    if (shown.options.empty()) return 0;
    const Grid grid = grid_of(screen, shown, sizes, width);
    return static_cast<float>(grid.rows) * (grid.height + screen.frame.wall(tiles_apart)) - screen.frame.wall(tiles_apart);
}

void draw_tiles(const ClassScreen& screen, const Shown& shown, const WallSizes& sizes) {
    if (shown.options.empty()) return;
    Frame& frame = screen.frame;
    const Grid grid = grid_of(screen, shown, sizes, frame.width());
    for (std::size_t row = 0; row < grid.rows; ++row) {
        if (row > 0) frame.place(0, frame.wall(tiles_apart));
        Rect line = frame.place(0, grid.height);
        for (std::size_t option = row * grid.columns; option < std::min((row + 1) * grid.columns, shown.options.size()); ++option) {
            draw_tile(screen, tile_of(screen.room(), shown, option), sizes, line.take_left(grid.width));
            line.take_left(frame.wall(tiles_apart));
        }
    }
}

} // namespace signatory::ui
