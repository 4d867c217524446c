#include "core/study/streak.hpp"

#include <algorithm>

namespace signatory::study {
namespace {

constexpr std::int64_t week = 7;
constexpr std::ptrdiff_t rest_days_a_week = 2;

bool is_forgiven(const std::vector<std::int64_t>& rest_days, std::int64_t day) {
    return std::ranges::count_if(rest_days, [&](std::int64_t rest) { return rest - day < week; }) < rest_days_a_week;
}

} // namespace

Streak streak(const std::map<std::int64_t, int>& reviews_by_day, std::int64_t today) {
    const auto studied = [&](std::int64_t day) {
        const auto found = reviews_by_day.find(day);
        return found != reviews_by_day.end() && found->second > 0;
    };
    const std::int64_t latest = studied(today) ? today : today - 1;
    Streak result;
    std::int64_t first = latest + 1;
    for (std::int64_t day = latest;; --day) {
        if (studied(day)) {
            first = day;
        } else {
            if (!is_forgiven(result.rest_days, day)) break;
            result.rest_days.push_back(day);
        }
    }
    std::erase_if(result.rest_days, [&](std::int64_t day) { return day < first; }); // before it began
    result.days = static_cast<int>(latest + 1 - first);
    return result;
}

} // namespace signatory::study
