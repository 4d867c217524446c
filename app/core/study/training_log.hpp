// A learner's stored reviews as a memory model is fitted to them.
#pragma once

#include <span>

#include "core/schedule/review_log.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// `reviews` in the order they were made, of any number of banks. Whole days lie between the learner's days;
// parts of a day come from the clock.
schedule::ReviewLog training_log(std::span<const Review> reviews, schedule::Days days);

} // namespace signatory::study
