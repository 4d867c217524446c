// The look-ups of a bank: what each finds, and what it leaves to its caller.
#include <doctest/doctest.h>

#include "core/fact/bank.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;

namespace {

fact::Records records() {
    auto bank = test::ABank()
                    .relation(test::membership().family("belonging"))
                    .relation(test::membership("observer-of").family("belonging"))
                    .relation(test::signing())
                    .fact("accord", "signed-on", test::day("1992-05-15"))
                    .fact("bargain", "signed-on", test::day("1992"))
                    .fact("compact", "signed-on", test::day("1993-01-01"))
                    .member("armenia", "league")
                    .claimed("accord", "signed-on", test::day("1991"));
    fact::Records records = bank.records();
    records.claims.front().id = "early";
    records.claims.push_back({"vague", "treaty", "", fact::Verdict::imprecise, "", records.facts.front().id, "", "", {}});
    return records;
}

template <class Pointers> std::vector<std::string> ids(const Pointers& found) {
    std::vector<std::string> ids;
    for (const auto* each : found) ids.push_back(each->id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("facts with an object are found by it, and by any date of the same year") {
    const fact::FactBank bank(records());
    CHECK(ids(bank.facts_with("member-of", test::entity("league"))) == Ids{"armenia-member-of-4"});
    CHECK(ids(bank.facts_with("signed-on", test::day("1992-12"))) == Ids{"accord-signed-on-1", "bargain-signed-on-2"});
    CHECK(bank.facts_with("observer-of", test::entity("league")).empty());
}

TEST_CASE("a claim is found by its id, its fact, and by what it is comparable with") {
    const fact::FactBank bank(records());
    REQUIRE(bank.claim("early") != nullptr);
    CHECK(bank.claim("early")->subject == "accord");
    CHECK(bank.claim("never") == nullptr);
    CHECK(ids(bank.claims_about("accord", "signed-on")) == Ids{"early"});
    CHECK(ids(bank.claims_on("accord-signed-on-1")) == Ids{"vague"});
}

TEST_CASE("a family is the relations that exclude each other, and no name is none") {
    const fact::FactBank bank(records());
    CHECK(ids(bank.family("belonging")) == Ids{"member-of", "observer-of"});
    CHECK(bank.family("").empty());
}
