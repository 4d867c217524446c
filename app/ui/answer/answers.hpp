// The widgets of the registry, and the rows they show an answered item with.
#pragma once

#include "ui/answer/answer.hpp"
#include "ui/kit/option.hpp"

namespace signatory::ui {

void draw_choice_answer(Frame& frame, const AnswerShown& shown, Commands& commands);
void draw_typed_answer(Frame& frame, const AnswerShown& shown, Commands& commands); // words and numbers

// The height in units a row needs once it is answered with the reason, whatever the verdict: kept free from the start,
// so that nothing moves on reveal.
float height_when_answered(Frame& frame, std::string_view label, std::string_view rationale, float label_width);

// What is shown as the right answer.
std::string right_answer(const item::Item& item);

} // namespace signatory::ui
