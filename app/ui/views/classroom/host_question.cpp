// A question on the projector, from being read to its answer.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/classroom/votes.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Phase;
using classroom::Room;
using classroom::Shown;
using item::ResponseKind;

constexpr float wall_margin = 56, above_stem = 10, below_stem = 22, above_all = 20, foot_edge = 16, small_squares = 112; // of the wall
constexpr double milliseconds_in_a_second = 1000;

// -- Above the stem ----------------------------------------------------------------------------------------------

std::string_view way_to_answer(ResponseKind kind) {
    switch (kind) {
    case ResponseKind::multiple_choice: return "choose all that are right";
    case ResponseKind::order: return "put them in order";
    case ResponseKind::match: return "match them";
    case ResponseKind::typed:
    case ResponseKind::number: return "type the answer";
    default: return {};
    }
}

std::string place_in_class(const Room& room, ResponseKind kind) {
    std::string words = fmt::format("Question {} of {}", room.question + 1, room.questions.size());
    if (room.round == 2) words += room.phase == Phase::revealed ? ", before the discussion → after it" : ", second vote";
    if (const auto way = way_to_answer(kind); !way.empty()) words += fmt::format(": {}", way);
    return words;
}

// The screen is drawn again when the figure changes, not before.
std::string counting_down(const ClassScreen& screen, classroom::Milliseconds left, std::string_view words) {
    const auto seconds = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(static_cast<double>(left) / milliseconds_in_a_second)));
    if (left > 0) screen.view.wakes_in = std::max(0.05, static_cast<double>(left) / milliseconds_in_a_second - static_cast<double>(seconds - 1) + 0.02);
    return fmt::format("{}{} s", words, seconds);
}

std::string clock_words(const ClassScreen& screen) {
    const Room& room = screen.room();
    if (room.phase == Phase::closed) return "No more answers";
    if (room.phase == Phase::skipped) return "Skipped: it counts for nobody";
    if (room.phase != Phase::asking) return {};
    if (room.paused_at) return "Paused";
    const classroom::Milliseconds now = screen.now();
    if (now < room.opens) return counting_down(screen, room.opens - now, "Read: ");
    const auto left = classroom::time_left(room, now);
    return left ? counting_down(screen, *left, "") : std::string{};
}

void draw_head(const ClassScreen& screen, const Shown& shown) {
    const std::string clock = clock_words(screen);
    columns(screen.frame, {.tracks = {share(2), share()}, .gap = screen.wall(24), .narrowest = screen.wall(200)}, [&](std::size_t column) {
        if (column == 0) return text(screen.frame, place_in_class(screen.room(), shown.kind), Face::wall_caption, Tone::text_quiet);
        if (!clock.empty()) text(screen.frame, clock, Face::wall_caption, Tone::text, Align::right);
    });
}

// -- Below the tiles ---------------------------------------------------------------------------------------------

struct Foot {
    std::string figure, rest, below;
};

std::string sources_in_words(const Room& room) {
    const auto& sources = room.questions[room.question].sources;
    if (sources.empty()) return {};
    const std::size_t more = sources.size() - 1;
    const std::string agree = more == 0 ? "" : more == 1 ? ". One more agrees" : fmt::format(". {} more agree", more);
    return fmt::format("Source: {}{}.", sources.front(), agree);
}

Foot foot_of(const Room& room, const Shown& shown) {
    const std::size_t vote = static_cast<std::size_t>(std::max(1, room.round)) - 1;
    if (!shown.answers) return {fmt::format("{}", room.turns[room.question].answers[vote]), fmt::format(" of {}", room.present), "have answered"};
    return {fmt::format("{}", classroom::with_full_credit(room, room.question)), fmt::format(" of {} right", classroom::answered(room, room.question)),
            sources_in_words(room)};
}

// The way in for those who come late, where there is room for it.
void draw_way_in(const ClassScreen& screen, const Rect& room, float taken) {
    Frame& frame = screen.frame;
    const std::string code = spaced(screen.room().settings.code), place = place_of(screen.host.address);
    const Paragraph large = lay_out(frame, {code, Face::wall_option}, 0), small = lay_out(frame, {place, Face::wall_caption, Tone::text_quiet}, 0);
    const float words = std::max(large.width, small.width), gap = frame.wall(24);
    const float left = room.width - taken - 2 * gap;
    if (screen.room().locked || left < words) return;
    Rect box = room;
    const float side = std::min(frame.wall(small_squares), room.height);
    if (screen.host.squares.side > 0 && left >= words + gap + side) {
        draw_squares(frame, screen.host.squares, {box.right() - side, box.bottom() - side, side, side}, "QR code to join");
        box.width -= side + gap;
    }
    const Rect line{box.x, box.bottom() - large.height() - small.height(), box.width, large.height()};
    draw(frame, large, line, {.align = Align::right});
    draw(frame, small, {line.x, line.bottom(), line.width, small.height()}, {.align = Align::right});
}

