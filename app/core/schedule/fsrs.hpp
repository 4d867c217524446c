// FSRS-6: how a memory decays, how a review changes it, and when to review next. Pure arithmetic over
// doubles; where implementations differ it follows fsrs-rs (the Rust library inside Anki). Rules:
// github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/schedule/grade.hpp"
#include "core/schedule/memory.hpp"
#include "core/schedule/parameters.hpp"

namespace signatory::schedule {

inline constexpr double stability_min = 0.001; // days, as in released fsrs-rs (its main branch has 0.0001)
inline constexpr double stability_max = 36500; // days

inline double clamped_stability(double stability) { return std::clamp(stability, stability_min, stability_max); }

// Probability of recall, 1 at once and 0.9 when `elapsed_days` equals the stability.
double retrievability(const Memory& memory, double elapsed_days, const Parameters& w);

Memory first_memory(Grade grade, const Parameters& w);

// `memory` has been reviewed before; `elapsed_days` are whole local days since then, 0 for the same day.
Memory next_memory(const Memory& memory, Grade grade, std::int32_t elapsed_days, const Parameters& w,
                   ShortTerm short_term = ShortTerm::on);

// Days until recall has fallen to `desired_retention` (between 0 and 1, both excluded).
double raw_interval(double stability, double desired_retention, const Parameters& w);

} // namespace signatory::schedule
