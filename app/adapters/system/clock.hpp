// The time, as core takes it for an argument.
#pragma once

#include <cstdint>

#include "core/schedule/day.hpp"

namespace signatory::system {

schedule::Now now();

// From an arbitrary start, never backwards: for durations.
std::int64_t steady_milliseconds();

} // namespace signatory::system
