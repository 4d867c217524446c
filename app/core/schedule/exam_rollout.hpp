// Plays a policy forward to the exam, answer by answer, with a learner who remembers as the model says.
#pragma once

#include <cstdint>
#include <vector>

#include "core/schedule/exam_policy.hpp"

namespace signatory::schedule {

// Were the exam now: recall by weight (0 … 1, cards never met count 0), and the variance luck on the day adds
// when all cards are asked.
struct Standing {
    double mean = 0;
    double variance = 0;
};

struct ExamRollout {
    double score = 0; // on exam day
    double chance = 0;
    std::vector<Standing> mornings; // [day] before that day's study
    std::vector<double> seconds;    // [day] spent
    std::vector<double> reviews;    // [day] cards asked that were met before
    std::vector<double> first;      // [day] cards met for the first time
};

// Whether the standing of every morning is told too: it takes most of the time.
enum class Mornings { untold, told };

ExamRollout roll_out(const ExamTask& task, const ExamTables& tables, const ExamPolicy& policy,
                     std::uint64_t seed, Mornings mornings = Mornings::untold);

// The cards that are worth asking today, most urgent first, at most one of a fact.
std::vector<std::uint32_t> todays_order(const ExamTask& task, const ExamTables& tables,
                                        const ExamPolicy& policy);

} // namespace signatory::schedule
