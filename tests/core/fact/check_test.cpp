#include <doctest/doctest.h>

#include <set>

#include "core/fact/check.hpp"
#include "core/support/letters.hpp"
#include "core/support/nearest.hpp"

using namespace signatory;
using namespace signatory::fact;

namespace {

Words english(std::string text) { return {{"en", std::move(text)}}; }

Relation member_of() {
    Relation relation;
    relation.id = "member-of";
    relation.subject_type = "state";
    relation.object_entity_type = "organisation";
    relation.timed = true;
    relation.topic = "members";
    relation.phrasings["en"] = {{"label", "member of"},
                                {"statement", "{subject} was a member of {object} on {at}."},
                                {"ask_subject", "Which state was a member of {object} on {at}?"},
                                {"ask_object", ""},
                                {"ask_from", "When did {subject} join {object}?"},
                                {"ask_until", ""},
                                {"explanation", "{subject} was a member of {object}{span}."}};
    return relation;
}

Fact membership(std::string id, std::optional<Date> from, std::optional<Date> until = {}) {
    return {std::move(id),    "armenia", "member-of", EntityReference{"csto"}, from, until,
            {{"treaty", ""}}, {},        {}};
}

// One state, one organisation, and the memberships given.
Records with(std::vector<Fact> facts) {
    Records records;
    records.header = {"small", english("Small"), "en", {2024, 12, 31}, {}};
    records.sources = {{"treaty", "Treaty", "", "", {}, ""}};
    records.entities = {{"csto", "organisation", english("CSTO"), {}, {}, {}, "", {}, {}},
                        {"armenia", "state", english("Armenia"), {}, {}, {}, "AM", {}, {}}};
    records.relations = {member_of()};
    records.facts = std::move(facts);
    return records;
}

std::multiset<std::string> found(const Records& records) {
    std::multiset<std::string> ids;
    for (const Finding& finding : check(records)) ids.insert(std::string(finding.check));
    return ids;
}

using Found = std::multiset<std::string>;

} // namespace

TEST_CASE("a sound bank has no findings") {
    CHECK(
        found(with({membership("a", Date{2002, 10, 7}, Date{2010, 1, 1}), membership("b", Date{2010, 1, 1})}))
            .empty());
}

TEST_CASE("a finding has its place as a JSON pointer") {
    auto records = with({membership("a", Date{2002, 0, 0}, Date{1999, 0, 0})});
    records.relations[0].phrasings["en"].erase("label");
    const auto findings = check(records);
    REQUIRE(findings.size() == 2);
    CHECK(pointer_to(records, findings[0].place) == "/facts/0/until");
    CHECK(pointer_to(records, findings[1].place) == "/relations/member-of/phrasings/en");
}

TEST_CASE("dates are judged only as far as they are known") {
    const Date year{2012, 0, 0}, day{2012, 6, 1};
    CHECK(found(with({membership("a", year, year)})).empty());
    CHECK(found(with({membership("a", day, year)})).empty());
    CHECK(found(with({membership("a", year, day)})).empty());
    CHECK(found(with({membership("a", day, day)})) == Found{"until-before-from"});
    CHECK(found(with({membership("a", Date{2013, 0, 0}, day)})) == Found{"until-before-from"});
    CHECK(found(with({membership("a", Date{2024, 0, 0})})).empty());
    CHECK(found(with({membership("a", Date{2025, 0, 0})})) == Found{"from-after-as-of"});
    CHECK(found(with({membership("a", year, Date{2030, 1, 1})})).empty());
}

