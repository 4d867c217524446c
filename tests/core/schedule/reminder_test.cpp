#include <doctest/doctest.h>

#include "core/schedule/reminder.hpp"

using namespace signatory::schedule;

namespace {
constexpr std::int64_t noon_in_greenwich = 1767614400; // 2026-01-05 12:00 UTC
constexpr int hour = 3600;
} // namespace

TEST_CASE("a reminder comes at its minute by the clock on the wall, today or tomorrow") {
    CHECK(seconds_until({noon_in_greenwich, 0}, 19 * 60) == 7 * hour);
    CHECK(seconds_until({noon_in_greenwich, 0}, 12 * 60) == 24 * hour); // just now: the next is tomorrow's
    CHECK(seconds_until({noon_in_greenwich, 0}, 8 * 60) == 20 * hour);
    CHECK(seconds_until({noon_in_greenwich + 30, 0}, 12 * 60 + 1) == 30);
}

TEST_CASE("east and west of Greenwich the wall's clock counts") {
    CHECK(seconds_until({noon_in_greenwich, 5 * hour}, 19 * 60) == 2 * hour);      // 17:00 there
    CHECK(seconds_until({noon_in_greenwich, -5 * hour}, 19 * 60) == 12 * hour);    // 07:00 there
    CHECK(seconds_until({noon_in_greenwich, 13 * hour}, 0) == 23 * hour);          // 01:00 of the next day
    CHECK(seconds_until({-hour, 0}, 0) == hour);                      // before 1970
}
