#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/fact/advice.hpp"
#include "core/generate/advice.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::generate;

namespace {

std::vector<fact::Finding> found(const test::ABank& bank, std::string_view id) {
    std::vector<fact::Finding> findings;
    std::ranges::copy_if(advise(bank.bank()), std::back_inserter(findings), [&](const auto& each) { return each.check == id; });
    return findings;
}

test::ABank treaties(std::initializer_list<std::string_view> dates) {
    auto bank = test::a_bank().relation(test::signing());
    for (const std::string_view date : dates) {
        const std::string id = "treaty-" + std::string(date);
        bank.treaty(id).fact(id, "signed-on", test::day(date));
    }
    return bank;
}

} // namespace

TEST_CASE("a fact that yields no item is pointed out with the reason and a remedy") {
    CHECK(found(test::a_studied_bank(), "no-item").empty());
    const auto findings = found(test::a_studied_bank().uncertain(), "no-item");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().what.contains("no two publishers"));
    CHECK(findings.front().advice.contains("second source"));
    CHECK(findings.front().place == fact::Place{fact::Section::facts, 23, {}});
}

TEST_CASE("a relation asked for what leaves nothing to choose from is pointed out at its phrasing") {
    CHECK(found(treaties({"1991-02-03", "1992-02-03", "1993-02-03"}), "small-relation").empty());
    const auto findings = found(treaties({"1991-02-03", "1992-02-03"}), "small-relation");
    REQUIRE(findings.size() == 2);
    CHECK(findings.front().place.member == "/phrasings/en/ask_object");
    CHECK(findings.front().what == "“signed-on” has 2 objects to choose from, and a choice needs 3");
    CHECK(findings.back().place.member == "/phrasings/en/ask_subject");
}

TEST_CASE("a date too coarse to stand beside its neighbours is pointed out where it is written") {
    CHECK(found(treaties({"1991-02-03", "1992-02-03", "1993-02-03"}), "coarse-date").empty());
    const auto findings = found(treaties({"1991-02-03", "1992-02-03", "1993-02-03", "1999"}), "coarse-date");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().place == fact::Place{fact::Section::facts, 3, "/object"});
}

TEST_CASE("a name that is to be typed and has no other form is pointed out") {
    const auto seat = [](test::ABank bank) {
        return bank.relation(test::seat()).fact("csto", "seat-of", test::entity("moscow"));
    };
    CHECK(found(seat(test::a_bank().organisation("csto").place("moscow")), "no-alias").size() == 2);
    CHECK(found(seat(test::a_bank().organisation("csto").alias("ODKB").place("moscow").alias("Moskva")), "no-alias").empty());
    CHECK(found(treaties({"1991", "1992"}).organisation("csto"), "no-alias").size() == 0);
}

TEST_CASE("advice on records and on items has ids of its own") {
    std::set<std::string_view> ids;
    for (const auto& each : fact::advice()) ids.insert(each.id);
    for (const auto& each : advice()) CHECK(ids.insert(each.id).second);
}
