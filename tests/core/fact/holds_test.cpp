// Three answers: yes, no, unknown. The last test holds them to a reference that reads the partial dates every way.
#include <chrono>

#include <doctest/doctest.h>

#include "core/fact/holds.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/properties.hpp"

using namespace signatory;
using namespace signatory::fact;
using test::a_bank;
using test::a_relation;
using test::day;
using test::membership;

namespace {

struct Case {
    const char* at;
    Truth truth;
    Because because = Because::fact;
};

Answer asked(const FactBank& bank, std::string_view relation, std::string_view subject, const Value& object,
             const char* at = nullptr) {
    return holds(bank, *bank.relation(relation), subject, object, at ? std::optional(day(at)) : std::nullopt);
}

void check_cases(const FactBank& bank, std::initializer_list<Case> cases) {
    for (const Case& each : cases) {
        INFO(each.at);
        const Answer answer = asked(bank, "member-of", "armenia", test::entity("csto"), each.at);
        CHECK(answer.truth == each.truth);
        if (each.truth != Truth::unknown) CHECK(answer.because == each.because);
        CHECK(answer.facts.empty() == (each.truth == Truth::unknown || each.because == Because::complete));
    }
}

// Membership open to doubt: nothing is complete, so that only what is said decides.
test::ARelation loose() {
    return a_relation("member-of").timed().says("statement", "{subject} was a member of {object} on {at}.");
}

test::ABank two_states() { return a_bank().as_of("2020-12-31").state("armenia").state("belarus").organisation("csto"); }

} // namespace

TEST_CASE("a fact says yes from its first day to the day before its until, to the day") {
    const auto bank =
        two_states().relation(loose()).member("armenia", "csto", "1994-04-20", "1999-04-02").bank();
    check_cases(*bank, {{"1994-04-19", Truth::no, Because::span},
                        {"1994-04-20", Truth::yes},
                        {"1999-04-01", Truth::yes},
                        {"1999-04-02", Truth::no, Because::span},
                        {"1996", Truth::yes},
                        {"1996-07", Truth::yes},
                        {"1994", Truth::unknown},
                        {"1994-04", Truth::unknown},
                        {"1999-04", Truth::unknown},
                        {"1999-03", Truth::yes},
                        {"1999-05", Truth::no, Because::span},
                        {"1993", Truth::no, Because::span},
                        {"2000", Truth::no, Because::span}});
}

TEST_CASE("a year as a bound leaves its whole year open") {
    const auto bank = two_states().relation(loose()).member("armenia", "csto", "1994", "1999").bank();
    check_cases(*bank, {{"1993-12-31", Truth::no, Because::span},
                        {"1994-01-01", Truth::unknown},
                        {"1994-06", Truth::unknown},
                        {"1994-12-31", Truth::yes},
                        {"1998-12-31", Truth::yes},
                        {"1999-01-01", Truth::unknown},
                        {"1999-06", Truth::unknown},
                        {"1999-12-30", Truth::unknown},
                        {"1999-12-31", Truth::no, Because::span},
                        {"1999", Truth::unknown}});
}

TEST_CASE("a month as a bound leaves its whole month open") {
    const auto bank = two_states().relation(loose()).member("armenia", "csto", "1994-02", "1996-02").bank();
    check_cases(*bank, {{"1994-01-31", Truth::no, Because::span},
                        {"1994-02-10", Truth::unknown},
                        {"1994-02-28", Truth::yes},
                        {"1996-01-31", Truth::yes},
                        {"1996-02-01", Truth::unknown},
                        {"1996-02-29", Truth::no, Because::span}});
}

TEST_CASE("without an until a fact holds as far as the bank knows, and no further") {
    const auto bank = two_states().relation(loose()).member("armenia", "csto", "1994-04-20").bank();
    check_cases(*bank, {{"2020-12-31", Truth::yes}, {"2020", Truth::yes}, {"2021-01-01", Truth::unknown}, {"2021", Truth::unknown}});
}

TEST_CASE("after as_of all is unknown, even what ended long before or is complete") {
    const auto bank = two_states().relation(membership()).member("armenia", "csto", "1994", "1996").bank();
    CHECK(asked(*bank, "member-of", "armenia", test::entity("csto"), "2021").truth == Truth::unknown);
    CHECK(asked(*bank, "member-of", "belarus", test::entity("csto"), "2021").truth == Truth::unknown);
    CHECK(asked(*bank, "member-of", "belarus", test::entity("csto"), "2020").truth == Truth::no);
}

