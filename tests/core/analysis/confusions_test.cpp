#include <doctest/doctest.h>

#include "core/analysis/confusions.hpp"

using namespace signatory::analysis;

namespace {

constexpr std::int64_t day = 86400;
constexpr std::int64_t now = 1000 * day;

ChosenOption took(std::string key, std::string chosen, std::int64_t days_ago,
                  std::vector<std::string> offered = {}) {
    return {std::move(key), std::move(chosen), std::move(offered), now - days_ago * day};
}

} // namespace

TEST_CASE("a mistake weighs one when fresh and half after a month") {
    const std::vector log{took("csto", "cis", 30), took("csto", "sco", 0)};
    const auto found = confusions(log, now);
    REQUIRE(found.size() == 2);
    CHECK(found[0].taken_for == "sco");
    CHECK(found[0].weight == doctest::Approx(1));
    CHECK(found[1].weight == doctest::Approx(0.5));
    CHECK(found[1].times == 1);
}

TEST_CASE("repeated mistakes add up and the order of the log does not matter") {
    const std::vector forth{took("csto", "cis", 60), took("csto", "cis", 30), took("csto", "cis", 0)};
    const std::vector back{forth[2], forth[0], forth[1]};
    CHECK(confusions(forth, now)[0].weight == doctest::Approx(1.75));
    CHECK(confusions(back, now)[0].weight == doctest::Approx(1.75));
    CHECK(confusions(back, now)[0].times == 3);
    CHECK(confusions(back, now)[0].last == now);
}

TEST_CASE("a distractor that is resisted loses weight, one that was not offered keeps it") {
    const std::vector log{took("csto", "cis", 2), took("csto", "sco", 2),
                          took("csto", "csto", 1, {"cis", "nato"}), took("csto", "csto", 0, {"cis", "nato"})};
    CHECK(likely_distractors(confusions(log, now), "csto") == std::vector<std::string>{"sco", "cis"});
    CHECK(confusions(log, now)[1].weight < 0.5);
}

TEST_CASE("a pair is mixed up both ways, and forgotten when it no longer happens") {
    const std::vector log{took("csto", "cis", 0), took("cis", "csto", 0), took("sco", "nato", 100)};
    const auto pairs = mixed_up_pairs(confusions(log, now));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].first == "cis");
    CHECK(pairs[0].second == "csto");
    CHECK(pairs[0].weight == doctest::Approx(2));
}

TEST_CASE("answers after the moment asked for do not count") {
    CHECK(confusions(std::vector{took("csto", "cis", -1)}, now).empty());
    CHECK(confusions({}, now).empty());
}
