// When a daily reminder comes next.
#pragma once

#include "core/schedule/day.hpp"

namespace signatory::schedule {

// Seconds from `now` until that minute of the day by the clock on the wall, 1 … seconds_per_day.
constexpr std::int64_t seconds_until(Now now, int minute_of_day) {
    const std::int64_t wall = now.unix_seconds + now.utc_offset_seconds;
    const std::int64_t second = (wall % seconds_per_day + seconds_per_day) % seconds_per_day;
    const std::int64_t left = minute_of_day * seconds_per_minute - second;
    return left > 0 ? left : left + seconds_per_day;
}

} // namespace signatory::schedule
