// Days in a row: any day with a review counts, and up to two rest days in any seven are forgiven.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace signatory::study {

struct Streak {
    int days = 0;                         // from its first day with a review to the last, rest days included
    std::vector<std::int64_t> rest_days;  // forgiven, latest first

    bool operator==(const Streak&) const = default;
};

// `today` without a review is still to come: it neither counts nor breaks.
Streak streak(const std::map<std::int64_t, int>& reviews_by_day, std::int64_t today);

} // namespace signatory::study
