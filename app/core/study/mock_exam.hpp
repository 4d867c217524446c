// A mock exam: a timed paper over what the exam asks, marked when it is handed in.
#pragma once

#include <optional>
#include <span>

#include "core/fact/bank.hpp"
#include "core/study/state.hpp"

namespace signatory::study {

// Each topic has its share of the questions by its weight in the exam times its cards, rounded by the largest remainders.
// None: nothing is left in the exam.
std::optional<QuizBlueprint> mock_paper(const fact::FactBank& bank, std::span<const CardKey> deck, const schedule::Exam& exam,
                                        const MockExam& wanted);

} // namespace signatory::study
