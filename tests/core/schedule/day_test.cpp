#include <doctest/doctest.h>

#include "core/schedule/card.hpp"
#include "core/schedule/day.hpp"

using namespace signatory::schedule;

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int32_t winter = 3600, summer = 7200; // UTC offsets of Berlin, in seconds

// 2026-03-29 00:00 UTC; Berlin's clocks go from 02:00 to 03:00 at 01:00 UTC.
constexpr std::int64_t clock_change_day = 1774742400;

Card reviewed_at(std::int64_t unix_seconds) {
    Card card;
    card.phase = Phase::review;
    card.last_review = unix_seconds;
    return card;
}

} // namespace

TEST_CASE("the learner's day ends at the rollover, not at midnight") {
    const std::int64_t midnight = 20000 * seconds_per_day;
    CHECK(local_day(midnight, 0) == 19999);
    CHECK(local_day(midnight + 4 * hour - 1, 0) == 19999);
    CHECK(local_day(midnight + 4 * hour, 0) == 20000);
    CHECK(local_day(midnight, 0, 0) == 20000);
}

TEST_CASE("the learner's day follows the clock on the wall") {
    const std::int64_t midnight = 20000 * seconds_per_day;
    CHECK(local_day(midnight + 2 * hour, 2 * 3600) == 20000);  // 04:00 east of Greenwich
    CHECK(local_day(midnight + 8 * hour, -5 * 3600) == 19999); // 03:00 west of it
    CHECK(local_day(midnight, 5 * 3600 + 45 * 60) == 20000);   // Nepal, 05:45
}

TEST_CASE("days before 1970 count downwards without a gap") {
    CHECK(local_day(-1, 0, 0) == -1);
    CHECK(local_day(-seconds_per_day, 0, 0) == -1);
    CHECK(local_day(-seconds_per_day - 1, 0, 0) == -2);
}

TEST_CASE("rollover stays at four o'clock when the clocks change") {
    CHECK(local_day(clock_change_day + 2 * hour - 1, summer) + 1 ==
          local_day(clock_change_day + 2 * hour, summer));
    CHECK(local_day(clock_change_day - 21 * hour, winter) + 1 ==
          local_day(clock_change_day + 2 * hour, summer));
}

TEST_CASE("an evening before and an evening after the clock change are one day apart") {
    const Card card = reviewed_at(clock_change_day - 3 * hour);     // Saturday 22:00
    const Now sunday_evening{clock_change_day + 19 * hour, summer}; // Sunday 21:00, 22 hours later
    CHECK(elapsed_days(card, sunday_evening, 4) == 1);
}

TEST_CASE("two reviews around midnight are on the same day, around the rollover on two") {
    const std::int64_t midnight = 20000 * seconds_per_day;
    CHECK(elapsed_days(reviewed_at(midnight - 60), {midnight + 60, 0}, 4) == 0);
    CHECK(elapsed_days(reviewed_at(midnight + 4 * hour - 60), {midnight + 4 * hour + 60, 0}, 4) == 1);
}

TEST_CASE("no time has passed for a new card or when the clock was set back") {
    CHECK(elapsed_days(Card{}, {1774742400, 0}, 4) == 0);
    CHECK(elapsed_days(reviewed_at(clock_change_day), {clock_change_day - 90 * hour, 0}, 4) == 0);
}
