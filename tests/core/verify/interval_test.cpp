#include <doctest/doctest.h>

#include "core/verify/interval.hpp"

using namespace signatory;
using fact::Date;
using verify::coverage;
using verify::Coverage;
using verify::days_of;

namespace {

constexpr Date as_of{2020, 12, 31};

fact::Fact holding(std::optional<Date> from, std::optional<Date> until) {
    fact::Fact fact;
    fact.from = from;
    fact.until = until;
    return fact;
}

} // namespace

TEST_CASE("a partial date means every day in it") {
    using namespace std::chrono;
    CHECK(days_of({1999, 0, 0}).first == sys_days{1999y / January / 1});
    CHECK(days_of({1999, 0, 0}).last == sys_days{1999y / December / 31});
    CHECK(days_of({2000, 2, 0}).last == sys_days{2000y / February / 29});
    CHECK(days_of({1900, 2, 0}).last == sys_days{1900y / February / 28});
    CHECK(days_of({1992, 5, 15}).first == days_of({1992, 5, 15}).last);
}

TEST_CASE("our calendar and the bank's agree on every day") {
    for (std::int64_t number = -400000; number < 100000; number += 13) {
        const Date day = fact::date_of(number);
        REQUIRE(days_of(day).first.time_since_epoch().count() == number);
    }
}

TEST_CASE("a span holds on its first day and not on its until") {
    const auto fact = holding(Date{2006, 6, 23}, Date{2012, 12, 19});
    CHECK(coverage(fact, {2006, 6, 22}, as_of) == Coverage::never);
    CHECK(coverage(fact, {2006, 6, 23}, as_of) == Coverage::surely);
    CHECK(coverage(fact, {2012, 12, 18}, as_of) == Coverage::surely);
    CHECK(coverage(fact, {2012, 12, 19}, as_of) == Coverage::never);
    CHECK(coverage(fact, {2012, 12, 0}, as_of) == Coverage::perhaps);
    CHECK(coverage(fact, {2010, 0, 0}, as_of) == Coverage::surely);
    CHECK(coverage(fact, {2006, 0, 0}, as_of) == Coverage::perhaps);
}

TEST_CASE("inside an imprecise bound nothing is sure") {
    const auto fact = holding(Date{1994, 6, 0}, Date{1999, 0, 0});
    CHECK(coverage(fact, {1994, 5, 31}, as_of) == Coverage::never);
    CHECK(coverage(fact, {1994, 6, 1}, as_of) == Coverage::perhaps);
    CHECK(coverage(fact, {1994, 6, 30}, as_of) == Coverage::surely); // the latest day it can have begun
    CHECK(coverage(fact, {1998, 12, 31}, as_of) == Coverage::surely);
    CHECK(coverage(fact, {1999, 6, 0}, as_of) == Coverage::perhaps);
    CHECK(coverage(fact, {1999, 12, 31}, as_of) == Coverage::never); // the latest day it can have ended
}

TEST_CASE("an open span holds as far as the bank knows") {
    const auto fact = holding(Date{1992, 5, 15}, std::nullopt);
    CHECK(coverage(fact, as_of, as_of) == Coverage::surely);
    CHECK(coverage(fact, {2020, 0, 0}, as_of) == Coverage::surely);
    CHECK(coverage(fact, {2021, 1, 1}, as_of) == Coverage::perhaps);
    CHECK(coverage(fact, {2021, 0, 0}, as_of) == Coverage::perhaps);
    CHECK(coverage(holding(Date{1992, 0, 0}, Date{1999, 0, 0}), {2021, 1, 1}, as_of) == Coverage::perhaps);
}

TEST_CASE("an undated beginning is known at as_of only") {
    CHECK(coverage(holding({}, {}), as_of, as_of) == Coverage::surely);
    CHECK(coverage(holding({}, {}), {2020, 12, 30}, as_of) == Coverage::perhaps);
    CHECK(coverage(holding({}, Date{1999, 4, 2}), {1999, 4, 1}, as_of) == Coverage::perhaps);
    CHECK(coverage(holding({}, Date{1999, 4, 2}), {1999, 4, 2}, as_of) == Coverage::never);
}
