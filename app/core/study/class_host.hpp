// A class held from the window: what is chosen before, and the room as its events made it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/classroom/room.hpp"
#include "core/support/square_code.hpp"

namespace signatory::study {

inline constexpr int most_class_questions = 100, most_class_teams = 6;

struct ClassPlan {
    std::vector<std::string> topics; // none: all
    std::vector<std::string> facts = {}; // only these, answered badly before; none: all
    int count = 10;                  // 1 … most_class_questions
    std::string address = {};        // of this computer, where phones find the room; empty: not picked yet
    int seconds = 0;                 // to answer a question, 0 … classroom::most_seconds; 0: until it is revealed
    int reading_seconds = 0;         // before answers are taken
    classroom::Names names{};
    classroom::Pace pace{};
    classroom::Board board = classroom::Board::own;
    int teams = 0; // 0: none, else 2 … most_class_teams
    classroom::TieBreak tie_break{};
    classroom::OptionOrder option_order{};
    classroom::TeamChoice team_choice{};

    bool operator==(const ClassPlan&) const = default;
};

// A class that was left before its end: its log goes on.
struct KeptClass {
    std::string log, address;
    std::size_t players = 0, asked = 0, questions = 0;
    std::int64_t begun_at = 0; // unix seconds

    bool operator==(const KeptClass&) const = default;
};

struct HeldCommand; // of command.hpp

struct ClassHost {
    classroom::Room room;
    std::string address;                       // "http://192.168.1.20:8090/"
    SquareCode squares = {};                   // leads a phone there, with the code filled in
    std::string log = {};
    std::string results = {};                  // where they are saved, or could be
    bool results_saved = false;
    std::size_t connected = 0;                 // phones that are there now
    std::string sentence = {};                 // why a command was refused, or a warning; until something happens
    std::uint64_t reports = 0;                 // taken so far
    classroom::Milliseconds told_at = 0;       // when the last was, by the room's clock
    bool listing = false;                      // who is here lies over the screen
    std::optional<classroom::Player> chosen = {}; // is to be taken out, or renamed: which?
    std::shared_ptr<const HeldCommand> held = {}; // would leave the class: is it to be left?
};

// Somebody has joined or been asked, and the end has not come: what leaving would interrupt.
bool is_under_way(const ClassHost& host);

} // namespace signatory::study
