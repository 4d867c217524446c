// A learner's reviews as training and evaluation read them: what was asked of which card, when, and how it
// went.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/schedule/grade.hpp"

namespace signatory::schedule {

struct LoggedReview {
    std::int64_t card = 0;
    std::int64_t day = 0;    // the learner's day, from whatever beginning
    double elapsed_days = 0; // since the card's last review, 0 for the same day; not used at a card's first
    Grade grade = Grade::good;

    bool operator==(const LoggedReview&) const = default;
};

// In the order the reviews were made.
using ReviewLog = std::vector<LoggedReview>;

// Whether recall was put to the test: a day or more went by. Relearning on the same day says little of
// memory; it shapes what is remembered but is not counted.
constexpr bool counts(const LoggedReview& review, const LoggedReview& previous_of_card) {
    return review.elapsed_days >= 1 || review.day > previous_of_card.day;
}

enum class Days { whole, fractional };

// Text of one review a line, below the heading card_id,day,elapsed_days,grade. The error is a sentence for
// the user that names the line and says what to write instead.
std::expected<ReviewLog, std::string> review_log_from(std::string_view text, Days days);

} // namespace signatory::schedule
