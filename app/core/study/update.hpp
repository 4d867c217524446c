// The one place where State changes. Pure: the clock and the seed are arguments, so any session replays.
#pragma once

#include <cstdint>
#include <vector>

#include "core/schedule/day.hpp"
#include "core/study/command.hpp"
#include "core/study/effect.hpp"
#include "core/study/state.hpp"

namespace signatory::study {

struct Moment {
    schedule::Now now;
    std::int64_t milliseconds = 0; // since any fixed start; for answer times only
    std::uint64_t seed = 0;        // fresh for each command, below 2^53
};

struct Updated {
    State state;
    std::vector<Effect> effects;
};

Updated update(State state, const Command& command, const Moment& moment);

} // namespace signatory::study
