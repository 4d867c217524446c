#include <algorithm>

#include "core/classroom/room.hpp"
#include "core/item/mark.hpp"
#include "core/support/text.hpp"

namespace signatory::classroom {
namespace {

std::size_t place_of(int round) { return static_cast<std::size_t>(round - 1); }

void take_answers(Room& room, Milliseconds from) {
    room.phase = Phase::asking;
    room.deadline.reset();
    if (room.settings.seconds > 0) room.deadline = from + Milliseconds{room.settings.seconds} * 1000;
}

// One change each; the room's version is the caller's.
struct Change {
    Room& room;
    Milliseconds at;

    void operator()(const Created& event) const {
        room.settings = event.settings;
        room.questions = event.questions;
        room.turns.assign(event.questions.size(), {});
    }
    void operator()(const Joined& event) const {
        room.by_token[event.token] = event.player;
        room.by_name[folded(event.name)] = event.player;
        room.players.push_back({event.token, event.name, event.team, false, {}});
        ++room.present;
    }
    void operator()(const Kicked& event) const {
        Participant& player = room.players[event.player];
        player.kicked = true;
        --room.present;
        for (const auto& [question, answers] : player.given)
            for (std::size_t round = 0; round < answers.size(); ++round)
                if (answers[round]) --room.turns[question].answers[round];
    }
    void operator()(const Renamed& event) const {
        room.by_name[folded(event.name)] = event.player; // the old name stays taken
        room.players[event.player].name = event.name;
    }
    void operator()(const Locked&) const { room.locked = true; }
    void operator()(const Unlocked&) const { room.locked = false; }
    void operator()(const Asked& event) const {
        room.question = event.question;
        room.round = event.round;
        if (room.settings.pace == Pace::own) std::ranges::for_each(room.turns, [](Turn& turn) { turn.round = 1; });
        else room.turns[event.question].round = event.round;
        room.opens = at + Milliseconds{room.settings.reading_seconds} * 1000;
        take_answers(room, room.opens);
    }
    void operator()(const Answered& event) const {
        const int credit = item::mark(room.questions[event.question].item, event.response).credit;
        Given given{event.response, std::max<Milliseconds>(0, at - room.opens), credit};
        room.players[event.player].given[event.question][place_of(event.round)] = std::move(given);
        ++room.turns[event.question].answers[place_of(event.round)];
    }
    void operator()(const Paused&) const { room.paused_at = at; }
    void operator()(const Resumed&) const {
        const Milliseconds pause = at - *room.paused_at;
        room.opens += pause;
        if (room.deadline) *room.deadline += pause;
        room.paused_at.reset();
    }
    void operator()(const Extended& event) const { *room.deadline += Milliseconds{event.seconds} * 1000; }
    void operator()(const Closed&) const {
        room.phase = Phase::closed;
        room.deadline.reset();
        room.paused_at.reset();
    }
    void operator()(const Reopened&) const { take_answers(room, at); }
    void operator()(const Revealed&) const {
        room.phase = Phase::revealed;
        if (room.settings.pace == Pace::own) std::ranges::for_each(room.turns, [](Turn& turn) { turn.revealed = true; });
        else room.turns[room.question].revealed = true;
    }
    void operator()(const Skipped&) const {
        room.phase = Phase::skipped;
        room.deadline.reset();
        room.paused_at.reset();
        room.turns[room.question].skipped = true;
    }
    void operator()(const WentBack& event) const {
        room.question = event.question;
        room.round = room.turns[event.question].round;
        room.phase = Phase::revealed;
    }
    void operator()(const Ended&) const { room.phase = Phase::ended; }
};

bool is_shown(const Happening& what) {
    return !std::holds_alternative<Joined>(what) && !std::holds_alternative<Answered>(what) &&
           !std::holds_alternative<Kicked>(what) && !std::holds_alternative<Renamed>(what);
}

} // namespace

void apply(Room& room, const Event& event) {
    std::visit(Change{room, event.at}, event.what);
    if (is_shown(event.what)) ++room.version;
}

std::expected<Room, Broken> replay(std::span<const Event> events) {
    Room room;
    for (std::size_t number = 0; number < events.size(); ++number) {
        if (auto refused = refusal(room, events[number])) return std::unexpected(Broken{number, *std::move(refused)});
        apply(room, events[number]);
    }
    return room;
}

} // namespace signatory::classroom
