// How fast a learner forgets, compared with what the parameters say, from the answers given so far. One
// number for the time before there are reviews enough to fit parameters: days count as so many more.
#pragma once

#include <cstdint>
#include <span>

#include "core/schedule/parameters.hpp"

namespace signatory::schedule {

// A review a day or more after the last.
struct TestedMemory {
    double stability = 0; // before it
    std::int32_t elapsed_days = 0;
    bool recalled = false;
};

// The most probable tempo, 1/8 … 8, if one in six learners forgets at least 1.6 times as fast as the
// parameters say and one in six at most 1/1.6 times; 1 without answers.
double tempo_of(std::span<const TestedMemory> answers, const Parameters& w);

} // namespace signatory::schedule
