// A learner played forward through the schedule, with the log that leaves behind: something for figures to be made of.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::test {

struct SimulatedLearner {
    int days = 364;         // before today
    int new_per_day = 3;
    int rest_in = 9;        // one day in so many is without reviews
    int most_a_day = 400;   // reviews
    double lasts = 0.93;    // of the time the model gives a memory
    std::uint64_t seed = 1;
};

struct Learnt {
    study::Profile profile;
    std::vector<study::Review> reviews;
};

// Up to yesterday evening. The same for the same arguments.
Learnt simulated_year(const fact::FactBank& bank, std::span<const study::CardKey> deck, schedule::Now now, const SimulatedLearner& learner = {});

} // namespace signatory::test