TEST_CASE("a year that reaches past as_of is after it") {
    const auto bank = two_states().as_of("2020-06-30").relation(loose()).member("armenia", "csto", "1994").bank();
    check_cases(*bank, {{"2020-06", Truth::yes}, {"2020", Truth::unknown}, {"2020-07", Truth::unknown}});
}

TEST_CASE("without a from only the end is known, or that it holds at as_of") {
    const auto ended = two_states().relation(loose()).member("armenia", "csto", "", "1999-04-02").bank();
    check_cases(*ended, {{"1990", Truth::unknown}, {"1999-04-01", Truth::unknown}, {"1999-04-02", Truth::no, Because::span}});
    const auto open = two_states().relation(loose()).member("armenia", "csto").bank();
    check_cases(*open, {{"1990", Truth::unknown}, {"2020-12-30", Truth::unknown}, {"2020-12-31", Truth::yes}});
}

TEST_CASE("of several spans one that covers the date is enough, and all must exclude it") {
    const auto bank = two_states()
                          .relation(loose())
                          .member("armenia", "csto", "1994-04-20", "1999-04-02")
                          .member("armenia", "csto", "2006-06-23", "2012-12-19")
                          .bank();
    check_cases(*bank, {{"1996", Truth::yes}, {"2003", Truth::no, Because::span}, {"2008", Truth::yes}, {"2012", Truth::unknown}});
    CHECK(asked(*bank, "member-of", "armenia", test::entity("csto"), "2003").facts.size() == 2);
}

TEST_CASE("without a date a timed relation is asked at as_of") {
    const auto bank = two_states().relation(loose()).member("armenia", "csto", "1994", "1999").bank();
    const Answer answer = asked(*bank, "member-of", "armenia", test::entity("csto"));
    CHECK(answer.truth == Truth::no);
    CHECK(answer.because == Because::span);
}

TEST_CASE("an untimed fact holds at any date, even after as_of") {
    const auto bank = two_states().place("minsk").relation(test::seat()).fact("csto", "seat-of", test::entity("minsk")).bank();
    CHECK(asked(*bank, "seat-of", "csto", test::entity("minsk"), "2040").truth == Truth::yes);
    CHECK(asked(*bank, "seat-of", "csto", test::entity("minsk")).truth == Truth::yes);
}

TEST_CASE("of what is not said nothing is known, unless the bank is complete for it") {
    const auto ask = [](test::ARelation relation) {
        const auto bank = two_states().relation(relation).member("armenia", "csto", "1994").bank();
        return asked(*bank, "member-of", "belarus", test::entity("csto"), "2000");
    };
    CHECK(ask(loose()).truth == Truth::unknown);
    CHECK(ask(loose().complete_for("armenia")).truth == Truth::unknown);
    for (const auto& relation : {loose().complete(), loose().complete_for("belarus"), loose().complete_for("csto")}) {
        CHECK(ask(relation).truth == Truth::no);
        CHECK(ask(relation).because == Because::complete);
        CHECK(ask(relation).facts.empty());
    }
}

TEST_CASE("another value of a one-valued relation excludes the one asked, while it surely holds") {
    const auto bank = two_states().organisation("nato").relation(loose().one()).member("armenia", "csto", "1994", "1999").bank();
    const Answer answer = asked(*bank, "member-of", "armenia", test::entity("nato"), "1996");
    CHECK(answer.truth == Truth::no);
    CHECK(answer.because == Because::one_value);
    CHECK(answer.facts.front()->object == test::entity("csto"));
    CHECK(asked(*bank, "member-of", "armenia", test::entity("nato"), "1994-06").truth == Truth::unknown);
    CHECK(asked(*bank, "member-of", "armenia", test::entity("nato"), "2005").truth == Truth::unknown);
}

TEST_CASE("another relation of the family excludes the one asked, for the same subject and object") {
    const auto observing = a_relation("observer-of").timed().family("standing");
    const auto bank = two_states()
                          .organisation("nato")
                          .relation(loose().family("standing"))
                          .relation(observing)
                          .relation(a_relation("partner-of").timed())
                          .fact("armenia", "observer-of", test::entity("csto"))
                          .from("1994")
                          .until("1999")
                          .fact("armenia", "partner-of", test::entity("nato"))
                          .from("1994")
                          .bank();
    const Answer answer = asked(*bank, "member-of", "armenia", test::entity("csto"), "1996");
    CHECK(answer.truth == Truth::no);
    CHECK(answer.because == Because::family);
    CHECK(answer.facts.front()->relation == "observer-of");
    CHECK(asked(*bank, "member-of", "armenia", test::entity("csto"), "1999-06").truth == Truth::unknown);
    CHECK(asked(*bank, "member-of", "armenia", test::entity("nato"), "1996").truth == Truth::unknown); // no family
    CHECK(asked(*bank, "member-of", "belarus", test::entity("csto"), "1996").truth == Truth::unknown);
}

