#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "core/schedule/fuzz.hpp"

using namespace signatory::schedule;

TEST_CASE("intervals under two and a half days are not fuzzed") {
    CHECK(fuzz_range(1, 0, 36500) == DayRange{1, 1});
    CHECK(fuzz_range(2, 0, 36500) == DayRange{2, 2});
    CHECK(fuzz_range(3, 0, 36500) == DayRange{2, 4});
}

TEST_CASE("the range widens with the interval as in Anki") {
    CHECK(fuzz_range(7, 0, 36500) == DayRange{5, 9});      // half-width 1.675 days
    CHECK(fuzz_range(20, 0, 36500) == DayRange{17, 23});   // 2.975
    CHECK(fuzz_range(100, 0, 36500) == DayRange{93, 107}); // 6.975
}

TEST_CASE("the range respects the maximum interval and keeps a grown interval grown") {
    CHECK(fuzz_range(100, 0, 100) == DayRange{93, 100});
    CHECK(fuzz_range(100, 95, 36500) == DayRange{96, 107});
    CHECK(fuzz_range(100, 200, 36500) == DayRange{93, 107}); // it shrank: nothing to keep
    CHECK(fuzz_range(60, 59, 60) == DayRange{60, 60});
}

TEST_CASE("a fuzzed interval stays in its range whatever the seed") {
    for (std::int32_t days = 1; days < 400; days += 7)
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const DayRange range = fuzz_range(days, days / 2, 365);
            const std::int32_t fuzzed = fuzzed_interval(days, days / 2, 365, seed);
            CHECK(fuzzed >= range.first);
            CHECK(fuzzed <= range.last);
        }
}

TEST_CASE("every day of the range is about equally likely") {
    constexpr int draws = 70000;
    const DayRange range = fuzz_range(20, 0, 36500);
    std::vector<int> hits(static_cast<std::size_t>(range.last - range.first + 1));
    for (std::uint64_t seed = 0; seed < draws; ++seed)
        ++hits[static_cast<std::size_t>(fuzzed_interval(20, 0, 36500, seed) - range.first)];
    REQUIRE(hits.size() == 7);
    CHECK(std::ranges::min(hits) > 9600); // 10,000 each; four standard deviations are 370
    CHECK(std::ranges::max(hits) < 10400);
}

// SplitMix64 of 1, 2, 3 scaled to the 105 days 948..1052; its output for 0 is the published
// 0xE220A8397B1DCDAF.
TEST_CASE("the same seed gives the same day on every machine") {
    CHECK(fuzzed_interval(1000, 0, 36500, 1) == 1007);
    CHECK(fuzzed_interval(1000, 0, 36500, 2) == 1010);
    CHECK(fuzzed_interval(1000, 0, 36500, 3) == 959);
}
