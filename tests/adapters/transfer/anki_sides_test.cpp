#include <doctest/doctest.h>

#include "adapters/transfer/anki_sides.hpp"

using namespace signatory::transfer;

namespace {

AnkiSides gap(std::string_view html, int number) {
    const auto sides = sides_of_gap(html, number);
    REQUIRE(sides);
    return *sides;
}

} // namespace

TEST_CASE("a gap asks with its hint or with dots, and the other gaps stand filled") {
    const std::string_view text = "<b>{{c1::Riga::city}}</b> lies on the {{c2::Daugava}} &amp; on {{c1::the sea}}.";
    CHECK(gap(text, 1).question == "[city] lies on the Daugava & on […].");
    CHECK(gap(text, 1).answer == "Riga, the sea");
    CHECK(gap(text, 2).question == "Riga lies on the […] & on the sea.");
    CHECK(gap(text, 2).answer == "Daugava");
    CHECK_FALSE(sides_of_gap(text, 3));
}

TEST_CASE("a gap in a gap is asked for by itself, and with the one around it") {
    const std::string_view text = "{{c1::Canberra {{c2::was founded}}::what}} in 1913";
    CHECK(gap(text, 1).question == "[what] in 1913");
    CHECK(gap(text, 1).answer == "Canberra was founded");
    CHECK(gap(text, 2).question == "Canberra […] in 1913");
    CHECK(gap(text, 2).answer == "was founded");
}

TEST_CASE("a gap can have several numbers, and braces that are none stay") {
    CHECK(gap("{{c1,3::one}} and {{c2::two}}", 3).question == "[…] and two");
    CHECK(gap("a set {{x}} or { {c1} }, {{c2::two}}", 2).question == "a set {{x}} or { {c1} }, […]");
    CHECK_FALSE(sides_of_gap("{{c1::never closed", 1));
    CHECK_FALSE(sides_of_gap("{{c::no number}} {{c1 no colons}}", 1));
    CHECK_FALSE(sides_of_gap("", 1));
}

TEST_CASE("the front is shown with its words, and the first field that only the back shows is the answer") {
    const std::vector<AnkiField> fields{{"State", "<i>Latvia</i>"}, {"Capital", "Riga"}, {"River", "Daugava[sound:d.mp3]"}, {"Empty", "<br>"}};
    const AnkiTemplate faces{"Capital of {{text:State}}{{#River}} (on a river){{/River}}{{^Empty}}?{{/Empty}}{{type:Capital}}{{Nowhere}}",
                             "{{FrontSide}}<hr id=answer>{{State}} {{Empty}} {{hint:Capital}} by the {{River}} {{#Empty}}{{Missing}}{{/Empty}}"};
    const AnkiSides sides = sides_of(faces, fields);
    CHECK(sides.question == "Capital of Latvia (on a river)?");
    CHECK(sides.answer == "Riga");
    CHECK(sides.more == "Daugava");
}

TEST_CASE("what waits behind a click on the front is the answer, not told with the question") {
    const std::vector<AnkiField> fields{{"Word", "dog"}, {"Meaning", "Hund"}};
    const AnkiSides sides = sides_of({"{{Word}} {{hint:Meaning}}", "{{Word}}: {{Meaning}}"}, fields);
    CHECK(sides.question == "dog");
    CHECK(sides.answer == "Hund");
}

TEST_CASE("a text with gaps is told whole beside another") {
    CHECK(words_with_gaps_filled("{{c1::Riga::city}} on the {{c2::<b>Daugava</b>}}") == "Riga on the Daugava");
    CHECK(words_with_gaps_filled("{{c1::Riga") == "{{c1::Riga");
}

TEST_CASE("what is gone through is counted, however small the template that asks for it") {
    const std::vector<AnkiField> fields{{"A", std::string(5000, 'x')}, {"B", "y"}};
    std::string sections;
    for (int time = 0; time < 100; ++time) sections += "{{#A}}{{/A}}";
    CHECK(sides_of({sections, "{{B}}"}, fields).work > 500'000);
}

TEST_CASE("a template that is not whole shows what it can") {
    const std::vector<AnkiField> fields{{"A", "one"}, {"B", "two"}};
    CHECK(sides_of({"{{A", "{{B}}"}, fields).question == "{{A");
    CHECK(sides_of({"{{/A}}{{#A}}x{{A}}", "{{B}}"}, fields).question == "xone");
    CHECK(sides_of({"", ""}, fields).answer.empty());
    const std::vector<AnkiField> large{{"A", std::string(1U << 16U, 'x')}};
    std::string many;
    for (int time = 0; time < 1000; ++time) many += "{{A}}";
    CHECK(sides_of({many, ""}, large).question.size() < (2U << 20U)); // not 64 MiB
}
