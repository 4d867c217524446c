#include <doctest/doctest.h>

#include "core/generate/phrase.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::generate;
using test::a_bank;
using test::a_relation;
using test::day;

namespace {

fact::Fact lasting(const char* from, const char* until) {
    fact::Fact fact;
    if (*from != 0) fact.from = day(from);
    if (*until != 0) fact.until = day(until);
    return fact;
}

const fact::Fact& first(const fact::FactBank& bank) { return bank.facts().front(); }

} // namespace

TEST_CASE("a date is written out as far as it is known") {
    CHECK(written(day("2013-06-01"), "en") == "1 June 2013");
    CHECK(written(day("2013-12"), "en") == "December 2013");
    CHECK(written(day("2013"), "en") == "2013");
}

TEST_CASE("a span is told with the ends that are known") {
    CHECK(span_of(lasting("2006-06-23", "2012-12-19"), "en") == " from 23 June 2006 to 19 December 2012");
    CHECK(span_of(lasting("1992-05", ""), "en") == " from May 1992 on");
    CHECK(span_of(lasting("", "1999"), "en") == " until 1999");
    CHECK(span_of(lasting("", ""), "en").empty());
}

TEST_CASE("words fall back to another language, then to nothing") {
    CHECK(in_language({{"en", "yes"}, {"ru", "да"}}, "ru") == "да");
    CHECK(in_language({{"ru", "да"}}, "en") == "да");
    CHECK(in_language({}, "en").empty());
}

TEST_CASE("an entity is shown by its short name, and told in a sentence by the form meant for it") {
    const auto bank = a_bank().organisation("sco", "the SCO").called("Shanghai Cooperation Organisation").in_short("SCO").bank();
    CHECK(display_name(*bank->entity("sco"), "en") == "SCO");
    CHECK(sentence_name(*bank->entity("sco"), "en") == "the SCO");
    const auto plain = a_bank().organisation("nato").called("NATO").bank();
    CHECK(display_name(*plain->entity("nato"), "en") == "NATO");
    CHECK(sentence_name(*plain->entity("nato"), "en") == "NATO");
}

