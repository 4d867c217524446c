// What may be asked, what may stand as an option, and what drops the whole set.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/generate/compose.hpp"
#include "core/generate/generate.hpp"
#include "core/generate/proof.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::generate;
using item::Direction;
using test::a_bank;
using test::day;

namespace {

// Four treaties signed in four years.
test::ABank four_treaties() {
    auto bank = a_bank().relation(test::signing());
    int year = 1990;
    for (const char* treaty : {"accord", "bargain", "compact", "deal"})
        bank.treaty(treaty).fact(treaty, "signed-on", fact::Date{year++, 3, 4});
    return bank;
}

Pool pool_of(const test::ABank& bank, std::optional<fact::Date> as_of = {}) { return make_pool(bank.bank(), {}, as_of); }

Question about(const Pool& pool, std::size_t fact, Direction direction = Direction::object, const char* at = nullptr) {
    return {&pool.bank->facts()[fact], direction, at ? std::optional(day(at)) : std::nullopt};
}

Drawn<item::Item> drawn(const Pool& pool, Direction direction, std::uint64_t seed = 1) {
    Random random(seed);
    return draw_choice(pool, pool.relations.front(), direction, 4, "choose_object", random);
}

bool is_askable_fact(const test::ABank& bank) {
    const Pool pool = pool_of(bank);
    const fact::Fact* last = &pool.bank->facts().back();
    return pool.of(last->relation) != nullptr && std::ranges::count(pool.of(last->relation)->facts, last) == 1;
}

} // namespace

TEST_CASE("a disputed, uncertain, unsourced or future fact isn't askable") {
    CHECK(is_askable_fact(four_treaties()));
    CHECK_FALSE(is_askable_fact(four_treaties().disputed()));
    CHECK_FALSE(is_askable_fact(four_treaties().uncertain()));
    CHECK_FALSE(is_askable_fact(four_treaties().source("a", "Press").source("b", "Press").uncertain().cites("a").cites("b")));
    CHECK(is_askable_fact(four_treaties().source("a", "Press").source("b", "Radio").uncertain().cites("a").cites("b")));
    CHECK_FALSE(is_askable_fact(four_treaties().treaty("new").fact("new", "signed-on", day("2027-01-01"))));
    fact::Records records = four_treaties().records();
    records.facts.back().sources.clear();
    CHECK_FALSE(is_askable(fact::FactBank(records), records.facts.back(), records.header.as_of));
}

TEST_CASE("a claim that disputes nothing leaves the fact askable") {
    CHECK(is_askable_fact(four_treaties().claimed("accord", "signed-on", day("1980-01-01"))));
}

TEST_CASE("a pool holds the topics wanted, and only what was known by its date") {
    const auto bank = test::a_studied_bank().bank();
    const std::vector<std::string> topics{"signed-on"};
    const Pool pool = make_pool(bank, topics, day("1996-01-01"));
    REQUIRE(pool.relations.size() == 1);
    CHECK(pool.relations.front().relation->id == "signed-on");
    CHECK(pool.relations.front().facts.size() == 2); // 1990, 1993; 1996-03-04 is later
    CHECK(pool.of("member-of") == nullptr);
}

TEST_CASE("the key is proven by its fact, another value by that fact too") {
    const Pool pool = pool_of(four_treaties());
    const auto yes = prove(pool, about(pool, 0), day("1990-03-04"));
    REQUIRE(yes.has_value());
    CHECK(yes->assertion.holds);
    CHECK(yes->assertion.because == "fact");
    CHECK(yes->assertion.facts == std::vector<std::string>{"accord-signed-on-1"});
    const auto no = prove(pool, about(pool, 0), day("1991-03-04"));
    REQUIRE(no.has_value());
    CHECK_FALSE(no->assertion.holds);
    CHECK(no->assertion.because == "one_value");
}

TEST_CASE("a value the bank cannot decide is proven neither way") {
    const Pool pool = pool_of(four_treaties().treaty("entente"));
    CHECK(prove(pool, about(pool, 0, Direction::subject), test::entity("entente")) == std::nullopt);
}

