// Who stands first so far, beside the answer of a question.
#include <algorithm>

#include <fmt/format.h>

#include "core/classroom/standings.hpp"
#include "core/item/scoring.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Board;
using classroom::Room;

constexpr float ranks_gap = 32, ranks_narrowest = 240; // of the wall
constexpr std::size_t most_ranked = 5;                 // equals share a rank: of many only so many are named

std::string teams_so_far(const Room& room) {
    std::string words;
    for (const classroom::TeamStanding& team : classroom::team_standings(room))
        if (team.members > 0)
            words += fmt::format("{}{} {} %", words.empty() ? "" : "  ·  ", classroom::team_name(team.team),
                                 per_cent(team.points / item::full_credit / std::max(1, classroom::counting(room))));
    return words;
}

std::string first_so_far(const Room& room, std::size_t named) {
    auto first = classroom::standings(room);
    std::erase_if(first, [](const classroom::Standing& standing) { return standing.rank > classroom::top_places || standing.points == 0; });
    std::string words;
    for (std::size_t place = 0; place < std::min(first.size(), named); ++place)
        words += fmt::format("{}{}. {}", words.empty() ? "First so far:  " : "  ·  ", first[place].rank, room.players[first[place].player].name);
    if (!words.empty() && first.size() > named) words += fmt::format("  ·  {} more", first.size() - named);
    return words;
}

// At the bottom of what is left, where it has the room.
bool put(const ClassScreen& screen, Rect& room, const std::string& line) {
    if (line.empty()) return false;
    const Paragraph words = lay_out(screen.frame, {line, Face::wall_caption, Tone::text_quiet}, room.width);
    if (words.height() > room.height) return false;
    draw(screen.frame, words, room.take_bottom(words.height()), {.align = Align::right});
    return true;
}

} // namespace

void draw_ranks_so_far(const ClassScreen& screen, Rect room) {
    Frame& frame = screen.frame;
    room.take_left(std::min(room.width, frame.wall(ranks_gap)));
    if (room.width < frame.wall(ranks_narrowest) || screen.room().phase != classroom::Phase::revealed) return;
    const Board board = screen.room().settings.board;
    if (board == Board::off) return;
    put(screen, room, teams_so_far(screen.room()));
    if (board == Board::own) return;
    for (std::size_t named = most_ranked; named > 0; --named)
        if (put(screen, room, first_so_far(screen.room(), named))) return;
}

} // namespace signatory::ui
