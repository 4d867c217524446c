// What an author is told while writing: problems, completion, dates, and what would be asked.
#include <doctest/doctest.h>

#include "core/author/beginnings.hpp"
#include "core/author/completion.hpp"
#include "core/author/entry.hpp"
#include "core/author/preview.hpp"
#include "core/author/problems.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::author;
using fact::Section;

namespace {

const fact::Finding* at(const std::vector<fact::Finding>& found, Section section, std::string_view member) {
    for (const fact::Finding& finding : found)
        if (finding.place.section == section && finding.place.member == member) return &finding;
    return nullptr;
}

std::vector<std::string> ids(const std::vector<Suggestion>& suggestions) {
    std::vector<std::string> all;
    for (const Suggestion& one : suggestions) all.push_back(one.id);
    return all;
}

fact::Records records() { return test::a_studied_bank().records(); }

} // namespace

TEST_CASE("a sound bank has no problems") { CHECK(problems(records()).empty()); }

TEST_CASE("a new bank says what it still lacks") {
    const Draft draft = new_draft("/tmp/new.json", {2026, 1, 15});
    const auto found = problems(draft.records);
    REQUIRE(at(found, Section::header, "/title"));
    CHECK(is_unwritable(*at(found, Section::header, "/title")));
    CHECK(in_words(*at(found, Section::header, "/title")) == "The bank has no title. Give it the one learners will see.");
    REQUIRE(at(found, Section::header, ""));
    CHECK_FALSE(is_unwritable(*at(found, Section::header, "")));
}

TEST_CASE("every field of a record that cannot be written is named, with advice") {
    fact::Records broken = records();
    broken.header.as_of = {2026, 1, 0};
    broken.sources.front().url = "example.org";
    broken.entities.front().iso = "Am";
    broken.entities.front().type = "two words";
    broken.relations.front().topic = "";
    broken.facts.front().subject = "";
    const auto found = problems(broken);
    const std::pair<Section, std::string_view> expected[] = {{Section::header, "/as_of"}, {Section::sources, "/url"}, {Section::entities, "/iso"},
                                                             {Section::entities, "/type"}, {Section::relations, "/topic"}, {Section::facts, "/subject"}};
    for (const auto& [section, member] : expected) {
        REQUIRE_MESSAGE(at(found, section, member), std::string(member));
        CHECK(is_unwritable(*at(found, section, member)));
        CHECK_FALSE(at(found, section, member)->advice.empty());
    }
}

TEST_CASE("what the checks find stands at the field it concerns") {
    fact::Records wrong = records();
    wrong.relations.front().phrasings["en"].erase("ask_from");
    wrong.relations.front().phrasings["en"]["statement"] = "{subject} was a member.";
    wrong.facts.front().from.reset();
    const auto found = problems(wrong);
    CHECK(at(found, Section::relations, "/phrasings/en/ask_from"));
    CHECK(at(found, Section::relations, "/phrasings/en/statement"));
    REQUIRE(at(found, Section::facts, "/from"));
    CHECK(at(found, Section::facts, "/from")->advice.find('"') == std::string::npos);
}

TEST_CASE("names that begin with the letters come first, then those that have them inside; types are kept") {
    auto bank = test::a_bank();
    bank.state("armenia").state("belarus").alias("White Russia").organisation("csto", "the CSTO").called("CSTO").alias("Pact of Russia");
    bank.state("russia").alias("Россия");
    const fact::Records all = bank.records();
    CHECK(ids(entities_like(all, "rus", "", 9)) == std::vector<std::string>{"russia", "belarus", "csto"});
    CHECK(ids(entities_like(all, "rus", "state", 9)) == std::vector<std::string>{"russia", "belarus"});
    CHECK(ids(entities_like(all, "РОСС", "state", 9)) == std::vector<std::string>{"russia"});
    CHECK(entities_like(all, "white", "", 9).front().detail == "White Russia");
    CHECK(entities_like(all, "", "state", 2).size() == 2);
    CHECK(ids(sources_like(all, "treat", 9)) == std::vector<std::string>{"treaty"});
    CHECK(types_like(all, "", 9) == std::vector<std::string>{"state", "organisation"});
}

TEST_CASE("dates are read as people write them") {
    CHECK(date_in("1992").value() == fact::Date{1992, 0, 0});
    CHECK(date_in(" 1992-05 ").value() == fact::Date{1992, 5, 0});
    CHECK(date_in("15 May 1992").value() == fact::Date{1992, 5, 15});
    CHECK(date_in("May 15, 1992").value() == fact::Date{1992, 5, 15});
    CHECK(date_in("Sep 2001").value() == fact::Date{2001, 9, 0});
    CHECK(date_in("2012-13-19").error().what == "there is no month 13");
    CHECK_FALSE(date_in("30 February 2001").has_value());
    for (const char* unfinished : {"1", "199", "1992-", "1992-1", "1992-05-1", "15 M", "15 May 19"}) CHECK_MESSAGE(may_become_date(unfinished), unfinished);
    for (const char* hopeless : {"1992-13", "1992-05-4", "1992/05", "yesterday", "1992-05-15-"}) CHECK_FALSE_MESSAGE(may_become_date(hopeless), hopeless);
    CHECK(number_in("1,250").value() == 1250);
    CHECK_FALSE(number_in("nine").has_value());
}

TEST_CASE("a fact's items are previewed though other records have problems") {
    fact::Records all = records();
    const std::string signing = all.facts.back().id; // a seat: its relation is complete
    REQUIRE_FALSE(preview_of(all, signing).items.empty());
    all.facts.front().subject = "nobody";
    all.facts.front().from.reset();
    CHECK_FALSE(preview_of(all, signing).items.empty());
}

TEST_CASE("a preview names the problem that blocks it, of the fact or of what it stands on") {
    fact::Records all = records();
    const std::string seat = all.facts.back().id;
    all.relations.back().phrasings["en"].erase("explanation");
    const Preview relation = preview_of(all, seat);
    REQUIRE(relation.blocked);
    CHECK(relation.blocked->place.section == Section::relations);
    all.facts.back().sources.clear();
    const Preview own = preview_of(all, seat);
    REQUIRE(own.blocked);
    CHECK(own.blocked->place.member == "/sources");
    all = records();
    all.facts.back().confidence = fact::Confidence::medium;
    CHECK(preview_of(all, seat).why_none.contains("medium"));
}