TEST_CASE("options carry capitals and units, sentences do not") {
    const auto bank = a_bank().organisation("csto").bank();
    const fact::Relation members = a_relation("members").between("organisation", "number").unit("members");
    CHECK(option_text(*bank, members, 6.0, "en") == "6 members");
    CHECK(in_sentence(*bank, members, 6.0, "en") == "6");
    CHECK(in_sentence(*bank, members, 2013.0, "en") == "2013");
    CHECK(in_sentence(*bank, members, 12'000.0, "en") == "12,000");
    CHECK(in_sentence(*bank, members, -1'234'567.0, "en") == "-1,234,567");
    CHECK(in_sentence(*bank, members, 12'345.5, "en") == "12345.5");
    CHECK(option_text(*bank, members, fact::Text{"mutual defence"}, "en") == "Mutual defence");
    CHECK(in_sentence(*bank, members, fact::Text{"mutual defence"}, "en") == "mutual defence");
    CHECK(option_text(*bank, members, day("1992-05-15"), "en") == "15 May 1992");
    CHECK(in_sentence(*bank, members, day("1992-05-15"), "en") == "15 May 1992");
    CHECK(option_text(*bank, members, test::entity("csto"), "en") == "Csto");
}

TEST_CASE("a slot is filled and begins with a capital") {
    const fact::Relation relation = a_relation("r").says("statement", "{subject} ({at}) – {object}{span}: {from} to {until}; {unknown}.");
    CHECK(phrase(relation, "statement", {"the Pact", "Minsk", "2001", "1992", "1999", " since"}, "en") ==
          "The Pact (2001) – Minsk since: 1992 to 1999; {unknown}.");
}

TEST_CASE("what fills a place is never read as a place itself") {
    const fact::Relation relation = a_relation("r").says("statement", "{subject} and {object}");
    CHECK(phrase(relation, "statement", {"{object}", "{subject}", "", "", "", ""}, "en") == "{object} and {subject}");
}

TEST_CASE("an empty slot is never asked, no more than a missing one") {
    const fact::Relation relation = a_relation("r").says("ask_object", "");
    CHECK_FALSE(has_slot(relation, "ask_object", "en"));
    CHECK_FALSE(has_slot(relation, "ask_subject", "en"));
    CHECK_FALSE(has_slot(relation, "explanation", "ru"));
    CHECK(has_slot(relation, "explanation", "en"));
    CHECK(phrase(relation, "ask_object", {}, "en") == std::nullopt);
}

TEST_CASE("a fact is explained with its span, or else stated") {
    const auto bank = test::a_bank().state("armenia").organisation("csto", "the CSTO").relation(test::membership()).member("armenia", "csto", "1994-04-20").bank();
    CHECK(explanation(*bank, first(*bank), "en") == "Armenia was a member of the CSTO from 20 April 1994 on.");
    const auto stated = test::a_bank().state("armenia").organisation("csto", "the CSTO").relation(
        test::membership().says("explanation", "")).member("armenia", "csto", "1994-04-20").bank();
    CHECK(explanation(*stated, first(*stated), "en") == "Armenia was a member of the CSTO on 20 April 1994.");
}

TEST_CASE("an event is told on a day, but in a month or a year") {
    const auto bank = test::a_bank().state("armenia").organisation("csto", "the CSTO").relation(test::membership()).member("armenia", "csto", "1994-04-20").bank();
    CHECK(event_sentence(*bank, first(*bank), "event_from", day("1994-04-20"), "en") == "Armenia joined the CSTO on 20 April 1994.");
    CHECK(event_sentence(*bank, first(*bank), "event_until", day("1999-04"), "en") == "Armenia left the CSTO in April 1999.");
    CHECK(event_sentence(*bank, first(*bank), "event_from", day("1994"), "en") == "Armenia joined the CSTO in 1994.");
}

TEST_CASE("without a slot for the event, the fact is explained instead") {
    const auto bank = test::a_bank().state("armenia").organisation("csto", "the CSTO").relation(
        test::membership().says("event_from", "")).member("armenia", "csto", "1994").bank();
    CHECK(event_sentence(*bank, first(*bank), "event_from", day("1994"), "en") == explanation(*bank, first(*bank), "en"));
}

TEST_CASE("what lasts is told as lasting, what has ended is not") {
    const auto said = test::membership().says("still", "{subject} has been a member of {object}{span}.");
    const auto bank = test::a_bank().state("armenia").state("cuba").organisation("csto", "the CSTO").relation(said)
                          .member("armenia", "csto", "1994-04-20").member("cuba", "csto", "1994-04-20", "1999-04-02").bank();
    CHECK(explanation(*bank, bank->facts()[0], "en") == "Armenia has been a member of the CSTO from 20 April 1994 on.");
    CHECK(explanation(*bank, bank->facts()[1], "en") == "Cuba was a member of the CSTO from 20 April 1994 to 2 April 1999.");
}

TEST_CASE("what is not so is denied by its name, at the date asked") {
    const auto said = test::membership().says("property", "a member of {object}");
    const auto bank = test::a_bank().state("estonia").organisation("nato", "NATO").relation(said).bank();
    const auto denied = [&](const std::optional<fact::Date>& at) {
        return denial(*bank, bank->relations().front(), "estonia", test::entity("nato"), at, "en");
    };
    CHECK(denied(day("2003-06-01")) == "Estonia: not a member of NATO on 1 June 2003.");
    CHECK(denied(day("2003")) == "Estonia: not a member of NATO in 2003.");
    CHECK(denied(std::nullopt) == "Estonia: not a member of NATO.");
    const auto wordless = test::a_bank().state("estonia").organisation("nato", "NATO").relation(test::membership()).bank();
    CHECK(denial(*wordless, wordless->relations().front(), "estonia", test::entity("nato"), day("2003"), "en").empty());
}
