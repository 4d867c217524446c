#include "cli/host_lines.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/classroom/shown.hpp"
#include "core/classroom/standings.hpp"
#include "core/classroom/votes.hpp"

namespace signatory::cli {
namespace {

using namespace classroom;

std::string revealed_text(const Room& room) {
    const item::Item& item = room.questions[room.question].item;
    const Shown told = shown(room, room.question);
    std::string text = fmt::format("revealed {}: {} ({} of {} right)\n", room.question + 1, told.answers ? told.answers->text : "", with_full_credit(room, room.question), room.present);
    const bool chosen = item.response_kind == item::ResponseKind::single_choice || item.response_kind == item::ResponseKind::multiple_choice;
    for (std::size_t option = 0; chosen && option < item.options.size(); ++option) {
        const bool key = std::ranges::find(item.key, option) != item.key.end();
        text += fmt::format("  {} {:>4}  {}\n", key ? "*" : " ", choosing(room, room.question, room.round, option), item.options[option].text);
    }
    return text;
}

struct Teller {
    const Room& room;

    std::string operator()(const Created&) const {
        return fmt::format("room of {} questions{}\n", room.questions.size(), room.settings.pace == Pace::own ? ", everybody at their own pace" : "");
    }
    std::string operator()(const Joined& event) const { return fmt::format("joined {}\n", event.name); }
    std::string operator()(const Kicked& event) const { return fmt::format("kicked {}\n", room.players[event.player].name); }
    std::string operator()(const Renamed& event) const { return fmt::format("renamed to {}\n", event.name); }
    std::string operator()(const Locked&) const { return "locked\n"; }
    std::string operator()(const Unlocked&) const { return "unlocked\n"; }
    std::string operator()(const Asked& event) const {
        if (room.settings.pace == Pace::own) return "asked all\n";
        const item::Item& item = room.questions[event.question].item;
        std::string text = fmt::format("asked {} of {}{}: {}\n", event.question + 1, room.questions.size(), event.round == 2 ? ", second vote" : "", item.stem);
        for (const std::string& option : shown(room, event.question).options) text += fmt::format("         {}\n", option);
        return text;
    }
    std::string operator()(const Answered&) const { return {}; }
    std::string operator()(const Paused&) const { return "paused\n"; }
    std::string operator()(const Resumed&) const { return "resumed\n"; }
    std::string operator()(const Extended& event) const { return fmt::format("extended by {} s\n", event.seconds); }
    std::string operator()(const Closed&) const { return "closed\n"; }
    std::string operator()(const Reopened&) const { return "reopened\n"; }
    std::string operator()(const Revealed&) const { return room.settings.pace == Pace::own ? "revealed all\n" : revealed_text(room); }
    std::string operator()(const Skipped&) const { return fmt::format("skipped {}\n", room.question + 1); }
    std::string operator()(const WentBack&) const { return "back: " + revealed_text(room); }
    std::string operator()(const Ended&) const { return "ended\n"; }
};

} // namespace

std::string host_text(const Room& room, const Event& event) { return std::visit(Teller{room}, event.what); }

std::string progress_line(const Room& room, std::size_t connected) {
    std::size_t answers = 0;
    const bool own = room.settings.pace == Pace::own;
    for (std::size_t question = 0; question < room.turns.size(); ++question)
        if (own || question == room.question) answers += room.turns[question].answers[static_cast<std::size_t>(std::max(1, room.round) - 1)];
    return fmt::format("answered {} of {} ({} connected)\n", answers, room.present * (own ? room.questions.size() : 1), connected);
}

std::string players_text(const Room& room) {
    std::string text = fmt::format("{} players\n", room.present);
    for (const Participant& player : room.players)
        if (!player.kicked) text += fmt::format("  {}{}\n", player.name, room.settings.teams > 0 ? fmt::format(" ({})", team_name(player.team)) : "");
    return text;
}

std::string standing_text(const Room& room) {
    std::string text;
    for (const Standing& standing : standings(room))
        text += fmt::format("  {:>4}. {}: {:.2f} points, {} of {} right, {:.1f} s\n", standing.rank, room.players[standing.player].name,
                            static_cast<double>(standing.points) / 1000, standing.right, counting(room), static_cast<double>(standing.took) / 1000);
    for (const TeamStanding& team : team_standings(room))
        text += fmt::format("  {}: place {}, {:.2f} points on average\n", team_name(team.team), team.rank, team.points / 1000);
    return text.empty() ? "nobody has joined\n" : text;
}

} // namespace signatory::cli
