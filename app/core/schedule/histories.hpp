// A review log sorted for the fit: card by card, each card's reviews in order, and those that count numbered
// in the order they were made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/schedule/review_log.hpp"

namespace signatory::schedule {

struct PastReview {
    static constexpr std::uint32_t not_counted = std::numeric_limits<std::uint32_t>::max();

    double elapsed_days = 0;
    std::uint32_t number = not_counted; // among those that count
    Grade grade = Grade::good;
};

struct Histories {
    std::vector<PastReview> reviews;
    std::vector<std::size_t> begins;           // of each card in `reviews`, and the end of the last
    std::vector<std::uint8_t> recalled;        // of each that counts: 1 unless Again
    std::array<std::size_t, 4> first_grades{}; // cards by the grade of their first review
};

Histories histories_of(const ReviewLog& log);

} // namespace signatory::schedule
