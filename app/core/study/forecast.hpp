// What lies ahead: the plan for an exam, and the work that settings would mean. Both take time and are made on a worker.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/schedule/plan.hpp"
#include "core/schedule/simulator.hpp"
#include "core/study/exam_deck.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

struct ExamForecast {
    std::int64_t number = 0; // of the request it answers
    std::int64_t made_on = 0; // the learner's day
    std::int64_t made_at = 0; // unix seconds
    schedule::Exam exam;
    std::vector<CardKey> keys; // by the numbers of the plan
    std::size_t in_exam = 0, unseen = 0; // cards that count, and of them those never asked
    schedule::ExamPlan plan;
    double with_more = 0; // the expected score with ten minutes more on each day that is not free
    std::map<std::string, double> topics; // expected recall today, of a topic's cards
};

inline constexpr double more_minutes = 10;

// Precondition: the exam is to come.
ExamForecast forecast(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                      const schedule::Exam& exam, schedule::Now now);

// What settings would mean for a bank's cards over a year.
struct Workload {
    Settings settings; // as they were tried
    std::vector<schedule::SimulatedDay> days;
};

std::optional<Workload> workload(std::span<const CardKey> deck, const Profile& profile, schedule::Now now,
                                 const schedule::Progress& progress);

} // namespace signatory::study
