#include <doctest/doctest.h>

#include "core/study/streak.hpp"

using signatory::study::Streak;
using signatory::study::streak;

TEST_CASE("a day with one review is a day in a row") {
    CHECK(streak({{98, 1}, {99, 4}, {100, 2}}, 100) == Streak{3, {}});
}

TEST_CASE("today is still to come") { CHECK(streak({{98, 1}, {99, 4}}, 100) == Streak{2, {}}); }

TEST_CASE("two rest days in a week are forgiven, three are not") {
    CHECK(streak({{95, 1}, {97, 1}, {99, 1}, {100, 1}}, 100) == Streak{6, {98, 96}});
    CHECK(streak({{94, 1}, {98, 1}, {99, 1}}, 99) == Streak{2, {}});
}

TEST_CASE("without reviews there is no row") { CHECK(streak({}, 100) == Streak{}); }
