#include <doctest/doctest.h>

#include "core/schedule/day.hpp"
#include "core/schedule/interval_text.hpp"

using namespace signatory::schedule;

TEST_CASE("an interval is told in the largest unit that fits") {
    CHECK(interval_text(0) == "< 1 min");
    CHECK(interval_text(60) == "1 min");
    CHECK(interval_text(10 * 60) == "10 min");
    CHECK(interval_text(6 * 3600) == "6 hours");
    CHECK(interval_text(seconds_per_day) == "1 day");
    CHECK(interval_text(4 * seconds_per_day) == "4 days");
    CHECK(interval_text(30 * seconds_per_day) == "30 days");
    CHECK(interval_text(31 * seconds_per_day) == "1 month");
    CHECK(interval_text(60 * seconds_per_day) == "2 months");
    CHECK(interval_text(366 * seconds_per_day) == "1 year");
    CHECK(interval_text(36500 * seconds_per_day) == "100 years");
}

TEST_CASE("small numbers have one decimal where it says something") {
    CHECK(interval_text(90 * 60) == "1.5 hours");
    CHECK(interval_text(75 * seconds_per_day) == "2.5 months");
    CHECK(interval_text(600 * seconds_per_day) == "1.6 years");
    CHECK(interval_text(320 * seconds_per_day) == "11 months");
}