TEST_CASE("dates as objects are compared only as far as both are known") {
    const auto ask = [](const char* known, const char* asked_date) {
        const auto bank = a_bank().treaty("cst").relation(test::signing()).fact("cst", "signed-on", day(known)).bank();
        return asked(*bank, "signed-on", "cst", day(asked_date));
    };
    CHECK(ask("1992-05-15", "1992-05-15").truth == Truth::yes);
    CHECK(ask("1992-05-15", "1992-05").truth == Truth::yes);
    CHECK(ask("1992-05-15", "1992").truth == Truth::yes);
    CHECK(ask("1992", "1992-05-15").truth == Truth::unknown);
    CHECK(ask("1992-05", "1992-05-15").truth == Truth::unknown);
    CHECK(ask("1992-05", "1992-06").truth == Truth::no);
    CHECK(ask("1992-05", "1992-06").because == Because::one_value);
    CHECK(ask("1992", "1993-01-01").truth == Truth::no);
}

TEST_CASE("texts are the same whatever their case and dashes, numbers only when equal") {
    const auto bank = two_states()
                          .relation(a_relation("motto").between("organisation", "text").one())
                          .relation(a_relation("strength").between("organisation", "number").one())
                          .fact("csto", "motto", Text{"All–for one"})
                          .fact("csto", "strength", 18000.0)
                          .bank();
    CHECK(asked(*bank, "motto", "csto", Text{"all for ONE"}).truth == Truth::yes);
    CHECK(asked(*bank, "motto", "csto", Text{"one for all"}).truth == Truth::no);
    CHECK(asked(*bank, "strength", "csto", 18000.0).truth == Truth::yes);
    CHECK(asked(*bank, "strength", "csto", 18001.0).truth == Truth::no);
}

TEST_CASE("what a source claims is known to be claimed, at any precision that may mean it") {
    const auto bank = a_bank().treaty("cst").treaty("charter").relation(test::signing()).claimed("cst", "signed-on", day("1992")).bank();
    const Relation& relation = *bank->relation("signed-on");
    CHECK(is_claimed(*bank, relation, "cst", day("1992"), std::nullopt));
    CHECK(is_claimed(*bank, relation, "cst", day("1992-05-15"), std::nullopt));
    CHECK_FALSE(is_claimed(*bank, relation, "cst", day("1993"), std::nullopt));
    CHECK_FALSE(is_claimed(*bank, relation, "charter", day("1992"), std::nullopt));
    CHECK(asked(*bank, "signed-on", "cst", day("1992")).truth == Truth::unknown); // a claim decides nothing
}

TEST_CASE("a source claims of a state of affairs nothing later than itself") {
    auto builder = a_bank().state("uzbekistan").organisation("csto").relation(test::membership()).source("report");
    auto records = builder.claimed("uzbekistan", "member-of", test::entity("csto")).said_by("report").records();
    records.sources.back().date = day("2012-06");
    const FactBank bank(records);
    const Relation& relation = *bank.relation("member-of");
    CHECK(is_claimed(bank, relation, "uzbekistan", test::entity("csto"), day("2012-06-30")));
    CHECK(is_claimed(bank, relation, "uzbekistan", test::entity("csto"), day("2012")));
    CHECK_FALSE(is_claimed(bank, relation, "uzbekistan", test::entity("csto"), day("2013-01-01")));
}

