// FSRS-7: a memory leaves two traces, one that fades within hours or days and one that lasts; recall is a
// mixture of both. Time is fractional, so the same day needs no rule of its own. Rules: models/fsrs_v7.py of
// github.com/open-spaced-repetition/srs-benchmark and model_v7 of fsrs-rs, June to September 2026.
#pragma once

#include "core/schedule/grade.hpp"
#include "core/schedule/memory.hpp"
#include "core/schedule/parameters7.hpp"

namespace signatory::schedule {

inline constexpr double stability_min7 = 0.0001; // days
inline constexpr double stability_max7 = 36500;  // days

// Of the long stability: the most the short trace has after Again, and at first.
inline constexpr double short_share = 0.8;

// Probability of recall; never quite 0 or 1.
double retrievability(const Memory& memory, double elapsed_days, const Parameters7& w);

Memory first_memory(Grade grade, const Parameters7& w);

// `memory` has been reviewed before, `elapsed_days` ago.
Memory next_memory(const Memory& memory, Grade grade, double elapsed_days, const Parameters7& w);

// Days until recall has fallen to `desired_retention`, 0.1..0.9999. Unlike in FSRS-6 no stability says so:
// the mixture has to be solved for time.
double raw_interval(const Memory& memory, double desired_retention, const Parameters7& w);

} // namespace signatory::schedule
