// What settings would mean before they are chosen: the work of every day to come, and what is known for it.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/schedule/exam_model.hpp"
#include "core/schedule/settings.hpp"

namespace signatory::schedule {

struct SimulatedCard {
    Memory memory;
    std::int32_t elapsed_days = 0; // since its last review
    std::int32_t due_in_days = 0;  // 0 or less: today
};

struct Simulation {
    ExamLearner learner;              // its parameters are the memory that is simulated
    std::vector<SimulatedCard> cards; // met already
    std::int32_t new_cards = 0;       // still to be met
    std::int32_t new_per_day = 20;
    std::optional<std::int32_t> reviews_per_day; // at most; the rest waits
    double desired_retention = 0.9;
    std::int32_t maximum_interval = 36500;
    std::int32_t days = 365;
    std::array<double, 7> shares{1, 1, 1, 1, 1, 1, 1}; // of easy days, as Balance has them
    std::size_t weekday = 0;                           // of the first day, 0 Monday
    enum class Spread { fuzz, balance } spread = Spread::fuzz;
    std::int32_t runs = 1; // the mean of so many
};

struct SimulatedDay {
    double reviews = 0;
    double first = 0;
    double seconds = 0;
    double passed = 0; // of the reviews
    double known = 0;  // cards known in the evening: the sum of their recall
};

// Is told the share done, 0 … 1, now and then; false ends the simulation.
using Progress = std::function<bool(double)>;

// One a day; empty when it was ended. The same for the same seed everywhere.
std::vector<SimulatedDay> simulate(const Simulation& simulation, std::uint64_t seed,
                                   const Progress& progress = {});

} // namespace signatory::schedule