namespace {

// The reference: every reading of every partial date, day by day, with its own calendar.
namespace reference {

using Days = std::chrono::sys_days;
using Ends = std::vector<Days>;

// First, middle and last day a partial date can mean. Truth on a day turns on each bound's side of that day only,
// so that the extremes stand for all readings.
Ends readings(const Date& date) {
    using namespace std::chrono;
    const auto first = year{date.year} / month{static_cast<unsigned>(std::max(1, date.month))} /
                       std::chrono::day{static_cast<unsigned>(std::max(1, date.day))};
    if (date.day != 0) return {Days{first}};
    const Days begin{first};
    const Days end = Days{date.month != 0 ? Days{first + months{1}} : Days{first + years{1}}} - days{1};
    return {begin, begin + (end - begin) / 2, end};
}

std::vector<Days> days_in(const Date& date) {
    const Ends ends = readings(date);
    std::vector<Days> all;
    for (Days at = ends.front(); at <= ends.back(); at += std::chrono::days{1}) all.push_back(at);
    return all;
}

// In how far a fact says the object asked on a day: surely, surely not, or it depends on the reading.
Truth says(const Fact& fact, const Relation& relation, const Value& object, Days at, Days as_of) {
    bool can = false, can_not = false;
    const Ends endless{Days::max()};
    // Without a from it began some time up to its end, or up to as_of.
    Ends begins{Days::min()};
    if (fact.from) begins = readings(*fact.from);
    else begins.push_back(fact.until ? readings(*fact.until).back() : as_of);
    const Ends ends = fact.until ? readings(*fact.until) : endless;
    const auto* known = std::get_if<Date>(&fact.object);
    for (const Days begin : relation.timed ? begins : Ends{Days::min()})
        for (const Days end : relation.timed ? ends : endless)
            for (const Days meant : known ? readings(*known) : Ends{Days{}}) {
                bool same = fact.object == object;
                if (known) {
                    const Ends wanted = readings(std::get<Date>(object));
                    same = wanted.front() <= meant && meant <= wanted.back();
                    // A coarse date may mean days on both sides of the one asked.
                    const Ends all = readings(*known);
                    if (all.front() <= wanted.back() && wanted.front() <= all.back() &&
                        !(wanted.front() <= all.front() && all.back() <= wanted.back()))
                        can = can_not = true;
                }
                (same && begin <= at && at < end ? can : can_not) = true;
            }
    return can && can_not ? Truth::unknown : can ? Truth::yes : Truth::no;
}

bool names(const Fact& fact, const Value& object) {
    const auto* known = std::get_if<Date>(&fact.object);
    if (known == nullptr) return fact.object == object;
    const Ends left = readings(*known), right = readings(std::get<Date>(object));
    return left.front() <= right.back() && right.front() <= left.back();
}

// On one day. A "no" needs leave: the statement's own spans, another value, the family, or completeness.
Truth on_day(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object, Days at) {
    const Days as_of = readings(bank.header().as_of).back();
    if (relation.timed && at > as_of) return Truth::unknown;
    bool may = false, leave = relation.complete.everywhere;
    for (const std::string& id : relation.complete.entities)
        leave = leave || id == subject || object == Value(EntityReference{id});
    for (const Fact& fact : bank.facts()) {
        if (fact.subject != subject) continue;
        const Relation& other = *bank.relation(fact.relation);
        if (other.id == relation.id) {
            const Truth said = says(fact, relation, object, at, as_of);
            if (said == Truth::yes) return Truth::yes;
            may = may || said == Truth::unknown;
            if (names(fact, object)) leave = true;
            else if (relation.values == Values::one && says(fact, relation, fact.object, at, as_of) == Truth::yes) leave = true;
            else if (relation.values == Values::one && !relation.timed) leave = true;
        } else if (!relation.family.empty() && other.family == relation.family) {
            leave = leave || says(fact, other, object, at, as_of) == Truth::yes;
        }
    }
    return may || !leave ? Truth::unknown : Truth::no;
}

Truth holds(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object, const Date& at) {
    bool yes = true, no = true;
    for (const Days each : days_in(at)) {
        const Truth truth = on_day(bank, relation, subject, object, each);
        yes = yes && truth == Truth::yes;
        no = no && truth == Truth::no;
    }
    return yes ? Truth::yes : no ? Truth::no : Truth::unknown;
}

} // namespace reference

template <class T> T one_of(std::initializer_list<T> values) { return *rc::gen::elementOf(std::vector<T>(values)); }

Date some_date(bool full) {
    const int year = *rc::gen::inRange(1999, 2002), month = *rc::gen::inRange(1, 4);
    if (full || *rc::gen::inRange(0, 3) == 0) return {year, month, one_of({1, 2, 27, 28})};
    return one_of<Date>({{year, 0, 0}, {year, month, 0}});
}

test::ARelation some_relation(std::string id) {
    test::ARelation relation(std::move(id));
    if (*rc::gen::inRange(0, 3) > 0) relation.timed();
    if (*rc::gen::arbitrary<bool>()) relation.one();
    if (*rc::gen::inRange(0, 4) == 0) relation.complete();
    if (*rc::gen::inRange(0, 4) == 0) relation.complete_for(one_of<std::string>({"armenia", "csto"}));
    if (*rc::gen::arbitrary<bool>()) relation.family("standing");
    return relation;
}

// Two states, two organisations, two relations between them, one of a date; up to six facts.
std::shared_ptr<const FactBank> some_bank(bool full_dates) {
    test::ABank bank;
    bank.as_of(one_of({"2001-02-01", "2001-12-31"})).state("armenia").state("belarus").organisation("csto").organisation("nato");
    bank.relation(some_relation("member-of")).relation(some_relation("observer-of"));
    test::ARelation founded = a_relation("founded-on").between("state", "date");
    if (*rc::gen::arbitrary<bool>()) founded.one();
    bank.relation(founded);
    const int count = *rc::gen::inRange(0, 7);
    for (int added = 0; added < count; ++added) {
        const auto subject = one_of<std::string>({"armenia", "belarus"});
        const auto relation = one_of<std::string>({"member-of", "member-of", "observer-of", "founded-on"});
        if (relation == "founded-on") {
            bank.fact(subject, relation, some_date(full_dates));
            continue;
        }
        bank.fact(subject, relation, test::entity(one_of<std::string>({"csto", "nato"})));
        if (!static_cast<Relation>(*bank.bank()->relation(relation)).timed) continue;
        std::optional<Date> from, until;
        if (*rc::gen::inRange(0, 5) > 0) from = some_date(full_dates);
        if (*rc::gen::inRange(0, 3) > 0) until = some_date(full_dates);
        if (from && until && !surely_before(*from, *until)) until.reset(); // check() refuses a span that ends first
        if (from) bank.from(to_string(*from));
        if (until) bank.until(to_string(*until));
    }
    return bank.bank();
}

struct Asked {
    const Relation* relation;
    std::string subject;
    Value object;
};

Asked some_question(const FactBank& bank, bool full_dates) {
    const auto id = one_of<std::string>({"member-of", "member-of", "observer-of", "founded-on"});
    const Value object = id == "founded-on" ? Value(some_date(full_dates)) : test::entity(one_of<std::string>({"csto", "nato"}));
    return {bank.relation(id), one_of<std::string>({"armenia", "belarus"}), object};
}

} // namespace

