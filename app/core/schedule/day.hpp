// The learner's day: it ends in the small hours, not at midnight, so that a late evening is one session.
#pragma once

#include <chrono>
#include <cstdint>

namespace signatory::schedule {

inline constexpr std::int64_t seconds_per_minute = 60;
inline constexpr std::int64_t seconds_per_day = 86400;

struct Now {
    std::int64_t unix_seconds = 0;
    std::int32_t utc_offset_seconds = 0; // east of Greenwich is positive

    bool operator==(const Now&) const = default;
};

// Days since 1970-01-01 as the learner counts them; at `rollover_hours` o'clock a new one begins.
constexpr std::int64_t local_day(std::int64_t unix_seconds, std::int32_t utc_offset_seconds,
                                 std::int32_t rollover_hours = 4) {
    using namespace std::chrono;
    return floor<days>(seconds{unix_seconds} + seconds{utc_offset_seconds} - hours{rollover_hours}).count();
}

} // namespace signatory::schedule
