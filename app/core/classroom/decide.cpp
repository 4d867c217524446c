#include "core/classroom/decide.hpp"

#include <algorithm>

#include "core/classroom/names.hpp"

namespace signatory::classroom {
namespace {

std::size_t next_unasked(const Room& room) {
    const auto found = std::ranges::find(room.turns, 0, &Turn::round);
    return static_cast<std::size_t>(found - room.turns.begin());
}

// The nearest earlier one whose answer was shown; the shown one itself when there is none.
std::size_t earlier(const Room& room) {
    for (std::size_t question = room.question; question-- > 0;)
        if (room.turns[question].revealed) return question;
    return room.question;
}

// The team with the fewest, the first of those.
int team_of_next(const Room& room) {
    std::vector<std::size_t> sizes(static_cast<std::size_t>(std::max(1, room.settings.teams)));
    for (const Participant& player : room.players)
        if (!player.kicked) ++sizes[static_cast<std::size_t>(player.team)];
    return static_cast<int>(std::ranges::min_element(sizes) - sizes.begin());
}

// A wish counts where the teacher lets players choose, and for a team there is.
int team_of(const Room& room, const Join& command) {
    const bool chosen = room.settings.team_choice == TeamChoice::own && command.team && *command.team >= 0 && *command.team < room.settings.teams;
    return chosen ? *command.team : team_of_next(room);
}

struct Decider {
    const Room& room;
    Milliseconds now;

    Decision one(Happening what) const {
        Event event{now, std::move(what)};
        if (auto refused = refusal(room, event)) return std::unexpected(*std::move(refused));
        return std::vector<Event>{std::move(event)};
    }
    Decision two(Happening first, Happening second) const {
        auto begun = one(std::move(first));
        if (begun) begun->push_back({now, std::move(second)}); // the first is what makes the second legal
        return begun;
    }

    Decision operator()(const Next&) const {
        return one(Asked{room.settings.pace == Pace::own ? 0 : next_unasked(room), 1});
    }
    Decision operator()(const Close&) const { return one(Closed{}); }
    Decision operator()(const Reveal&) const { return room.phase == Phase::asking ? two(Closed{}, Revealed{}) : one(Revealed{}); }
    Decision operator()(const Again&) const {
        const Asked again{room.question, room.round + 1};
        return room.phase == Phase::asking && room.round == 1 && room.settings.pace == Pace::together ? two(Closed{}, again) : one(again);
    }
    Decision operator()(const Reopen&) const { return one(Reopened{}); }
    Decision operator()(const Skip&) const { return one(Skipped{}); }
    Decision operator()(const Back&) const { return one(WentBack{earlier(room)}); }
    Decision operator()(const Pause&) const { return one(Paused{}); }
    Decision operator()(const Resume&) const { return one(Resumed{}); }
    Decision operator()(const Extend& command) const { return one(Extended{command.seconds}); }
    Decision operator()(const Lock&) const { return one(Locked{}); }
    Decision operator()(const Unlock&) const { return one(Unlocked{}); }
    Decision operator()(const Kick& command) const { return one(Kicked{whoever_is(command.name)}); }
    Decision operator()(const Rename& command) const { return one(Renamed{whoever_is(command.name), free_name(room)}); }
    Decision operator()(const End&) const { return one(Ended{}); }
    Decision operator()(const Tick&) const {
        const bool over = room.phase == Phase::asking && room.deadline && !room.paused_at && now > *room.deadline + grace;
        return over ? one(Closed{}) : std::vector<Event>{};
    }
    Decision operator()(const Join& command) const {
        const bool own = room.settings.names == Names::own && !command.name.empty();
        return one(Joined{room.players.size(), command.token, own ? command.name : free_name(room), team_of(room, command)});
    }
    Decision operator()(const Answer& command) const {
        auto answered = one(Answered{command.player, command.question, command.round, command.response});
        if (!answered && answered.error().reason == "given") return std::vector<Event>{};
        return answered;
    }

    // The number of nobody when there is none.
    Player whoever_is(const std::string& name) const {
        const auto player = player_named(room, name);
        return player && !room.players[*player].kicked ? *player : room.players.size();
    }
};

} // namespace

Decision decide(const Room& room, const Command& command, Milliseconds now) {
    return std::visit(Decider{room, now}, command);
}

} // namespace signatory::classroom
