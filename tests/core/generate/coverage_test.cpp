#include <doctest/doctest.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/generate/coverage_table.hpp"
#include "core/generate/generate.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::generate;
using item::Direction;

namespace {

// Why the last fact of a bank yields nothing; "" when it yields an item.
std::string why(const test::ABank& bank) {
    const Pool pool = make_pool(bank.bank(), {}, std::nullopt);
    const auto facts = coverage(pool);
    return yields_item(facts.back()) ? "" : fmt::format("{}", fmt::join(reasons(pool, facts.back()), "; "));
}

// States and the organisations they are allied with, one each; nothing else is said.
test::ABank allies(fact::Relation relation) {
    auto bank = test::a_bank();
    bank.relation(std::move(relation));
    for (const auto& [state, organisation] : {std::pair{"cuba", "league"}, {"egypt", "pact"}, {"ghana", "union"}})
        bank.state(state).organisation(organisation).fact(state, "ally-of", test::entity(organisation));
    return bank;
}

auto alliance() { return test::a_relation("ally-of").says("ask_object", "With whom is {subject} allied?"); }

test::ABank chaired(std::string_view from, std::string_view until) {
    const auto chair = test::a_relation("chaired-by").between("organisation", "state").timed().one().says("ask_object", "Who chaired {subject} on {at}?");
    return test::a_bank().organisation("csto").state("armenia").relation(chair).fact("csto", "chaired-by", test::entity("armenia")).from(from).until(until);
}

} // namespace

TEST_CASE("every fact of a bank made for study yields an item") {
    CHECK(std::ranges::all_of(coverage(make_pool(test::a_studied_bank().bank(), {}, std::nullopt)), yields_item));
}

TEST_CASE("a fact that any card asks is covered, and one that is covered has a card") {
    const Pool studied = make_pool(test::a_studied_bank().disputed().bank(), {}, std::nullopt);
    const auto cards = askable_cards(studied);
    for (const FactCoverage& fact : coverage(studied))
        CHECK(yields_item(fact) == (std::ranges::count(cards, fact.fact, &CardQuestion::fact) > 0));
}

TEST_CASE("a fact that is never asked is told with its own reason") {
    CHECK(why(test::a_studied_bank()) == "");
    CHECK(why(test::a_studied_bank().uncertain()) == "its confidence is medium, and no two publishers say it");
    CHECK(why(test::a_studied_bank().disputed()) == "the claim “claim-1” disputes it");
    CHECK(why(test::a_studied_bank().fact("accord", "signed-on", test::day("2027-01-01"))) == "it is not wholly before 2026-01-01");
    CHECK(why(allies(test::a_relation("ally-of"))) == "its relation has no phrasing that asks");
}

TEST_CASE("options that are missing are counted") {
    CHECK(why(allies(alliance())) == "choose_object: it needs 2 that are provably wrong, and of 2 other values 0 are; "
                                     "typed_name: there may be other right answers, which typing could hit");
    CHECK(why(allies(alliance().one())) == "");
    CHECK(why(allies(alliance()).state("new").fact("new", "ally-of", test::entity("pact")).uncertain()).contains("medium"));
    const auto few = test::a_relation("signed-on").between("treaty", "date").says("ask_object", "When was {subject} signed?");
    CHECK(why(test::a_bank().treaty("a").treaty("b").relation(few).fact("a", "signed-on", test::day("1991")).fact("b", "signed-on", test::day("1992"))) ==
          "choose_object: it needs 3 values of one precision to choose from, and the relation has 2; "
          "typed_year: there may be other right answers, which typing could hit");
}

TEST_CASE("dates that keep a fact from being asked are told") {
    CHECK(why(chaired("2011", "2011-12")).contains("its dates, 2011 – 2011-12, leave no day on which it surely held"));
    CHECK(why(chaired("2011-02-03", "2011-04-05")) == ""); // its middle is asked, though it has no first of January or June
    auto twice = test::a_bank().state("armenia").organisation("csto").relation(
        test::a_relation("member-of").timed().says("ask_from", "When did {subject} join {object}?"));
    twice.member("armenia", "csto", "1992", "1999").member("armenia", "csto", "2002");
    CHECK(why(twice).contains("it held more than once"));
}

TEST_CASE("the table counts each fact of a topic once for each kind") {
    const Pool pool = make_pool(test::a_studied_bank().uncertain().bank(), {}, std::nullopt);
    const auto table = coverage_table(*pool.bank, coverage(pool));
    REQUIRE(table.size() == 3);
    const TopicRow& members = table.at("member-of");
    CHECK(members.facts == 12);
    CHECK(members.yielding == 12);
    CHECK(members.kinds.at("choose_date").fitting() == 12);
    CHECK_FALSE(members.kinds.contains("choose_object"));
    const TopicRow& seats = table.at("seat-of");
    CHECK(seats.facts == 4);
    CHECK(seats.yielding == 3);
    CHECK(seats.unaskable.at(Why::uncertain) == 1);
    CHECK(seats.kinds.at("choose_object").possible == 3);
}

TEST_CASE("coverage is the same each time") {
    const Pool pool = make_pool(test::a_studied_bank().bank(), {}, std::nullopt);
    const auto first = coverage(pool), second = coverage(pool);
    for (std::size_t fact = 0; fact < first.size(); ++fact)
        for (std::size_t attempt = 0; attempt < first[fact].attempts.size(); ++attempt)
            CHECK(first[fact].attempts[attempt].obstacle.has_value() == second[fact].attempts[attempt].obstacle.has_value());
}