void draw_foot(const ClassScreen& screen, const Shown& shown) {
    Frame& frame = screen.frame;
    const Foot foot = foot_of(screen.room(), shown);
    const float margin = std::min(frame.wall(wall_margin), frame.free.width * 0.06F), width = frame.free.width - 2 * margin;
    const std::array figure{Span{foot.figure, Face::wall_option}, Span{foot.rest, Face::wall_option, Tone::text_quiet}};
    const Paragraph large = lay_out(frame, figure, width), small = lay_out(frame, {foot.below, Face::wall_caption, Tone::text_quiet}, width);
    const float below = foot.below.empty() ? 0 : small.height();
    // Room for the source is kept from the start: nothing moves when it comes.
    const std::string source = sources_in_words(screen.room());
    const float sources = source.empty() ? 0 : lay_out(frame, {source, Face::wall_caption}, width).height();
    const float height = std::max(large.height() + std::max(below, sources), frame.wall(small_squares));
    Rect room = frame.free.take_bottom(height + 2 * frame.wall(foot_edge)).inset(margin, frame.wall(foot_edge));
    if (!shown.answers) draw_way_in(screen, room, std::max(large.width, small.width));
    else draw_ranks_so_far(screen, {room.x + large.width, room.y, room.width - large.width, room.height - below});
    room.take_top(std::max(0.0F, room.height - large.height() - below));
    draw(frame, large, room);
    if (below > 0) draw(frame, small, {room.x, room.y + large.height(), room.width, below});
}

// -- The question ------------------------------------------------------------------------------------------------

float height_of_question(const ClassScreen& screen, const Shown& shown, const WallSizes& sizes, float width) {
    Frame& frame = screen.frame;
    const item::Item& item = screen.room().questions[screen.room().question].item;
    const bool told_below = item.response_kind != ResponseKind::single_choice && item.response_kind != ResponseKind::multiple_choice;
    const float key = told_below ? lay_out(frame, {item.explanation, Face::wall_caption}, width).height() + frame.wall(72) : 0;
    return lay_out(frame, {shown.stem, sizes.stem}, width).height() + height_of_tiles(screen, shown, sizes, width) + key;
}

// As large as it can be with all of it on the wall; the smallest scrolls.
WallSizes sizes_for(const ClassScreen& screen, const Shown& shown, float width, float height) {
    constexpr std::array ladder{WallSizes{Face::wall_stem, Face::wall_option, Face::wall_caption},
                                WallSizes{Face::wall_option, Face::wall_option, Face::wall_caption},
                                WallSizes{Face::wall_option, Face::wall_body, Face::wall_caption},
                                WallSizes{Face::wall_body, Face::wall_body, Face::wall_caption},
                                WallSizes{Face::wall_body, Face::wall_caption, Face::wall_caption},
                                WallSizes{Face::wall_caption, Face::wall_caption, Face::wall_caption}};
    const float others = screen.frame.wall(36 + above_stem + below_stem + above_all + 4);
    const auto fits = [&](const WallSizes& sizes) { return height_of_question(screen, shown, sizes, width) + others <= height; };
    const auto found = std::ranges::find_if(ladder, fits);
    return found == ladder.end() ? ladder.back() : *found;
}

// The answer in a line, where no tile says it.
void draw_key(const ClassScreen& screen, const Shown& shown) {
    Frame& frame = screen.frame;
    const bool told_by_tiles = shown.kind == ResponseKind::single_choice || shown.kind == ResponseKind::multiple_choice;
    if (!shown.answers) {
        if (shown.kind == ResponseKind::match) {
            std::string all;
            for (const std::string& target : shown.targets) all.append(all.empty() ? "" : "   ·   ").append(target);
            gap(frame, screen.wall(20));
            text(frame, all, Face::wall_caption, Tone::text_quiet);
        }
        return;
    }
    if (shown.options.empty()) {
        rich_text(frame, {{shown.answers->text, Face::wall_option, Tone::good}});
        gap(frame, screen.wall(12));
    } else if (!told_by_tiles) {
        gap(frame, screen.wall(20));
    }
    if (!told_by_tiles) text(frame, shown.answers->explanation, Face::wall_caption);
}

} // namespace

void draw_class_question(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const Room& room = screen.room();
    const Shown shown = classroom::shown(room, room.question);
    draw_foot(screen, shown);
    const Rect area = frame.free;
    const float margin = std::min(frame.wall(wall_margin), std::round(area.width * 0.06F));
    const WallSizes sizes = sizes_for(screen, shown, area.width - 2 * margin, area.height);
    const std::string about = fmt::format("{} {}", room.question, room.round);
    scroll(frame, {.id = "host", .area = area, .margin = screen.wall(wall_margin), .top = screen.wall(above_all), .bottom = 4, .about = about}, [&] {
        draw_head(screen, shown);
        gap(frame, screen.wall(above_stem));
        text(frame, shown.stem, sizes.stem);
        gap(frame, screen.wall(below_stem));
        draw_tiles(screen, shown, sizes);
        draw_key(screen, shown);
    });
}

} // namespace signatory::ui
