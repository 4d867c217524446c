#include "adapters/classroom/messages.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "adapters/classroom/response_json.hpp"
#include "core/classroom/shown.hpp"

namespace signatory::classroom {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string text_in(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<int> team_in(const Json& json) {
    const auto found = json.find("team");
    const bool is_team = found != json.end() && found->is_number_unsigned() && found->get<std::uint64_t>() < static_cast<std::uint64_t>(most_teams);
    return is_team ? std::optional(found->get<int>()) : std::nullopt;
}

std::optional<Message> answer_in(const Json& json) {
    const auto question = json.find("question"), round = json.find("round");
    if (question == json.end() || round == json.end() || !question->is_number_unsigned() || !round->is_number_unsigned()) return std::nullopt;
    if (round->get<std::uint64_t>() < 1 || round->get<std::uint64_t>() > static_cast<std::uint64_t>(rounds)) return std::nullopt;
    auto response = response_in(json);
    if (!response) return std::nullopt;
    return AnswerMessage{question->get<std::size_t>(), round->get<int>(), *std::move(response)};
}

// -- The room ---------------------------------------------------------------------------------------------------------

Json question_json(const Room& room, std::size_t question) {
    const Shown told = shown(room, question);
    Json json{{"number", question}, {"kind", item::name_of(told.kind)}, {"stem", told.stem}};
    if (!told.options.empty()) json["options"] = told.options;
    if (!told.targets.empty()) json["targets"] = told.targets;
    if (!told.unit.empty()) json["unit"] = told.unit;
    if (!told.answers) return json;
    const Answers& answers = *told.answers;
    json.update({{"key", answers.key}, {"answer", answers.text}, {"reasons", answers.reasons},
                 {"explanation", answers.explanation}, {"sources", answers.sources}});
    return json;
}

Json board_json(const Room& room) {
    Json board = Json::array();
    for (const Standing& standing : standings(room)) {
        const bool all = room.settings.board == Board::all && room.phase == Phase::ended; // to everybody, once
        if (!all && standing.rank > top_places) break;
        board.push_back({{"rank", standing.rank}, {"name", room.players[standing.player].name}, {"points", standing.points}});
    }
    return board;
}

void add_board(Json& json, const Room& room) {
    if (room.settings.board == Board::top || room.settings.board == Board::all) json["board"] = board_json(room);
}

void add_end(Json& json, const Room& room) {
    add_board(json, room);
    for (const TeamStanding& team : team_standings(room))
        json["teams"].push_back({{"rank", team.rank}, {"name", team_name(team.team)}, {"points", team.points}});
}

void add_all_questions(Json& json, const Room& room) {
    for (std::size_t question = 0; question < room.questions.size(); ++question) json["all"].push_back(question_json(room, question));
}

// -- The player -------------------------------------------------------------------------------------------------------

Json mark_json(const Room& room, Player player, std::size_t question) {
    Json json = Json::object();
    if (const Given* given = counted(room.players[player], question)) put_response(json, given->response);
    if (const auto mark = own_mark(room, player, question))
        json.update({{"credit", mark->credit}, {"verdict", mark->verdict}, {"reason", mark->reason}, {"answer", mark->answer}});
    return json;
}

void add_standing(Json& json, const Room& room, const Standing& standing, std::size_t players) {
    json.update({{"points", standing.points}, {"right", standing.right}, {"of", counting(room)}});
    if (room.settings.board == Board::off) return;
    json.update({{"rank", standing.rank}, {"players", players}});
}

void add_question(Json& json, const Room& room, Player player) {
    const Participant& who = room.players[player];
    if (const Given* given = classroom::given(who, room.question, std::max(1, room.round))) {
        json["answered"] = true;
        put_response(json, given->response);
    }
    if (room.turns[room.question].revealed) json["mark"] = mark_json(room, player, room.question);
}

} // namespace

std::optional<Message> message_in(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const std::string what = text_in(json, "do");
    if (what == "join") return JoinMessage{text_in(json, "code"), text_in(json, "name"), text_in(json, "attempt"), team_in(json)};
    if (what == "rejoin") return RejoinMessage{text_in(json, "token")};
    if (what == "answer") return answer_in(json);
    return std::nullopt;
}

std::string welcome_message(const Room& room, Player player) {
    const Participant& who = room.players[player];
    Json json{{"is", "welcome"}, {"token", who.token}, {"name", who.name}};
    if (room.settings.teams > 0) json["team"] = team_name(who.team);
    // Not the room's seed: from a number of the player's own nothing follows for another.
    if (room.settings.option_order == OptionOrder::by_phone) json["shuffle"] = player + 1;
    return line_of(json);
}

std::string refused_message(const Refusal& refusal) {
    return line_of({{"is", "refused"}, {"reason", refusal.reason}, {"says", refusal.says}});
}

std::string ack_message(std::size_t question, int round) {
    return line_of({{"is", "kept"}, {"question", question}, {"round", round}});
}

std::string not_taken_message(std::size_t question, int round, const Refusal& refusal) {
    return line_of({{"is", "not_taken"}, {"question", question}, {"round", round}, {"reason", refusal.reason}, {"says", refusal.says}});
}

std::string goodbye_message(std::string_view reason) { return line_of({{"is", "goodbye"}, {"reason", reason}}); }

std::string state_message(const Room& room, std::optional<std::size_t> position, Milliseconds now) {
    const bool own_pace = room.settings.pace == Pace::own;
    Json json{{"is", "state"}, {"version", room.version}, {"phase", name_of(room.phase)}, {"title", room.settings.title},
              {"of", room.questions.size()}, {"pace", own_pace ? "own" : "together"}};
    if (room.settings.tie_break == TieBreak::speed) json["ties"] = "speed";
    if (room.paused_at) json["paused"] = true;
    if (const auto left = time_left(room, now)) json["left"] = *left;
    if (room.phase == Phase::asking && now < room.opens) json["reading"] = room.opens - room.paused_at.value_or(now);
    if (room.phase == Phase::ended) add_end(json, room);
    if (room.phase == Phase::revealed && !own_pace) add_board(json, room);
    if (own_pace && room.turns.front().revealed) add_all_questions(json, room);
    else if (own_pace && room.phase == Phase::asking && position) json["question"] = question_json(room, *position);
    else if (!own_pace && room.round > 0 && room.phase != Phase::ended) json["question"] = question_json(room, room.question);
    if (room.round > 0) json["round"] = room.round;
    return line_of(json);
}

std::string own_message(const Room& room, Player player, const std::vector<Standing>& standings) {
    Json json{{"is", "own"}, {"version", room.version}};
    if (room.settings.pace == Pace::together && room.round > 0) add_question(json, room, player);
    if (room.settings.pace == Pace::own && room.turns.front().revealed)
        for (std::size_t question = 0; question < room.questions.size(); ++question) json["marks"].push_back(mark_json(room, player, question));
    const auto standing = std::ranges::find(standings, player, &Standing::player);
    const bool told = room.phase == Phase::revealed || room.phase == Phase::ended;
    if (told && standing != standings.end()) add_standing(json, room, *standing, standings.size());
    return line_of(json);
}

} // namespace signatory::classroom