TEST_CASE("a value that cannot be decided drops the whole set, whichever key was drawn") {
    const auto loose = test::a_relation("met-in").between("state", "place").says("ask_object", "Where did {subject} meet?");
    const auto bank_of = [&](fact::Relation relation) {
        auto bank = a_bank().relation(std::move(relation));
        for (const char* letter : {"a", "b", "c", "d"})
            bank.state(std::string("state") + letter).place(std::string("place") + letter)
                .fact(std::string("state") + letter, "met-in", test::entity(std::string("place") + letter));
        return bank;
    };
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CHECK_FALSE(drawn(pool_of(bank_of(loose)), Direction::object, seed).has_value());
        CHECK(drawn(pool_of(bank_of(test::ARelation(loose).complete())), Direction::object, seed).has_value());
    }
    // One state of four with an open list is enough to drop them all: it could not be asked.
    auto partly = test::ARelation(loose);
    for (const char* state : {"statea", "stateb", "statec"}) partly.complete_for(state);
    for (std::uint64_t seed = 1; seed <= 30; ++seed) CHECK_FALSE(drawn(pool_of(bank_of(partly)), Direction::object, seed).has_value());
}

TEST_CASE("a claimed value is never a distractor of what it is claimed for") {
    const auto bank = test::a_studied_bank().claimed("accord", "signed-on", day("1993-03-04")).claimed("cuba", "member-of", test::entity("league"));
    const Pool pool = pool_of(bank);
    for (const CardQuestion& card : askable_cards(pool))
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const auto item = item_for(pool, card, seed);
            if (!item) continue;
            for (const item::Assertion& assertion : item->certificate.assertions) {
                if (assertion.holds) continue;
                CHECK_FALSE((assertion.subject == "accord" && assertion.object == fact::Value(day("1993-03-04"))));
                CHECK_FALSE((assertion.subject == "cuba" && assertion.object == test::entity("league")));
            }
        }
    CHECK(prove(pool, {pool.bank->fact("accord-signed-on-13"), Direction::object, {}}, day("1993-03-04")) == std::nullopt);
    CHECK(prove(pool, {pool.bank->fact("accord-signed-on-13"), Direction::object, {}}, day("1996-03-04")).has_value());
}

TEST_CASE("a claim of what is so does not keep it from being the key") {
    const Pool pool = pool_of(four_treaties().claimed("accord", "signed-on", day("1990-03-04")));
    CHECK(prove(pool, about(pool, 0), day("1990-03-04")).value().assertion.holds);
}

TEST_CASE("the start of a span is asked only when there is one span, and it had begun by then") {
    const auto bank = a_bank().state("armenia").state("belarus").organisation("csto").relation(test::membership())
                          .member("armenia", "csto", "1994", "1999").member("belarus", "csto", "1993", "1996").member("belarus", "csto", "2001");
    Random random(1);
    const Pool pool = pool_of(bank);
    const auto asks = [&](const Pool& of, std::size_t fact, Direction direction) {
        return question_about(of, of.bank->facts()[fact], direction, random).has_value();
    };
    CHECK(asks(pool, 0, Direction::from));
    CHECK(asks(pool, 0, Direction::until));
    CHECK_FALSE(asks(pool, 1, Direction::from));
    CHECK_FALSE(asks(pool, 2, Direction::until)); // it has not ended
    const Pool early = pool_of(bank, day("1996-01-01"));
    CHECK(asks(early, 0, Direction::from));
    CHECK_FALSE(asks(early, 0, Direction::until)); // nor had it then
}

TEST_CASE("another date is wrong only when it is surely another") {
    const auto bank = a_bank().state("armenia").organisation("csto").relation(test::membership()).member("armenia", "csto", "1994-04-20");
    const Pool pool = pool_of(bank);
    CHECK(prove(pool, about(pool, 0, Direction::from), day("1994-04-20")).value().assertion.holds);
    CHECK_FALSE(prove(pool, about(pool, 0, Direction::from), day("1995-04-20")).value().assertion.holds);
    CHECK(prove(pool, about(pool, 0, Direction::from), day("1994")) == std::nullopt);
}

TEST_CASE("the date asked is one at which the fact surely holds") {
    const auto bank = test::a_studied_bank();
    const Pool pool = pool_of(bank);
    Random random(4);
    for (const fact::Fact* fact : pool.of("member-of")->facts)
        for (int round = 0; round < 30; ++round) {
            const auto at = date_to_ask(pool, *fact, random);
            REQUIRE(at.has_value());
            CHECK(fact::first_day(*at) >= fact::first_day(*fact->from));
            CHECK(fact::last_day(*at) <= fact::last_day(pool.as_of));
            if (fact->until) CHECK(fact::last_day(*at) < fact::first_day(*fact->until));
        }
}

