// Spreads an interval over neighbouring days, the way Anki, ts-fsrs and py-fsrs do.
#pragma once

#include <cstdint>

namespace signatory::schedule {

struct DayRange {
    std::int32_t first; // days, both ends included
    std::int32_t last;

    bool operator==(const DayRange&) const = default;
};

// Where an interval of `days` may land. One that grew beyond `elapsed_days` stays beyond them.
DayRange fuzz_range(std::int32_t days, std::int32_t elapsed_days, std::int32_t maximum_interval);

// A day of that range, uniform over seeds and the same for the same seed everywhere.
std::int32_t fuzzed_interval(std::int32_t days, std::int32_t elapsed_days, std::int32_t maximum_interval,
                             std::uint64_t seed);

} // namespace signatory::schedule
