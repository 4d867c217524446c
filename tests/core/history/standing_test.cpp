// How states stood to an organisation on a date: members, former ones, others, and what cannot be decided.
#include <doctest/doctest.h>

#include "core/history/chronicle.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::history;
using test::a_bank;
using test::a_relation;
using test::day;
using test::membership;

namespace {

// Four states that joined, left, were asked back, looked on; a fifth that has nothing to do with it.
std::shared_ptr<const fact::FactBank> alliance() {
    test::ABank bank = a_bank().as_of("2026-01-15").organisation("league").organisation("alliance", "the Alliance");
    for (const auto& [state, code] : {std::pair{"belarus", "BY"}, {"armenia", "AM"}, {"kazakhstan", "KZ"}, {"mongolia", "MN"}, {"japan", "JP"}})
        bank.state(state).coded(code);
    bank.relation(membership().family("participation")).relation(a_relation("observer-of").timed().family("participation"));
    bank.relation(a_relation("froze").timed());
    bank.member("armenia", "alliance", "1992-05-15");
    bank.member("belarus", "alliance", "1993", "1999-04-02").member("belarus", "alliance", "2006-06-23");
    bank.member("kazakhstan", "alliance", "1992-05-15", "1999").disputed();
    bank.fact("mongolia", "observer-of", test::entity("alliance")).from("2004");
    bank.fact("armenia", "froze", test::entity("alliance")).from("2024-02-22");
    bank.member("armenia", "league", "2001");
    bank.member("kazakhstan", "league", "2001");
    return bank.bank();
}

const fact::Entity& state(const fact::FactBank& bank, std::string_view id) { return *bank.entity(id); }

} // namespace

TEST_CASE("the bodies of a bank are what its states join, the one it says most of first") {
    const auto bank = alliance();
    const auto bodies = bodies_of(*bank);
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0].entity->id == "alliance");
    CHECK(bodies[0].joining->id == "member-of");
    CHECK(bodies[0].others.size() == 2);
    REQUIRE(bodies[0].states.size() == 4);
    CHECK(bodies[0].states[0]->id == "armenia"); // by name
    CHECK(bodies[1].states.size() == 2);
    CHECK(bodies_of(*a_bank().state("japan").coded("JP").relation(membership()).bank()).empty());
}

TEST_CASE("a body with more partners than members is still joined by its members") {
    test::ABank bank = a_bank().as_of("2026-01-15").organisation("alliance").organisation("club");
    for (const auto& [state, code] : {std::pair{"belarus", "BY"}, {"armenia", "AM"}, {"kazakhstan", "KZ"}, {"mongolia", "MN"}, {"japan", "JP"}})
        bank.state(state).coded(code);
    bank.relation(a_relation("partner-of").timed().family("participation")).relation(membership().family("participation"));
    bank.member("belarus", "club", "2001").member("belarus", "alliance", "2001").member("armenia", "alliance", "2001").member("japan", "alliance", "2001");
    for (const char* state : {"armenia", "kazakhstan", "mongolia"}) bank.fact(state, "partner-of", test::entity("club")).from("2010");
    const auto built = bank.bank();
    for (const Body& body : bodies_of(*built)) CHECK_MESSAGE(body.joining->id == "member-of", body.entity->id);
}

TEST_CASE("a standing is what holds on the date") {
    const auto bank = alliance();
    const auto body = bodies_of(*bank).front();
    const auto kind = [&](std::string_view id, const char* at) { return standing_of(*bank, body, state(*bank, id), day(at)).kind; };
    CHECK(kind("armenia", "1992-05-14") == Kind::none);
    CHECK(kind("armenia", "1992-05-15") == Kind::member);
    CHECK(kind("belarus", "1993-06-01") == Kind::perhaps); // the year alone is known
    CHECK(kind("belarus", "1994-01-01") == Kind::member);
    CHECK(kind("belarus", "1999-04-01") == Kind::member);
    CHECK(kind("belarus", "1999-04-02") == Kind::former);
    CHECK(kind("belarus", "2006-06-23") == Kind::member);
    CHECK(kind("kazakhstan", "1998-12-31") == Kind::member);
    CHECK(kind("kazakhstan", "1999-07-01") == Kind::perhaps);
    CHECK(kind("kazakhstan", "2000-01-01") == Kind::former);
    CHECK(kind("mongolia", "2003-12-31") == Kind::none);
    CHECK(kind("mongolia", "2004-07-01") == Kind::perhaps);
    CHECK(kind("mongolia", "2005-01-01") == Kind::other);
    CHECK(kind("japan", "2005-01-01") == Kind::none);
}

TEST_CASE("what holds beside a membership and what sources dispute is told with it") {
    const auto bank = alliance();
    const auto body = bodies_of(*bank).front();
    const auto at = [&](std::string_view id, const char* date) { return standing_of(*bank, body, state(*bank, id), day(date)); };
    CHECK(at("armenia", "2024-02-21").besides.empty());
    const Standing frozen = at("armenia", "2025-01-01");
    CHECK(frozen.kind == Kind::member);
    REQUIRE(frozen.besides.size() == 1);
    CHECK(frozen.besides.front()->relation == "froze");
    CHECK(at("armenia", "2025-01-01").claims.empty());
    CHECK(at("kazakhstan", "1995-01-01").claims.size() == 1);
    CHECK(at("belarus", "1999-06-01").fact->until == day("1999-04-02")); // the membership that ended
}

