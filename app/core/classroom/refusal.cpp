#include <fmt/format.h>

#include "core/classroom/answer.hpp"
#include "core/classroom/room.hpp"

namespace signatory::classroom {
namespace {

using Verdict = std::optional<Refusal>;

Verdict unless(bool allowed, std::string_view reason, std::string says) {
    if (allowed) return std::nullopt;
    return Refusal{reason, std::move(says)};
}

std::string_view what_is_on(Phase phase) {
    switch (phase) {
    case Phase::lobby: return "The room has not begun.";
    case Phase::asking: return "A question is open: close, reveal or skip it first.";
    case Phase::closed: return "The answer has not been shown yet: reveal or skip it first.";
    case Phase::revealed: return "The answer has been shown.";
    case Phase::skipped: return "The question was skipped.";
    case Phase::ended: return "The room has ended.";
    }
    return {};
}

// -- The changes of phase, each with the phases it may follow ---------------------------------------------------------

struct Rule {
    const Room& room;
    Milliseconds at;

    bool is(Phase phase) const { return room.phase == phase; }
    bool together() const { return room.settings.pace == Pace::together; }
    Verdict in_turn(bool allowed) const { return unless(allowed, "phase", std::string(what_is_on(room.phase))); }
    Verdict one_by_one() const { return unless(together(), "pace", "Everybody goes at their own pace here."); }

    Verdict operator()(const Created& event) const {
        if (!room.questions.empty()) return Refusal{"created", "The room exists already."};
        const Settings& settings = event.settings;
        if (event.questions.empty()) return Refusal{"empty", "A room needs a question."};
        const bool sane = settings.seconds >= 0 && settings.seconds <= most_seconds && settings.reading_seconds >= 0 &&
                          settings.reading_seconds <= most_seconds && settings.teams >= 0 && settings.teams <= most_teams &&
                          settings.most_players >= 1 && settings.most_players <= most_players_of_a_room;
        return unless(sane, "settings", fmt::format("A question has 0 to {} seconds, a room 1 to {} places and 0 to {} teams.",
                                                    most_seconds, most_players_of_a_room, most_teams));
    }
    Verdict operator()(const Joined& event) const {
        if (is(Phase::ended)) return in_turn(false);
        if (room.locked) return Refusal{"locked", "The room is locked. Ask your teacher to open it."};
        if (room.present >= static_cast<std::size_t>(room.settings.most_players)) return Refusal{"full", "The room is full."};
        if (event.token.empty() || player_of(room, event.token)) return Refusal{"token", "This place in the room is taken."};
        if (event.name.empty() || player_named(room, event.name)) return Refusal{"taken", "Somebody has this name already. Choose another."};
        return unless(event.player == room.players.size() && event.team >= 0 && event.team < std::max(1, room.settings.teams), "number",
                      "Players are numbered in turn, and teams by the room.");
    }
    Verdict operator()(const Kicked& event) const {
        return unless(event.player < room.players.size() && !room.players[event.player].kicked, "nobody", "There is nobody of this name.");
    }
    Verdict operator()(const Renamed& event) const {
        if (auto refused = (*this)(Kicked{event.player})) return refused;
        return unless(!event.name.empty() && !player_named(room, event.name), "taken", "Somebody has this name already.");
    }
    Verdict operator()(const Locked&) const { return unless(!room.locked, "locked", "The room is locked already."); }
    Verdict operator()(const Unlocked&) const { return unless(room.locked, "unlocked", "The room is not locked."); }

