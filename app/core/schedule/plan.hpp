// The plan for an exam: which cards to ask today, what each day to come will take, and the score to expect.
// It follows whichever of its planners does best when all are played forward; planning again tomorrow is
// calling it again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/schedule/exam_model.hpp"

namespace signatory::schedule {

// Shares of the exam, 0 … 1. Nine exams in ten end between low and high.
struct ExamScore {
    double mean = 0;
    double low = 0;
    double high = 0;
};

struct ExamDay {
    double given = 0;     // seconds
    double seconds = 0;   // expected; never more than given so far unless the last card is finished
    double reviews = 0;   // cards met before
    double first = 0;     // cards met for the first time
    ExamScore score;      // were the exam on that morning
    double untouched = 0; // the same without any study from today on
};

struct PlannerScore {
    std::string_view planner;
    double mean = 0;
};

struct ExamPlan {
    std::string_view planner;           // the one followed
    std::vector<PlannerScore> planners; // what each would lead to
    ExamScore score;                    // on the day
    double untouched = 0;               // without any study from today on
    std::vector<ExamDay> days;          // today … the day before the exam
    std::vector<std::uint32_t> today;   // cards in the order to ask them, most urgent first
    std::size_t portion = 0;            // how many of them fit today, as far as can be expected
};

// Precondition: task.seconds is not empty and holds at most 65,000 days.
ExamPlan plan_exam(const ExamTask& task, std::uint64_t seed);

// The same task with so many seconds more on every day that is not free.
ExamTask with_more(ExamTask task, double seconds);

} // namespace signatory::schedule
