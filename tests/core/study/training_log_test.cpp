#include <doctest/doctest.h>

#include "core/study/training_log.hpp"

using namespace signatory::study;
namespace schedule = signatory::schedule;

namespace {

constexpr std::int64_t day = schedule::seconds_per_day;

Review review(std::string bank, std::string fact, std::int64_t at, std::int64_t local_day,
              schedule::Grade grade) {
    Review review;
    review.key = {std::move(bank), std::move(fact)};
    review.at = at;
    review.local_day = local_day;
    review.grade = grade;
    return review;
}

} // namespace

TEST_CASE("stored reviews become a log: a number a card, days between the learner's days") {
    using enum schedule::Grade;
    const std::vector reviews{review("a", "x", 0, 10, again), review("a", "x", 600, 10, good),
                              review("b", "x", 700, 10, good), review("a", "x", day / 2, 11, hard)};
    CHECK(training_log(reviews, schedule::Days::whole) ==
          schedule::ReviewLog{{1, 10, 0, again}, {1, 10, 0, good}, {2, 10, 0, good}, {1, 11, 1, hard}});
    const schedule::ReviewLog by_the_clock = training_log(reviews, schedule::Days::fractional);
    CHECK(by_the_clock[1].elapsed_days == doctest::Approx(600.0 / day));
    CHECK(by_the_clock[3].elapsed_days == doctest::Approx(0.5 - 600.0 / day));
    CHECK(schedule::counts(by_the_clock[3], by_the_clock[1])); // half a day, but another one
}

TEST_CASE("a clock set back gives no negative days") {
    const std::vector reviews{review("a", "x", 5 * day, 15, schedule::Grade::good),
                              review("a", "x", 0, 10, schedule::Grade::good)};
    CHECK(training_log(reviews, schedule::Days::whole)[1].elapsed_days == 0);
    CHECK(training_log(reviews, schedule::Days::fractional)[1].elapsed_days == 0);
}
