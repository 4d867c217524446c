// What FSRS knows about one memory. All values are zero while nothing has been reviewed.
#pragma once

#include <algorithm>

namespace signatory::schedule {

struct Memory {
    double stability = 0;       // FSRS-6: days until recall has fallen to 90 %, 0.001..36500; FSRS-7: of the long trace
    double difficulty = 0;      // 1 (easy) .. 10 (hard)
    double stability_short = 0; // days, of the trace that fades first; FSRS-7 alone has one

    bool operator==(const Memory&) const = default;
};

inline double clamped_difficulty(double difficulty) { return std::clamp(difficulty, 1.0, 10.0); }

} // namespace signatory::schedule
