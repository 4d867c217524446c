#include <doctest/doctest.h>

#include <algorithm>

#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;

TEST_CASE("advice has its place in the file, and keeps no bank from loading") {
    const auto loaded = load_bank_with_advice(cases / "good/small.json", schema);
    CHECK(loaded.bank != nullptr);
    CHECK(loaded.problems.empty());
    const auto at = std::ranges::find_if(loaded.advice, [](const Problem& each) { return each.what.contains("“uzbekistan-in-csto” yields no item"); });
    REQUIRE(at != loaded.advice.end());
    CHECK(at->where.contains("small.json:82:5: /facts/2"));
    CHECK_FALSE(at->advice.empty());
}

TEST_CASE("without being asked for, and for a bank with problems, there is no advice") {
    CHECK(load_case("good/small.json").advice.empty());
    CHECK(load_bank_with_advice(cases / "unknown-subject.json", schema).advice.empty());
}