TEST_CASE("a fact begins when both it tells of are there, and ends with either") {
    const auto lasting = [](std::optional<Date> from, std::optional<Date> until, const Fact& fact) {
        Records records = with({fact});
        records.entities[0].from = from, records.entities[0].until = until;
        return found(records);
    };
    const Found wrong{"not-there"};
    CHECK(lasting(Date{2002, 10, 7}, {}, membership("a", Date{2002, 10, 7})).empty());
    CHECK(lasting(Date{2002, 10, 7}, {}, membership("a", Date{2002, 0, 0})).empty());
    CHECK(lasting(Date{2002, 10, 7}, {}, membership("a", Date{2001, 0, 0})) == wrong);
    CHECK(lasting({}, Date{2010, 1, 1}, membership("a", Date{2002, 0, 0}, Date{2010, 1, 1})).empty());
    CHECK(lasting({}, Date{2010, 1, 1}, membership("a", Date{2002, 0, 0}, Date{2010, 1, 2})) == wrong);
    CHECK(lasting({}, Date{2010, 1, 1}, membership("a", Date{2002, 0, 0})) == wrong);
    CHECK(lasting({}, Date{2030, 1, 1}, membership("a", Date{2002, 0, 0})).empty());
    CHECK(lasting(Date{2010, 0, 0}, Date{2009, 0, 0}, membership("a", Date{2010, 0, 0}, Date{2010, 0, 0})) == Found{"not-there", "until-before-from"});
}

TEST_CASE("spans that may only touch do not repeat each other") {
    const Date first{1992, 0, 0}, change{1999, 0, 0};
    CHECK(found(with({membership("a", first, change), membership("b", change)})).empty());
    CHECK(found(with({membership("a", first, Date{2001, 0, 0}), membership("b", change)})) ==
          Found{"repeated-fact"});
    CHECK(found(with({membership("a", first, change), membership("b", first, change)})) ==
          Found{"repeated-fact"});
}

TEST_CASE("two values of a one-valued relation clash only when both surely hold on some day") {
    auto records =
        with({membership("a", Date{1992, 0, 0}, Date{1999, 0, 0}), membership("b", Date{1999, 0, 0})});
    records.entities.push_back({"sco", "organisation", english("SCO"), {}, {}, {}, "", {}, {}});
    records.relations[0].values = Values::one;
    records.facts[1].object = EntityReference{"sco"};
    CHECK(found(records).empty());
    records.facts[1].from = Date{1998, 0, 0}; // on 31 December 1998, if not before
    CHECK(found(records) == Found{"two-values"});
}

TEST_CASE("relations of a family exclude each other, for one subject and object") {
    auto records = with({membership("a", Date{2002, 0, 0}), membership("b", Date{2005, 0, 0})});
    Relation observer = member_of();
    observer.id = "observer-of";
    records.relations.push_back(observer);
    records.relations[0].family = records.relations[1].family = "membership";
    records.facts[1].relation = "observer-of";
    CHECK(found(records) == Found{"family-conflict"});
    records.facts[0].until = Date{2004, 0, 0};
    CHECK(found(records).empty());
}

TEST_CASE("names are compared without regard to case, within one type of entity") {
    auto records = with({membership("a", Date{2002, 0, 0})});
    records.entities.push_back({"other", "state", english("Other"), english("ARMENIA"), {}, {}, "", {}, {}});
    CHECK(found(records) == Found{"shared-name"});
    records.entities.back().type = "place";
    CHECK(found(records).empty());
}

TEST_CASE("a question left out must be left out on purpose") {
    auto records = with({membership("a", Date{2002, 0, 0})});
    records.relations[0].phrasings["en"].erase("ask_from");
    CHECK(found(records) == Found{"missing-phrasing"});
    records.relations[0].phrasings["en"]["ask_from"] = "";
    CHECK(found(records).empty());
    records.relations[0].phrasings["en"]["explanation"] = "";
    CHECK(found(records) == Found{"missing-phrasing"});
}

