#include "core/classroom/standings.hpp"

#include <algorithm>
#include <array>

#include "core/item/scoring.hpp"

namespace signatory::classroom {
namespace {

bool is_before(const Room& room, const Standing& left, const Standing& right) {
    if (left.points != right.points) return left.points > right.points;
    return room.settings.tie_break == TieBreak::speed && left.took < right.took;
}

Standing standing_of(const Room& room, Player number) {
    Standing standing{number, 0, 0, 0, 0};
    for (std::size_t question = 0; question < room.questions.size(); ++question) {
        const Given* given = counts(room, question) ? counted(room.players[number], question) : nullptr;
        if (given == nullptr || given->credit == 0) continue;
        standing.points += given->credit;
        standing.right += given->credit >= item::full_credit ? 1 : 0;
        standing.took += given->took;
    }
    return standing;
}

// Sorted already; those not before one another share a rank.
template <class Entry, class Before> void rank(std::vector<Entry>& entries, const Before& before) {
    for (std::size_t place = 0; place < entries.size(); ++place) {
        const bool equal = place > 0 && !before(entries[place - 1], entries[place]);
        entries[place].rank = equal ? entries[place - 1].rank : static_cast<int>(place) + 1;
    }
}

} // namespace

std::string team_name(int team) {
    constexpr std::array names{"Eagles", "Foxes", "Herons", "Lynxes", "Otters", "Wolves"};
    return team < std::ssize(names) ? names[static_cast<std::size_t>(team)] : "Team " + std::to_string(team + 1);
}

bool counts(const Room& room, std::size_t question) {
    const Turn& turn = room.turns[question];
    return turn.round > 0 && !turn.skipped && (turn.revealed || room.phase == Phase::ended);
}

int counting(const Room& room) {
    int count = 0;
    for (std::size_t question = 0; question < room.questions.size(); ++question) count += counts(room, question) ? 1 : 0;
    return count;
}

std::vector<Standing> standings(const Room& room) {
    std::vector<Standing> all;
    for (Player number = 0; number < room.players.size(); ++number)
        if (!room.players[number].kicked) all.push_back(standing_of(room, number));
    const auto before = [&](const Standing& left, const Standing& right) { return is_before(room, left, right); };
    std::ranges::stable_sort(all, before);
    rank(all, before);
    return all;
}

std::vector<TeamStanding> team_standings(const Room& room) {
    std::vector<TeamStanding> teams(static_cast<std::size_t>(room.settings.teams));
    for (std::size_t team = 0; team < teams.size(); ++team) teams[team].team = static_cast<int>(team);
    if (teams.empty()) return teams;
    for (const Standing& standing : standings(room)) {
        TeamStanding& team = teams[static_cast<std::size_t>(room.players[standing.player].team)];
        ++team.members;
        team.points += static_cast<double>(standing.points);
    }
    for (TeamStanding& team : teams) team.points /= std::max(1, team.members);
    const auto before = [](const TeamStanding& left, const TeamStanding& right) { return left.points > right.points; };
    std::ranges::stable_sort(teams, before);
    rank(teams, before);
    return teams;
}

} // namespace signatory::classroom