TEST_CASE("a pool made for a date asks at that date, or not at all") {
    const Pool pool = pool_of(test::a_studied_bank(), day("2000-01-01"));
    Random random(4);
    const auto facts = pool.bank->facts();
    CHECK(date_to_ask(pool, facts[0], random) == day("2000-01-01"));  // armenia since 1992
    CHECK(date_to_ask(pool, facts[2], random) == std::nullopt);       // cuba left in 1999
    CHECK(date_to_ask(pool, facts[10], random) == std::nullopt);      // kenya joined in 2002
}

TEST_CASE("a typed answer is asked for only when it is the only right one") {
    const auto only = [](const test::ABank& bank, Direction direction, const char* at) {
        const Pool pool = pool_of(bank);
        return is_only_answer(pool, about(pool, 0, direction, at));
    };
    const auto bank = a_bank().state("armenia").state("belarus").organisation("csto").organisation("nato").relation(test::membership())
                          .member("armenia", "csto", "1994");
    CHECK(only(bank, Direction::subject, "2000-01-01"));
    CHECK(only(bank, Direction::object, "2000-01-01"));
    CHECK_FALSE(only(test::ABank(bank).member("belarus", "csto", "1996"), Direction::subject, "2000-01-01"));
    CHECK(only(test::ABank(bank).member("belarus", "csto", "1996"), Direction::subject, "1995-01-01"));
    CHECK_FALSE(only(test::ABank(bank).member("belarus", "csto", "2000"), Direction::subject, "2000-06-01")); // perhaps
    CHECK_FALSE(only(test::ABank(bank).member("armenia", "nato", "1996"), Direction::object, "2000-01-01"));
    const auto loose = a_bank().state("armenia").organisation("csto")
                           .relation(test::a_relation("member-of").timed()).member("armenia", "csto", "1994");
    CHECK_FALSE(only(loose, Direction::subject, "2000-01-01"));
    CHECK_FALSE(only(loose, Direction::object, "2000-01-01"));
    CHECK(only(four_treaties(), Direction::object, nullptr)); // one-valued
}

TEST_CASE("a wrong option is told its own story") {
    const Pool pool = pool_of(four_treaties());
    const auto item = drawn(pool, Direction::object).value();
    for (const item::Option& option : item.options) CHECK(option.rationale.find(option.text) != std::string::npos);
}

TEST_CASE("options of which one stands within another make no set") {
    auto bank = a_bank().relation(test::seat());
    for (const char* place : {"york", "new-york", "paris", "rome"}) {
        const std::string body = std::string("body") + place[0];
        bank.place(place).organisation(body).fact(body, "seat-of", test::entity(place));
    }
    for (std::uint64_t seed = 1; seed <= 20; ++seed) CHECK_FALSE(drawn(pool_of(bank), Direction::object, seed).has_value());
}

TEST_CASE("a member of what ended did not leave it: its end is never asked, nor told as a change") {
    auto bank = a_bank();
    for (const char* state : {"albania", "bulgaria", "hungary", "poland", "romania"}) bank.state(state);
    bank.organisation("pact", "the Pact").ended("1991-07-01").relation(test::membership());
    bank.member("albania", "pact", "1955-05-14", "1968-09-13");
    for (const char* state : {"bulgaria", "hungary", "poland", "romania"}) bank.member(state, "pact", "1955-05-14", "1991-07-01");
    const Pool pool = pool_of(bank);
    Random random(1);
    CHECK(question_about(pool, pool.bank->facts()[0], Direction::until, random).has_value());
    for (std::size_t lasting = 1; lasting < 5; ++lasting) {
        const auto question = question_about(pool, pool.bank->facts()[lasting], Direction::until, random);
        CHECK(question.error().why == Why::no_such_date);
    }
    const Generator changes(make_pool(bank.bank(), {}, std::nullopt), std::vector<std::string>{"what_changed"});
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        if (const auto item = changes.draw(seed))
            for (const item::Assertion& assertion : item->certificate.assertions)
                CHECK_FALSE((assertion.part == item::Part::until && assertion.subject != "albania"));
}
