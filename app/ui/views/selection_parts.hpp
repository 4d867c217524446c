// What is to be asked, as quiz, export and print set it up: topics, kinds, how many, as of which date, from which seed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/view.hpp"

namespace signatory::ui {

// Of which screen the parts are, and what it counts.
struct Selecting {
    std::string_view screen; // the first part of the ids
    std::string_view counts; // "Questions"
    int most = 100;
};

// Worked out again only when the bank or the blueprint changes.
const QuizOffer& offer_of(const study::State& state, const study::QuizBlueprint& blueprint, SelectionMemory& memory);

// The field of the seed follows the blueprint unless it is being written in. Comes before the parts.
void take_up_seed(Frame& frame, const Selecting& screen, const study::QuizBlueprint& blueprint, SelectionMemory& memory);

void draw_heading(Frame& frame, std::string_view words, std::string_view detail);
void draw_count(Frame& frame, const Selecting& screen, study::QuizBlueprint& blueprint);
void draw_topics(Frame& frame, const Selecting& screen, const QuizOffer& offer, study::QuizBlueprint& blueprint);
void draw_kinds(Frame& frame, const Selecting& screen, std::span<const std::string> fitting, study::QuizBlueprint& blueprint);
// True when Enter was pressed in one of the fields.
[[nodiscard]] bool draw_date_and_seed(Frame& frame, const Selecting& screen, const fact::FactBank& bank, SelectionMemory& memory, study::QuizBlueprint& blueprint);

// Why what is typed cannot be used; empty when it can.
std::string_view typed_obstacle(const SelectionMemory& memory);

} // namespace signatory::ui
