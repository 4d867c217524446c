// A live room as its events made it. Whoever has the events has the room: a restart replays them, a late joiner is told
// their end, a dispute is settled from them.
#pragma once

#include <array>
#include <expected>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/classroom/event.hpp"

namespace signatory::classroom {

enum class Phase { lobby, asking, closed, revealed, skipped, ended };
std::string_view name_of(Phase phase);

inline constexpr int rounds = 2; // votes on a question at most

struct Given {
    item::Response response;
    Milliseconds took = 0; // since answers were taken, pauses left out
    int credit = 0;        // per mille

    bool operator==(const Given&) const = default;
};

struct Participant {
    std::string token, name;
    int team = 0;
    bool kicked = false;
    std::map<std::size_t, std::array<std::optional<Given>, rounds>> given; // by question

    bool operator==(const Participant&) const = default;
};

struct Turn { // how far a question has come
    int round = 0; // 0: not asked yet
    bool skipped = false, revealed = false;
    std::array<std::size_t, rounds> answers{}; // of those still in the room

    bool operator==(const Turn&) const = default;
};

struct Room {
    Settings settings;
    std::vector<Question> questions;
    std::vector<Turn> turns; // one a question
    std::vector<Participant> players;
    std::unordered_map<std::string, Player> by_token, by_name; // names folded
    std::size_t present = 0;                                   // players not kicked
    Phase phase = Phase::lobby;
    bool locked = false;
    std::size_t question = 0; // shown, unless in the lobby
    int round = 0;
    Milliseconds opens = 0;               // answers are taken from then on
    std::optional<Milliseconds> deadline; // and until then
    std::optional<Milliseconds> paused_at;
    std::uint64_t version = 0; // counts what phones are shown: joining and answering do not change it

    bool operator==(const Room&) const = default;
};

// What stands in the way of an event: a word for programs, a sentence for people.
struct Refusal {
    std::string_view reason;
    std::string says;

    bool operator==(const Refusal&) const = default;
};

// Whether the event may follow upon the room as it is. Every change of phase is listed in one table.
std::optional<Refusal> refusal(const Room& room, const Event& event);

// Precondition: no refusal.
void apply(Room& room, const Event& event);

// The fold. Refused: the number of the event, from 0, and why.
struct Broken {
    std::size_t event = 0;
    Refusal refusal;
};
std::expected<Room, Broken> replay(std::span<const Event> events);

// The answer that counts: that of the second vote, where one was given, else the first.
const Given* counted(const Participant& player, std::size_t question);
const Given* given(const Participant& player, std::size_t question, int round);

// Of Pace::own: the first question this player has not answered; none when all are.
std::optional<std::size_t> own_question(const Room& room, const Participant& player);

bool is_open(const Room& room, Milliseconds now); // answers are taken
std::optional<Milliseconds> time_left(const Room& room, Milliseconds now); // while asking with a limit; not below 0

std::optional<Player> player_of(const Room& room, const std::string& token); // kicked ones too
std::optional<Player> player_named(const Room& room, std::string_view name);

} // namespace signatory::classroom
