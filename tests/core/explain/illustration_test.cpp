// Which picture an answered item gets, and what stands in it.
#include <doctest/doctest.h>

#include "core/explain/illustration.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::explain;
using test::a_bank;
using test::a_relation;
using test::day;
using test::entity;

namespace {

// An alliance of states with codes, two clauses, and events with dates.
std::shared_ptr<const fact::FactBank> bank_to_explain() {
    test::ABank bank = a_bank().as_of("2026-01-15").organisation("alliance", "the Alliance").entity("clause", "article-1").entity("clause", "article-2");
    for (const auto& [state, code] : {std::pair{"armenia", "AM"}, {"belarus", "BY"}, {"japan", "JP"}, {"uzbekistan", "UZ"}}) bank.state(state).coded(code);
    bank.relation(test::membership()).relation(a_relation("lays-down").between("clause", "text").one().says("explanation", "{subject} lays down that {object}."));
    bank.relation(a_relation("dated").between("event", "date").one()).entity("event", "summit").entity("event", "war");
    bank.member("armenia", "alliance", "1992-05-15").member("belarus", "alliance", "1993").member("uzbekistan", "alliance", "2006-06-23", "2012-12-19");
    bank.fact("article-1", "lays-down", fact::Text{"peace is kept"}).fact("article-2", "lays-down", fact::Text{"help is given"});
    bank.fact("summit", "dated", day("1999-04-02")).fact("war", "dated", day("1994"));
    return bank.bank();
}

const fact::Fact& fact_on(const fact::FactBank& bank, std::string_view subject) { return *bank.facts_touching(subject).front(); }

item::Item choice_of(const std::vector<std::pair<const char*, fact::Value>>& options, std::size_t key) {
    item::Item item;
    item.language = "en";
    for (const auto& [text, value] : options) item.options.push_back({text, value, ""});
    item.key = {key};
    return item;
}

// Of which states was it one on a date; the third was one at another time.
item::Item member_at(const fact::FactBank& bank, std::string_view date) {
    item::Item item = choice_of({{"Japan", entity("japan")}, {"Armenia", entity("armenia")}, {"Uzbekistan", entity("uzbekistan")}}, 1);
    item.certificate.at = {day(date)};
    const auto add = [&](std::size_t option, const char* state, bool holds, const char* because, std::vector<std::string> facts) {
        item.certificate.assertions.push_back({option, {}, state, "member-of", entity("alliance"), item::Part::object, day(date), holds, because, std::move(facts), {}, {}});
    };
    add(0, "japan", false, "complete", {});
    add(1, "armenia", true, "fact", {fact_on(bank, "armenia").id});
    add(2, "uzbekistan", false, "span", {fact_on(bank, "uzbekistan").id});
    item.asks = {fact_on(bank, "armenia").id};
    return item;
}

template <class Shown> Shown shown(const fact::FactBank& bank, const item::Item& item, const item::Response& response) {
    const Illustration illustration = illustration_of(bank, item, response);
    REQUIRE(std::holds_alternative<Shown>(illustration));
    return std::get<Shown>(illustration);
}

Role role_on(const StateMap& map, std::string_view state) {
    for (const ShownState& each : map.states)
        if (each.state->id == state) return each.role;
    FAIL(std::string(state));
    return Role::other;
}

} // namespace

TEST_CASE("states stand on a map, with who belonged to what is asked about on the date asked") {
    const auto bank = bank_to_explain();
    const item::Item item = member_at(*bank, "2013-06-01");
    const auto map = shown<StateMap>(*bank, item, item::Choice{0});
    REQUIRE(map.states.size() == 3);
    CHECK(role_on(map, "japan") == Role::own);
    CHECK(role_on(map, "armenia") == Role::key);
    CHECK(role_on(map, "uzbekistan") == Role::other);
    REQUIRE(map.body != nullptr);
    CHECK(map.body->id == "alliance");
    CHECK(map.at == day("2013-06-01"));
    CHECK(role_on(shown<StateMap>(*bank, item, item::Choice{1}), "armenia") == Role::right);
    CHECK(role_on(shown<StateMap>(*bank, item, {}), "armenia") == Role::key); // only shown
    const std::string words = read_out(*bank, map);
    for (const char* told : {"the Alliance", "1 June 2013", "Japan (Your answer)", "Armenia (Right answer)", "Uzbekistan"}) CHECK_MESSAGE(words.find(told) != std::string::npos, words);
}

TEST_CASE("who belonged to it at another time is told on a strip of time, with the date asked") {
    const auto bank = bank_to_explain();
    const auto strip = shown<TimeStrip>(*bank, member_at(*bank, "2013-06-01"), item::Choice{2});
    REQUIRE(strip.moments.size() == 2);
    CHECK(strip.moments[0].label == "Armenia");
    CHECK(strip.moments[0].role == Role::key);
    CHECK(strip.moments[0].until == day("2026-01-15")); // still: to the bank's date
    CHECK(strip.moments[1].label == "Uzbekistan");
    CHECK(strip.moments[1].role == Role::own);
    CHECK(strip.moments[1].until == day("2012-12-19"));
    CHECK(strip.asked == day("2013-06-01"));
    const std::string words = read_out(*bank, strip);
    CHECK_MESSAGE(words.find("Uzbekistan, 23 June 2006 to 19 December 2012 (Your answer)") != std::string::npos, words);
    CHECK(words.find("Asked: 1 June 2013") != std::string::npos);
}

