// One schedule: where a fact, asked in one direction, stands. A default Card is a new one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include "core/schedule/day.hpp"
#include "core/schedule/memory.hpp"

namespace signatory::schedule {

enum class Phase { new_, learning, review, relearning };

struct Card {
    Memory memory;
    Phase phase = Phase::new_;
    std::int64_t due = 0;                    // unix seconds
    std::optional<std::int64_t> last_review; // unix seconds
    std::int32_t interval_days = 0;          // as scheduled; 0 during steps shorter than a day
    std::int32_t step = 0;                   // position in the learning or relearning steps
    std::int32_t lapses = 0;                 // times Again ended a review phase
    std::int32_t repetitions = 0;

    bool operator==(const Card&) const = default;
};

// Whole local days since the last review, 0 for a new card. Both ends are read with today's offset, so that a
// summer-time change or a journey cannot turn the difference negative; nor can a clock set back.
constexpr std::int32_t elapsed_days(const Card& card, Now now, std::int32_t rollover_hours) {
    if (!card.last_review) return 0;
    const std::int64_t days = local_day(now.unix_seconds, now.utc_offset_seconds, rollover_hours) -
                              local_day(*card.last_review, now.utc_offset_seconds, rollover_hours);
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(days, 0, std::numeric_limits<std::int32_t>::max()));
}

} // namespace signatory::schedule
