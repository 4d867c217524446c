#include "core/study/training_log.hpp"

#include <algorithm>
#include <map>

namespace signatory::study {
namespace {

double days_between(const Review& earlier, const Review& later, schedule::Days days) {
    const double difference =
        days == schedule::Days::whole
            ? static_cast<double>(later.local_day - earlier.local_day)
            : static_cast<double>(later.at - earlier.at) / static_cast<double>(schedule::seconds_per_day);
    return std::max(0.0, difference); // a clock may have been set back
}

} // namespace

schedule::ReviewLog training_log(std::span<const Review> reviews, schedule::Days days) {
    schedule::ReviewLog log;
    std::map<CardKey, std::pair<std::int64_t, const Review*>> cards; // number and last review
    for (const Review& review : reviews) {
        const auto [entry, is_new] =
            cards.try_emplace(review.key, static_cast<std::int64_t>(cards.size()) + 1, &review);
        auto& [number, last] = entry->second;
        log.push_back(
            {number, review.local_day, is_new ? 0 : days_between(*last, review, days), review.grade});
        last = &review;
    }
    return log;
}

} // namespace signatory::study
