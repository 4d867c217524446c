// What a teacher decides before a class joins.
#pragma once

#include <cstdint>
#include <string>

namespace signatory::classroom {

using Milliseconds = std::int64_t; // since 1970, or a length

enum class Pace { together, own };            // own: everybody goes from question to question alone
enum class Board { off, own, top, all };      // what phones are told of the ranking at the end
enum class TieBreak { none, speed };          // accuracy always comes first; see standings.hpp
enum class Names { own, generated };          // generated: no name of a person is ever stored
enum class TeamChoice { dealt, own };          // dealt: evenly, as players come; own: players choose
enum class OptionOrder { same, by_phone };    // by_phone: each phone shows the options in an order of its own

struct Settings {
    std::string code;       // six digits, to join by
    std::string title;      // of the bank
    std::uint64_t seed = 1; // of generated names and of the phones' option orders
    int seconds = 0;        // to answer a question, 0 … most_seconds; 0: until the teacher closes it
    int reading_seconds = 0; // before answers are taken
    int teams = 0;           // 0: none
    int most_players = 200;
    Pace pace = Pace::together;
    Board board = Board::own;
    TieBreak tie_break = TieBreak::none;
    Names names = Names::own;
    OptionOrder option_order = OptionOrder::same;
    TeamChoice team_choice = TeamChoice::dealt;

    bool operator==(const Settings&) const = default;
};

inline constexpr int most_seconds = 3600, most_teams = 20, most_players_of_a_room = 20000;
inline constexpr int top_places = 5; // that Board::top tells
inline constexpr Milliseconds grace = 1000; // after the end of the time: what was on its way still counts

} // namespace signatory::classroom