TEST_CASE("the sentences of the further kinds of question have their places, and are asked only where they "
          "are given") {
    auto records = with({membership("a", Date{2002, 0, 0})});
    Words& slots = records.relations[0].phrasings["en"];
    slots.insert({{"ask_all", "Which of these states were members of {object} on {at}?"},
                  {"ask_except", "Which of these states was NOT a member of {object} on {at}?"},
                  {"ask_same", "Which of these states was with {subject} in one organisation on {at}?"},
                  {"ask_match", "Match each state with its organisation on {at}."},
                  {"ask_status", "How did each of these states stand to {object} on {at}?"},
                  {"status", "Member"},
                  {"clue", "It was a member of {object} on {at}."},
                  {"sequence", "joined {object}"}});
    CHECK(found(records).empty());
    for (const std::string_view slot :
         {"ask_all", "ask_except", "ask_same", "ask_match", "ask_status", "status", "clue", "sequence"}) {
        CAPTURE(slot);
        auto refused = records;
        refused.relations[0].phrasings["en"].find(slot)->second = "";
        CHECK(found(refused).empty());
    }
}

TEST_CASE("a sentence of the further kinds neither lacks a place nor gives the answer away") {
    struct Case {
        std::string_view slot, sentence;
        Found expected;
    };
    const Found lacks{"missing-placeholder"}, gives_away{"misplaced-placeholder"},
        both{"missing-placeholder", "misplaced-placeholder"};
    for (const Case& each : std::initializer_list<Case>{
             {"ask_all", "Which of these states were members of {object}?", lacks},
             {"ask_all", "Which of these states were members on {at} beside {subject}?", both},
             {"ask_except", "Which of these states was NOT a member on {at}?", lacks},
             {"ask_except", "Which but {subject} was NOT a member of {object} on {at}?", gives_away},
             {"ask_same", "Which of these states was a member of {object} as {subject} was on {at}?",
              gives_away},
             {"ask_same", "Which of these states was a member of the same organisation as {subject}?", lacks},
             {"ask_match", "Match each state with its organisation.", lacks},
             {"ask_match", "Match {subject} with its organisation on {at}.", gives_away},
             {"ask_status", "How did each of these states stand to {object}?", lacks},
             {"ask_status", "How did {subject} stand to {object} on {at}?", gives_away},
             {"status", "Member of {object}", gives_away},
             {"clue", "It was a member of {object}.", lacks},
             {"clue", "{subject} was a member of {object} on {at}.", gives_away},
             {"sequence", "were joined by {subject}", {}},
             {"sequence", "came in", {}},
             {"sequence", "joined {object} by {at}", gives_away},
             {"sequence", "saw {subject} join {object}", gives_away},
         }) {
        CAPTURE(each.sentence);
        auto records = with({membership("a", Date{2002, 0, 0})});
        records.relations[0].phrasings["en"][std::string(each.slot)] = each.sentence;
        CHECK(found(records) == each.expected);
    }
}

TEST_CASE("an open brace is told as a place that is unknown") {
    auto records = with({membership("a", Date{2002, 0, 0})});
    records.relations[0].phrasings["en"]["label"] = "member of {";
    CHECK(found(records) == Found{"unknown-placeholder"});
}

TEST_CASE("check ids are words used once") {
    std::set<std::string_view> ids;
    for (const Check& each : checks()) CHECK(ids.insert(each.id).second);
    CHECK(ids.size() == 27);
}

TEST_CASE("the nearest known word is the one meant, if any is near") {
    const std::vector<std::string_view> known{"subject", "object", "until"};
    CHECK(nearest("objct", known) == "object");
    CHECK(nearest("sujbect", known) == "subject");
    CHECK_FALSE(nearest("colour", known).has_value());
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("ab", "ba") == 1);
}

TEST_CASE("lower case knows the scripts of a bank") {
    CHECK(lower_case("CSTO ОДКБ ҚАЗАҚСТАН ЁЖ ÉÀß ŽŠ ՀԱՊԿ ΑΩ") == "csto одкб қазақстан ёж éàß žš հապկ αω");
    CHECK(lower_case("\xFFZ\xC3") == "\xFFz\xC3");
}
