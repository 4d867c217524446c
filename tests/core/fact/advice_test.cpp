#include <doctest/doctest.h>

#include <set>

#include "core/fact/advice.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::fact;

namespace {

std::multiset<std::string> found(const test::ABank& bank) {
    std::multiset<std::string> ids;
    for (const Finding& finding : advise(*bank.bank())) ids.insert(std::string(finding.check));
    return ids;
}

using Found = std::multiset<std::string>;

test::ABank member(std::string_view from, std::string_view until = {}) {
    return test::a_bank().state("armenia").organisation("csto").relation(test::membership()).member("armenia", "csto", from, until);
}

} // namespace

TEST_CASE("a source that nothing names is pointed out") {
    CHECK(found(member("1992-05-15")).empty());
    CHECK(found(member("1992-05-15").source("spare")) == Found{"unused-source"});
    CHECK(found(member("1992-05-15").source("spare").cites("spare")).empty());
}

TEST_CASE("a claim that is tied to no fact is pointed out") {
    CHECK(found(member("1992-05-15").disputed()).empty());
    CHECK(found(member("1992-05-15").claimed("armenia", "member-of", test::entity("csto"))) == Found{"claim-without-fact"});
}

TEST_CASE("an opinion need not be tied to a fact") {
    auto records = member("1992-05-15").claimed("armenia", "member-of", test::entity("csto")).records();
    records.claims.back().verdict = Verdict::opinion;
    CHECK(advise(FactBank(records)).empty());
}

TEST_CASE("spans of one statement that may overlap are pointed out at the later one") {
    const auto bank = member("1992", "1999").member("armenia", "csto", "1999").bank();
    const auto findings = advise(*bank);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().check == "overlapping-spans");
    CHECK(findings.front().place == Place{Section::facts, 1, {}});
    CHECK(findings.front().other == Place{Section::facts, 0, {}});
    CHECK(found(member("1992", "1999-04-02").member("armenia", "csto", "1999-04-02")).empty());
    CHECK(found(member("2006", "2012").member("armenia", "csto", "1992", "1999")).empty());
}

TEST_CASE("ids of advice are words used once") {
    std::set<std::string_view> ids;
    for (const Advice& each : advice()) CHECK(ids.insert(each.id).second);
}
