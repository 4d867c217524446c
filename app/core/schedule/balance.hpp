// Evens out the days: where fuzz would take any day of its range, the day with the least to do is the
// likeliest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/schedule/fuzz.hpp"

namespace signatory::schedule {

// What is planned already, and how much of a day's work each day may hold. Days count from today, which is 0.
struct Balance {
    std::vector<std::int32_t> due;                     // cards due on a day; days beyond the end: none
    std::array<double, 7> shares{1, 1, 1, 1, 1, 1, 1}; // of a usual day, 0 … 1, Monday first; 0: no reviews
    std::size_t weekday = 0;                           // of today, 0 Monday
    std::vector<std::int32_t> rest_days;               // holidays: nothing is put there
    std::vector<std::int32_t> siblings;                // days on which other cards of the fact are due
};

// Longer intervals are not balanced: so far ahead no count means anything yet (as Anki).
inline constexpr std::int32_t longest_balanced_days = 90;

// A day of `range`, likelier the less there is to do on it for its share; days beside a sibling and days
// without a share are left out unless all are such. The same for the same seed everywhere.
std::int32_t balanced_interval(DayRange range, const Balance& balance, std::uint64_t seed);

} // namespace signatory::schedule
