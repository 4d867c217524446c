// What FSRS knows about one memory. Both values are zero while nothing has been reviewed.
#pragma once

namespace signatory::schedule {

struct Memory {
    double stability = 0;  // days until recall has fallen to 90 %, 0.001..36500
    double difficulty = 0; // 1 (easy) .. 10 (hard)

    bool operator==(const Memory&) const = default;
};

} // namespace signatory::schedule
