// An exam on a bank: the learner's cards as the planner takes them.
#pragma once

#include <span>

#include "core/fact/bank.hpp"
#include "core/schedule/day.hpp"
#include "core/schedule/exam.hpp"
#include "core/schedule/exam_model.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

struct ExamDeck {
    std::vector<CardKey> keys; // by the numbers the plan uses
    schedule::ExamTask task;   // its seconds are empty on the day of the exam and after it
};

ExamDeck exam_deck(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                   const schedule::Exam& exam, schedule::Now now);

} // namespace signatory::study
