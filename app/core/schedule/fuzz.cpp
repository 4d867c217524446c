#include "core/schedule/fuzz.hpp"

#include <algorithm>

namespace signatory::schedule {
namespace {

constexpr std::int32_t shortest_fuzzed_days = 3; // the rule says 2.5; whole days begin at 3

// In thousandths of a day: one day, plus 15 % of the days from 2.5 to 7, 10 % of those to 20, 5 % beyond.
std::int64_t half_width_thousandths(std::int64_t days) {
    const std::int64_t half_days_to_7 = std::clamp<std::int64_t>(2 * days - 5, 0, 9);
    const std::int64_t days_to_20 = std::clamp<std::int64_t>(days - 7, 0, 13);
    const std::int64_t days_beyond = std::max<std::int64_t>(days - 20, 0);
    return 1000 + 75 * half_days_to_7 + 100 * days_to_20 + 50 * days_beyond;
}

std::int32_t round_thousandths(std::int64_t value) { return static_cast<std::int32_t>((value + 500) / 1000); }

// SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds give unrelated numbers.
std::uint64_t hash(std::uint64_t seed) {
    seed += 0x9E3779B97F4A7C15;
    seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
    seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
    return seed ^ (seed >> 31);
}

// 0 .. count-1 by multiplying instead of dividing (Lemire 2019); the bias stays below count / 2^32.
std::int32_t below(std::int32_t count, std::uint64_t random) {
    return static_cast<std::int32_t>(((random >> 32) * static_cast<std::uint64_t>(count)) >> 32);
}

} // namespace

DayRange fuzz_range(std::int32_t days, std::int32_t elapsed_days, std::int32_t maximum_interval) {
    if (days < shortest_fuzzed_days) return {days, days};
    const std::int64_t half_width = half_width_thousandths(days);
    const std::int64_t centre = std::int64_t{1000} * days;
    const std::int32_t last = std::min(round_thousandths(centre + half_width), maximum_interval);
    std::int32_t first = std::max(2, round_thousandths(centre - half_width));
    if (days > elapsed_days) first = std::max(first, elapsed_days + 1);
    return {std::min(first, last), last};
}

std::int32_t fuzzed_interval(std::int32_t days, std::int32_t elapsed_days, std::int32_t maximum_interval,
                             std::uint64_t seed) {
    const auto [first, last] = fuzz_range(days, elapsed_days, maximum_interval);
    return first + below(last - first + 1, hash(seed));
}

} // namespace signatory::schedule
