#include <doctest/doctest.h>

#include "core/fact/date.hpp"

using namespace signatory::fact;

TEST_CASE("a date is read at the precision it is written in") {
    CHECK(parse_date("1992").value() == Date{1992, 0, 0});
    CHECK(parse_date("1992-05").value() == Date{1992, 5, 0});
    CHECK(parse_date("1992-05-15").value() == Date{1992, 5, 15});
    for (const char* text : {"1992", "1992-05", "1992-05-15", "0988-01-01"})
        CHECK(to_string(parse_date(text).value()) == text);
}

TEST_CASE("a wrong date is refused with the part that is wrong") {
    CHECK(parse_date("2012-13-19").error().what == "there is no month 13");
    CHECK(parse_date("2011-02-29").error().what == "2011-02 has no day 29");
    for (const char* text : {"", "92", "1992-5", "1992/05/15", "1992-05-15x", "0000", "15 May 1992", "-992-01-01"})
        CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("days are numbered from 1 January 1970 and back") {
    CHECK(day_number(1970, 1, 1) == 0);
    CHECK(day_number(2000, 3, 1) == 11017);
    for (std::int64_t day = -800000; day < 800000; day += 97) {
        const Date date = date_of(day);
        REQUIRE(day_number(date.year, date.month, date.day) == day);
    }
}

TEST_CASE("an imprecise date is compared only as far as it is known") {
    const Date year{1999, 0, 0}, month{1999, 6, 0}, day{1999, 6, 30}, later{2000, 1, 1};
    CHECK_FALSE(surely_before(year, month));
    CHECK_FALSE(surely_before(month, day));
    CHECK(can_be_same(year, day));
    CHECK(surely_before(year, later));
    CHECK(lies_within(day, month));
    CHECK_FALSE(lies_within(month, day));
    CHECK_FALSE(surely_same(year, year));
    CHECK(surely_same(day, day));
}