TEST_CASE("yes and no are never said against any reading of the dates") {
    int yes = 0, no = 0, unknown = 0;
    CHECK(test::always("sound", 1500, [&] {
        const auto bank = some_bank(false);
        const Asked question = some_question(*bank, false);
        const Date at = some_date(false);
        const Truth said = holds(*bank, *question.relation, question.subject, question.object, at).truth;
        ++(said == Truth::yes ? yes : said == Truth::no ? no : unknown);
        if (said == Truth::unknown) return;
        RC_ASSERT(said == reference::holds(*bank, *question.relation, question.subject, question.object, at));
    }));
    CHECK(yes > 50); // the cases are worth something
    CHECK(no > 50);
    CHECK(unknown > 50);
}

TEST_CASE("on a day, yes and no are said whenever every reading agrees") {
    CHECK(test::always("exact", 1500, [&] {
        const auto bank = some_bank(*rc::gen::arbitrary<bool>());
        const Asked question = some_question(*bank, false);
        const Date at = some_date(true);
        RC_ASSERT(holds(*bank, *question.relation, question.subject, question.object, at).truth ==
                  reference::holds(*bank, *question.relation, question.subject, question.object, at));
    }));
}

TEST_CASE("what holds at a coarse date holds on each day within it, and what does not, on none") {
    CHECK(test::always("each day", 400, [&] {
        const auto bank = some_bank(false);
        const Asked question = some_question(*bank, false);
        const Date at = one_of<Date>({{*rc::gen::inRange(1999, 2002), 0, 0}, {2000, *rc::gen::inRange(1, 5), 0}});
        const Truth said = holds(*bank, *question.relation, question.subject, question.object, at).truth;
        if (said == Truth::unknown) return;
        for (std::int64_t each = first_day(at); each <= last_day(at); ++each)
            RC_ASSERT(holds(*bank, *question.relation, question.subject, question.object, date_of(each)).truth == said);
    }));
}

TEST_CASE("a fact's span covers a date exactly when every reading of its bounds does") {
    CHECK(test::always("covers", 1000, [&] {
        Fact fact;
        if (*rc::gen::inRange(0, 4) > 0) fact.from = some_date(false);
        if (*rc::gen::inRange(0, 4) > 0) fact.until = some_date(false);
        if (fact.from && fact.until && !surely_before(*fact.from, *fact.until)) fact.until.reset();
        const Date as_of{2001, 12, 31}, at = some_date(false);
        Relation timed;
        timed.timed = true;
        bool yes = true, no = true;
        for (const auto each : reference::days_in(at)) {
            const Truth truth = reference::says(fact, timed, fact.object, each, reference::readings(as_of).back());
            yes = yes && truth == Truth::yes;
            no = no && truth == Truth::no;
        }
        RC_ASSERT(covers(fact, at, as_of) == (yes ? Truth::yes : no ? Truth::no : Truth::unknown));
    }));
}
