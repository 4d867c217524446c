// The widgets of the registry, and the rows they show an answered item with.
#pragma once

#include <span>

#include "ui/answer/answer.hpp"
#include "ui/kit/option.hpp"

namespace signatory::ui {

void draw_choice_answer(Frame& frame, const AnswerShown& shown, Commands& commands);
void draw_several_answer(Frame& frame, const AnswerShown& shown, Commands& commands);
void draw_order_answer(Frame& frame, const AnswerShown& shown, Commands& commands);
void draw_match_answer(Frame& frame, const AnswerShown& shown, Commands& commands);
void draw_typed_answer(Frame& frame, const AnswerShown& shown, Commands& commands); // words and numbers

// The height in pixels a row needs once it is answered, whichever of the verdicts it gets: kept free from the start, so
// that nothing moves on reveal. The option's state and verdict do not matter. The width is the row's, in pixels.
float height_when_answered(Frame& frame, const Option& row, std::span<const std::string> verdicts, float width);

// Of the labels in units, so that the reasons stand in line; 0 when they are too long for that.
float label_width(Frame& frame, const item::Item& item);

// The line below an arrangement: what to do, and once it is answered what it earned, in the same place.
void draw_note(Frame& frame, const AnswerShown& shown, std::string_view hint);

// The arrangement to show: the one given, or as the draft stands.
item::Arrangement arrangement_of(const AnswerShown& shown);
bool is_answered(const AnswerShown& shown); // and not only revealed

} // namespace signatory::ui
