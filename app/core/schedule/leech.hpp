// A leech takes more time than it gives: a card that lapses again and again wants another wording, not more
// reviews.
#pragma once

#include <algorithm>
#include <cstdint>

namespace signatory::schedule {

inline constexpr std::int32_t usual_leech_lapses = 8; // Anki's default

constexpr bool is_leech(std::int32_t lapses, std::int32_t threshold = usual_leech_lapses) {
    return threshold > 0 && lapses >= threshold;
}

// Whether this lapse is one to tell the learner of: the one that makes a leech, and then each after half as
// many again (Anki's rule). Precondition: `lapses` has just gone up.
constexpr bool leech_shows_itself(std::int32_t lapses, std::int32_t threshold = usual_leech_lapses) {
    return is_leech(lapses, threshold) && (lapses - threshold) % std::max(1, (threshold + 1) / 2) == 0;
}

} // namespace signatory::schedule