TEST_CASE("dates to choose from stand on a strip of time, and so does a year that was typed") {
    const auto bank = bank_to_explain();
    const item::Item dates = choice_of({{"1999", day("1999")}, {"15 May 1992", day("1992-05-15")}, {"2006", day("2006")}}, 1);
    const auto strip = shown<TimeStrip>(*bank, dates, item::Choice{2});
    REQUIRE(strip.moments.size() == 3);
    CHECK(strip.moments[0].role == Role::key);
    CHECK(strip.moments[1].role == Role::other);
    CHECK(strip.moments[2].role == Role::own);

    item::Item typed = choice_of({{"15 May 1992", day("1992-05-15")}}, 0);
    typed.response_kind = item::ResponseKind::number;
    typed.accepted_number = {1992, 1992, 1992, "year"};
    const auto years = shown<TimeStrip>(*bank, typed, item::Typed{"1994"});
    REQUIRE(years.moments.size() == 2);
    CHECK(years.moments[0].role == Role::key);
    CHECK(years.moments[1].from == day("1994"));
    CHECK(years.moments[1].role == Role::own);
    CHECK(std::holds_alternative<std::monostate>(illustration_of(*bank, typed, item::Typed{"1992"}))); // one date teaches nothing
    CHECK(std::holds_alternative<std::monostate>(illustration_of(*bank, typed, item::Typed{"long ago"})));
}

TEST_CASE("what came first is told by the dates that prove it, each at its place or not") {
    const auto bank = bank_to_explain();
    item::Item item = choice_of({{"Uzbekistan", entity("uzbekistan")}, {"Armenia", entity("armenia")}}, 0);
    item.response_kind = item::ResponseKind::order;
    item.key = {1, 0};
    item.certificate.rule = item::Rule::order;
    for (std::size_t option = 0; option < 2; ++option) {
        const char* state = option == 0 ? "uzbekistan" : "armenia";
        item.certificate.assertions.push_back({option, {}, state, "member-of", entity("alliance"), item::Part::from, {}, true, "fact", {fact_on(*bank, state).id}, {}, {}});
    }
    const auto wrong = shown<TimeStrip>(*bank, item, item::Arrangement{{0, 1}});
    REQUIRE(wrong.moments.size() == 2);
    CHECK(wrong.moments[0].label == "Armenia");
    CHECK(wrong.moments[0].role == Role::own);
    const auto right = shown<TimeStrip>(*bank, item, item::Arrangement{{1, 0}});
    CHECK(right.moments[0].role == Role::right);
    CHECK(right.moments[1].role == Role::right);
}

TEST_CASE("events refuted by their own dates stand beside the date asked for") {
    const auto bank = bank_to_explain();
    item::Item item = choice_of({{"Summit", entity("summit")}, {"War", entity("war")}}, 1);
    for (std::size_t option = 0; option < 2; ++option) {
        const char* event = option == 0 ? "summit" : "war";
        item.certificate.assertions.push_back({option, {}, event, "dated", day("1994"), item::Part::object, {}, option == 1, option == 1 ? "fact" : "one_value", {fact_on(*bank, event).id}, {}, {}});
    }
    const auto strip = shown<TimeStrip>(*bank, item, item::Choice{0});
    REQUIRE(strip.moments.size() == 2);
    CHECK(strip.moments[0].label == "War");
    CHECK(strip.moments[0].role == Role::key);
    CHECK(strip.moments[1].role == Role::own);
}

TEST_CASE("a clause taken for another stands beside it; a right answer needs no second one") {
    const auto bank = bank_to_explain();
    item::Item clause = choice_of({{"Article 1", entity("article-1")}, {"Article 2", entity("article-2")}}, 0);
    clause.asks = {fact_on(*bank, "article-1").id};
    const auto two = shown<TwoClauses>(*bank, clause, item::Choice{1});
    CHECK(two.own->subject == "article-2");
    CHECK(two.key->subject == "article-1");
    CHECK(read_out(*bank, two).find("help is given") != std::string::npos);
    CHECK(std::holds_alternative<std::monostate>(illustration_of(*bank, clause, item::Choice{0})));

    item::Item text = choice_of({{"Peace is kept", fact::Text{"peace is kept"}}, {"Help is given", fact::Text{"help is given"}}}, 0);
    text.asks = clause.asks;
    CHECK(shown<TwoClauses>(*bank, text, item::Choice{1}).own->subject == "article-2");
}

TEST_CASE("a name that was typed stands on the map where it is a state's") {
    const auto bank = bank_to_explain();
    item::Item item = choice_of({{"Armenia", entity("armenia")}}, 0);
    item.response_kind = item::ResponseKind::typed;
    item.accepted = {"Armenia"};
    CHECK(role_on(shown<StateMap>(*bank, item, item::Typed{"armenia"}), "armenia") == Role::right);
    const auto map = shown<StateMap>(*bank, item, item::Typed{"belarus"});
    CHECK(role_on(map, "armenia") == Role::key);
    CHECK(role_on(map, "belarus") == Role::own);
    CHECK(shown<StateMap>(*bank, item, item::Typed{"nowhere"}).states.size() == 1);
}

TEST_CASE("words and numbers get no picture") {
    const auto bank = bank_to_explain();
    CHECK(std::holds_alternative<std::monostate>(illustration_of(*bank, choice_of({{"One", fact::Text{"one"}}, {"Two", fact::Text{"two"}}}, 0), item::Choice{1})));
    CHECK(read_out(*bank, {}).empty());
}
