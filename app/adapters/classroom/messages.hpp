// What phones say and are told, one JSON object a message.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/classroom/room.hpp"
#include "core/classroom/standings.hpp"

namespace signatory::classroom {

// -- From a phone -----------------------------------------------------------------------------------------------------

// {"do": "join", "code": "482193", "name": "Aigerim", "attempt": "…", "team": 0}: the same attempt again is the same player,
// should the welcome have been lost on its way. An empty name asks for a made-up one; no team, for any.
struct JoinMessage {
    std::string code, name, attempt;
    std::optional<int> team = {};
};
struct RejoinMessage { std::string token; };                         // {"do": "rejoin", "token": "…"}
struct AnswerMessage {                                                // {"do": "answer", "question": 2, "round": 1, "choice": 0}
    std::size_t question = 0;
    int round = 1;
    item::Response response;
};
using Message = std::variant<JoinMessage, RejoinMessage, AnswerMessage>;

// Nothing: it is none of these. Members it does not know are passed over.
std::optional<Message> message_in(std::string_view text);

// -- To a phone -------------------------------------------------------------------------------------------------------

std::string welcome_message(const Room& room, Player player);
std::string refused_message(const Refusal& refusal);                       // of joining
std::string ack_message(std::size_t question, int round);                  // kept, on disk
std::string not_taken_message(std::size_t question, int round, const Refusal& refusal); // of an answer
std::string goodbye_message(std::string_view reason);                      // "kicked", "elsewhere": do not come back

// The room as everybody may see it: what is on, with its question. `position`: in a room of Pace::own, the question the
// player is at; else the room's.
std::string state_message(const Room& room, std::optional<std::size_t> position, Milliseconds now);

// What is this player's alone: whether and what they answered, and, once revealed, the mark; rank as the room allows it.
std::string own_message(const Room& room, Player player, const std::vector<Standing>& standings);

} // namespace signatory::classroom