TEST_CASE("the steps count those that had joined, day by day") {
    const auto bank = alliance();
    const auto body = bodies_of(*bank).front();
    const auto on = [](const char* date) { return fact::first_day(day(date)); };
    const std::vector<Step> expected{{on("1992-05-15"), 2, 0}, {on("1993-01-01"), 2, 1}, {on("1993-12-31"), 3, 0}, {on("1999-01-01"), 2, 1},
                                     {on("1999-04-02"), 1, 1}, {on("1999-12-31"), 1, 0}, {on("2006-06-23"), 2, 0}};
    CHECK(steps_of(*bank, body) == expected);
    const auto changes = changes_of(*bank, body);
    for (const Step& step : expected) CHECK(std::ranges::find(changes, step.day) != changes.end());
    CHECK(std::ranges::find(changes, on("2004-01-01")) != changes.end()); // an observer, perhaps
    CHECK(std::ranges::is_sorted(changes));
    for (std::size_t step = 0; step < expected.size(); ++step) { // the steps say what the standings say
        int members = 0, perhaps = 0;
        for (const fact::Entity* each : body.states) {
            const Kind kind = standing_of(*bank, body, *each, fact::date_of(expected[step].day)).kind;
            members += kind == Kind::member ? 1 : 0;
            perhaps += kind == Kind::perhaps ? 1 : 0;
        }
        CHECK(members == expected[step].sure);
        CHECK(perhaps == expected[step].perhaps);
    }
}

namespace {

const Happening* happening(const Lane& lane, std::string_view label) {
    const auto found = std::ranges::find(lane.happenings, label, &Happening::label);
    return found == lane.happenings.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a chronicle has what happened to each body, in order") {
    test::ABank bank = a_bank().as_of("2026-01-15").organisation("alliance", "the Alliance").organisation("pact").called("Oslo Pact Organisation");
    for (const auto& [state, code] : {std::pair{"armenia", "AM"}, {"belarus", "BY"}, {"china", "CN"}}) bank.state(state).coded(code);
    bank.treaty("charter").called("Charter of the Alliance").treaty("oslo").called("Oslo Pact").treaty("elsewhere").called("Treaty of Nowhere");
    bank.entity("operation", "rescue").entity("event", "meeting").called("The Alliance's first meeting");
    bank.relation(membership()).relation(test::signing()).relation(a_relation("run-by").between("operation", "organisation"));
    bank.relation(a_relation("began").between("operation", "date")).relation(a_relation("ended").between("operation", "date"));
    bank.relation(a_relation("dated").between("event", "date"));
    bank.member("armenia", "alliance", "1992-05-15").member("belarus", "alliance", "1992-05-15", "1999").disputed();
    bank.member("china", "alliance", "1994").member("armenia", "pact", "1970").member("belarus", "pact", "1970").member("china", "pact", "1970");
    bank.fact("charter", "signed-on", fact::Date{2002, 10, 7}).fact("oslo", "signed-on", fact::Date{1969, 1, 1});
    bank.fact("elsewhere", "signed-on", fact::Date{2002, 10, 8}).fact("meeting", "dated", fact::Date{1993, 2, 0});
    bank.fact("rescue", "run-by", test::entity("alliance")).fact("rescue", "began", fact::Date{2003, 0, 0}).fact("rescue", "ended", fact::Date{2005, 6, 1});
    const auto built = bank.bank();
    const auto lanes = chronicle(*built);
    REQUIRE(lanes.size() == 2);
    const Lane& alliance = lanes[0].body.entity->id == "alliance" ? lanes[0] : lanes[1];
    const Lane& pact = lanes[0].body.entity->id == "alliance" ? lanes[1] : lanes[0];

    std::string told;
    for (const Happening& one : alliance.happenings) told += one.label + "; ";
    CHECK(told == "Armenia, Belarus join; The Alliance's first meeting; China joins; Belarus leaves; Charter of the Alliance; Rescue; ");
    CHECK(happening(alliance, "Armenia, Belarus join")->facts.size() == 2);
    CHECK(happening(alliance, "Armenia, Belarus join")->disputed);
    CHECK_FALSE(happening(alliance, "China joins")->disputed);
    CHECK(happening(alliance, "Belarus leaves")->mark == Mark::exit);
    const Happening* rescue = happening(alliance, "Rescue");
    CHECK(rescue->mark == Mark::operation);
    CHECK(rescue->date == fact::Date{2003, 0, 0});
    CHECK(rescue->until == fact::Date{2005, 6, 1});
    CHECK(alliance.steps == steps_of(*built, alliance.body));

    REQUIRE(pact.happenings.size() == 2);
    CHECK(pact.happenings[0].label == "Oslo Pact"); // the organisation bears its name
    CHECK(pact.happenings[1].label == "3 join");
}