    Verdict operator()(const Asked& event) const {
        if (event.question >= room.questions.size()) return Refusal{"last", "There is no further question: end."};
        if (event.round == 1) {
            if (!together()) return unless(is(Phase::lobby) && event.question == 0, "pace", "All questions are asked already.");
            if (!is(Phase::lobby) && !is(Phase::revealed) && !is(Phase::skipped)) return in_turn(false);
            return unless(room.turns[event.question].round == 0, "asked", "That question was asked already.");
        }
        if (auto refused = one_by_one()) return refused;
        if (!is(Phase::closed)) return in_turn(false);
        return unless(event.round == 2 && room.round == 1 && event.question == room.question, "rounds", "A question has two votes at most.");
    }
    Verdict operator()(const Answered& event) const {
        if (event.player >= room.players.size() || room.players[event.player].kicked) return Refusal{"kicked", "You are not in this room."};
        if (!is(Phase::asking)) return Refusal{"closed", "The question is closed."};
        if (auto refused = other_question(event)) return refused;
        if (room.paused_at) return Refusal{"paused", "The room is paused: send it again when it goes on."};
        if (at < room.opens) return Refusal{"early", "Read the question first: answers are taken in a moment."};
        if (!is_open(room, at)) return Refusal{"late", "The time is over."};
        if (given(room.players[event.player], event.question, event.round) != nullptr) return Refusal{"given", "Your first answer counts."};
        if (auto says = misfit(room.questions[event.question].item, event.response)) return Refusal{"misfit", *std::move(says)};
        return std::nullopt;
    }
    Verdict other_question(const Answered& event) const {
        const bool asked = together() ? event.question == room.question && event.round == room.round
                                      : event.round == 1 && own_question(room, room.players[event.player]) == event.question;
        const bool repeated = !together() && event.question < room.questions.size() && event.round == 1 &&
                              given(room.players[event.player], event.question, 1) != nullptr;
        return unless(asked || repeated, "question", "That question is not open.");
    }
    Verdict operator()(const Paused&) const {
        if (!is(Phase::asking)) return Refusal{"phase", "Only an open question can be paused."};
        return unless(!room.paused_at, "paused", "The room is paused already.");
    }
    Verdict operator()(const Resumed&) const { return unless(room.paused_at.has_value(), "running", "The room is not paused."); }
    Verdict operator()(const Extended& event) const {
        if (!is(Phase::asking) || !room.deadline) return Refusal{"untimed", "No time is running."};
        return unless(event.seconds > 0 && event.seconds <= most_seconds, "seconds", fmt::format("Extend by 1 to {} seconds.", most_seconds));
    }
    Verdict operator()(const Closed&) const { return unless(is(Phase::asking), "phase", "No question is open."); }
    Verdict operator()(const Reopened&) const { return unless(is(Phase::closed), "phase", "Only a question that is closed and not yet revealed can be opened again."); }
    Verdict operator()(const Revealed&) const { return unless(is(Phase::closed), "phase", is(Phase::asking) ? "Close the question first." : std::string(what_is_on(room.phase))); }
    Verdict operator()(const Skipped&) const {
        if (auto refused = one_by_one()) return refused;
        return unless(is(Phase::asking) || is(Phase::closed), "phase", "No question is open.");
    }
    Verdict operator()(const WentBack& event) const {
        if (auto refused = one_by_one()) return refused;
        if (!is(Phase::revealed) && !is(Phase::skipped)) return in_turn(false);
        return unless(event.question < room.turns.size() && room.turns[event.question].revealed && event.question != room.question, "first",
                      "There is no earlier question to show.");
    }
    Verdict operator()(const Ended&) const {
        if (is(Phase::ended)) return in_turn(false);
        return unless(!is(Phase::asking), "phase", "A question is open: close, reveal or skip it first.");
    }
};

} // namespace

std::optional<Refusal> refusal(const Room& room, const Event& event) {
    const bool create = std::holds_alternative<Created>(event.what);
    if (!create && room.questions.empty()) return Refusal{"nothing", "A room begins by being made."};
    const bool kept = create || room.phase != Phase::ended;
    if (!kept) return Refusal{"ended", "The room has ended."};
    return std::visit(Rule{room, event.at}, event.what);
}

} // namespace signatory::classroom
