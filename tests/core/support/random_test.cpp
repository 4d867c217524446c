#include <array>
#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "core/support/random.hpp"
#include "tests/support/chi_square.hpp"

using namespace signatory;
using test::chi_square;
using test::is_surprising;

TEST_CASE("a seed gives the same numbers on every machine") {
    // SplitMix64 from state 0, as its authors publish it: the first outputs are mixed(0), mixed(golden ratio) …
    static_assert(mixed(0) == 0xe220a8397b1dcdafULL);
    static_assert(mixed(0x9e3779b97f4a7c15ULL) == 0x6e789e6aa1b965f4ULL);
    Random random(1);
    const std::array<std::uint64_t, 3> drawn{random.next(), random.next(), random.next()};
    CHECK(drawn == std::array<std::uint64_t, 3>{17405687883870564846ULL, 834844254806117752ULL, 14341179868655528873ULL});
}

TEST_CASE("text has the same hash on every machine") {
    static_assert(hash_of("") == 0xcbf29ce484222325ULL); // FNV-1a, test vectors of its authors
    static_assert(hash_of("a") == 0xaf63dc4c8601ec8cULL);
    static_assert(hash_of("foobar") == 0x85944171f73967e8ULL);
    CHECK(hash_of("bar", hash_of("foo")) == hash_of("foobar"));
}

TEST_CASE("a seed shuffles alike on every machine") {
    std::vector<int> values{0, 1, 2, 3, 4, 5, 6, 7};
    Random random(42);
    shuffle<int>(values, random);
    CHECK(values == std::vector<int>{4, 0, 7, 3, 6, 2, 1, 5});
}

TEST_CASE("numbers below a bound stay below it, and each is as likely") {
    Random random(7);
    for (const std::size_t bound : {1UL, 2UL, 3UL, 7UL, 10UL}) {
        std::vector<int> counts(bound);
        for (int draw = 0; draw < 20000; ++draw) ++counts.at(random.below(bound));
        CHECK_FALSE(is_surprising(chi_square(counts), bound - 1));
    }
}

// Below 3 · 2^62 a plain remainder would draw the lowest quarter-range twice as often as the others.
TEST_CASE("a bound near the whole range is unbiased too") {
    constexpr std::size_t third = std::size_t{1} << 62;
    Random random(11);
    std::vector<int> counts(3);
    for (int draw = 0; draw < 9000; ++draw) ++counts.at(random.below(3 * third) / third);
    CHECK_FALSE(is_surprising(chi_square(counts), 2));
}

TEST_CASE("coins fall on both sides alike") {
    Random random(5);
    std::vector<int> counts(2);
    for (int draw = 0; draw < 10000; ++draw) ++counts[random.coin() ? 1 : 0];
    CHECK_FALSE(is_surprising(chi_square(counts), 1));
}

TEST_CASE("every order of a shuffle is as likely") {
    Random random(3);
    std::map<std::vector<int>, int> orders;
    for (int round = 0; round < 24000; ++round) {
        std::vector<int> values{0, 1, 2, 3};
        shuffle<int>(values, random);
        ++orders[values];
    }
    std::vector<int> counts;
    for (const auto& [order, count] : orders) counts.push_back(count);
    CHECK(counts.size() == 24);
    CHECK_FALSE(is_surprising(chi_square(counts), 23));
}

TEST_CASE("shuffling nothing or one thing is harmless") {
    Random random(1);
    std::vector<int> none, one{4};
    shuffle<int>(none, random);
    shuffle<int>(one, random);
    CHECK(none.empty());
    CHECK(one == std::vector<int>{4});
}
