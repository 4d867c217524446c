#include <doctest/doctest.h>

#include "core/item/mark.hpp"

using namespace signatory;
using namespace signatory::item;

namespace {

Item a_choice() {
    Item item;
    item.explanation = "The Treaty was signed in Tashkent.";
    item.options = {{"Minsk", fact::EntityReference{"minsk"}, "The CIS was founded in Minsk."},
                    {"Tashkent", fact::EntityReference{"tashkent"}, "The Treaty was signed in Tashkent."},
                    {"Yerevan", fact::EntityReference{"yerevan"}, "The summit of 2022 met in Yerevan."}};
    item.key = {1};
    return item;
}

Item typed(std::vector<std::string> accepted) {
    Item item;
    item.response_kind = ResponseKind::typed;
    item.accepted = std::move(accepted);
    item.explanation = "That is the story.";
    return item;
}

Item a_number(double min, double max) {
    Item item;
    item.response_kind = ResponseKind::number;
    item.accepted_number = AcceptedNumber{min, min, max, "year"};
    item.explanation = "It was signed in 1992.";
    return item;
}

Correctness correctness_of(const Item& item, std::string text) { return mark(item, Typed{std::move(text)}).correctness; }

} // namespace

TEST_CASE("the key of a choice is right, with full credit and nothing to explain") {
    CHECK(mark(a_choice(), Choice{1}) == Mark{Correctness::right, 1000, ""});
}

TEST_CASE("a wrong choice is told why that very option is wrong") {
    CHECK(mark(a_choice(), Choice{0}) == Mark{Correctness::wrong, 0, "The CIS was founded in Minsk."});
    CHECK(mark(a_choice(), Choice{2}).reason == "The summit of 2022 met in Yerevan.");
}

TEST_CASE("an option that is not there is wrong, and harmless") {
    CHECK(mark(a_choice(), Choice{17}) == Mark{Correctness::wrong, 0, ""});
}

TEST_CASE("no answer is wrong, and the explanation is told") {
    CHECK(mark(a_choice(), Response{}) == Mark{Correctness::wrong, 0, "The Treaty was signed in Tashkent."});
}

TEST_CASE("case, accents, dashes, spaces, stops and a leading article do not matter to a typed answer") {
    const Item item = typed({"The Côte d’Ivoire–Accord"});
    for (const char* text : {"The Côte d’Ivoire–Accord", "cote divoire accord", "  COTE D'IVOIRE - ACCORD. ",
                             "the cote d'ivoire accord", "a Côte d’Ivoire Accord"})
        CHECK_MESSAGE(correctness_of(item, text) == Correctness::right, text);
    CHECK(correctness_of(typed({"Алёшин"}), "алешин") == Correctness::right);
}

TEST_CASE("an article is dropped as a word, not as letters") {
    CHECK(normalised("Angola") == "angola");
    CHECK(normalised("Theseus") == "theseus");
    CHECK(normalised("the") == "the");
    CHECK(normalised("An Accord") == "accord");
}

TEST_CASE("every accepted variant is right") {
    const Item item = typed({"CSTO", "Collective Security Treaty Organization", "ОДКБ"});
    CHECK(correctness_of(item, "csto") == Correctness::right);
    CHECK(correctness_of(item, "collective security treaty organization") == Correctness::right);
    CHECK(correctness_of(item, "одкб") == Correctness::right);
}

TEST_CASE("a slip of the pen is nearly right: half the credit, and the spelling is told") {
    CHECK(mark(typed({"Kazakhstan"}), Typed{"Kazahstan"}) == Mark{Correctness::nearly, 500, "The spelling is Kazakhstan.", Scoring::spelling});
}

TEST_CASE("one edit is forgiven for every six letters") {
    CHECK(correctness_of(typed({"Egypt"}), "Egipt") == Correctness::wrong);       // 5 letters: none
    CHECK(correctness_of(typed({"Russia"}), "Rusia") == Correctness::nearly);     // 6: one
    CHECK(correctness_of(typed({"Russia"}), "Rusi") == Correctness::wrong);
    CHECK(correctness_of(typed({"Uzbekistan"}), "Usbekiston") == Correctness::wrong);     // 10: one, not two
    CHECK(correctness_of(typed({"Turkmenistan"}), "Turkmeniston") == Correctness::nearly); // 12: two
    CHECK(correctness_of(typed({"Turkmenistan"}), "Turcmeniston") == Correctness::nearly);
    CHECK(correctness_of(typed({"Turkmenistan"}), "Turcmenisto") == Correctness::wrong);
}

TEST_CASE("letters are counted, not bytes") {
    CHECK(correctness_of(typed({"Минск"}), "Менск") == Correctness::wrong); // 5 letters, 10 bytes
    CHECK(correctness_of(typed({"Москва"}), "Масква") == Correctness::nearly);
}

TEST_CASE("another number is no slip: Article 5 is not Article 4") {
    CHECK(correctness_of(typed({"Article 4"}), "Article 5") == Correctness::wrong);
    CHECK(correctness_of(typed({"Article 4"}), "Artikle 4") == Correctness::nearly);
    CHECK(correctness_of(typed({"Resolution 1973"}), "Resolution 1970") == Correctness::wrong);
}

TEST_CASE("a typed answer far from all is wrong, and the explanation is told") {
    CHECK(mark(typed({"Belarus"}), Typed{"Armenia"}) == Mark{Correctness::wrong, 0, "That is the story.", Scoring::spelling});
    CHECK(correctness_of(typed({"Belarus"}), "") == Correctness::wrong);
}

TEST_CASE("the nearest of the accepted spellings is told") {
    CHECK(mark(typed({"Kazakhstani Republic", "Kazakhstan"}), Typed{"Kazahstan"}).reason == "The spelling is Kazakhstan.");
}

TEST_CASE("a slip as near to another option is no slip, and that option's reason is told") {
    Item item = typed({"Slovenia"});
    item.options = {{"Slovenia", fact::EntityReference{"slovenia"}, ""}, {"Slovakia", fact::EntityReference{"slovakia"}, "Slovakia lies north."}};
    item.key = {0};
    CHECK(correctness_of(item, "Sloveniya") == Correctness::nearly);
    item.options[1].text = "Slovenija"; // one letter from what is typed, too
    CHECK(mark(item, Typed{"Sloveniya"}) == Mark{Correctness::wrong, 0, "Slovakia lies north.", Scoring::spelling});
    CHECK(correctness_of(item, "Slovenia") == Correctness::right);
}

TEST_CASE("bytes that are not UTF-8 can be typed without harm") {
    CHECK(correctness_of(typed({"Belarus"}), "\xFF\xFE") == Correctness::wrong);
}

TEST_CASE("a number within its bounds is right, spaces around it or not") {
    const Item item = a_number(1990, 1992);
    for (const char* text : {"1990", " 1991 ", "1992", "1992.", "\u00A01992"}) CHECK_MESSAGE(correctness_of(item, text) == Correctness::right, text);
    for (const char* text : {"1989", "1993", "92"}) CHECK_MESSAGE(correctness_of(item, text) == Correctness::wrong, text);
}

TEST_CASE("a number may be grouped, signed, and have its unit after it") {
    Item item = a_number(12000, 12000);
    item.accepted_number->unit = "soldiers";
    for (const char* text : {"12000", "12,000", "12 000", "+12 000", "12,000 soldiers"}) CHECK_MESSAGE(correctness_of(item, text) == Correctness::right, text);
    CHECK(correctness_of(item, "-12000") == Correctness::wrong);
    CHECK(correctness_of(item, "12,000 years") == Correctness::wrong);
}

TEST_CASE("a number near its bounds earns part of the credit, and the story is told") {
    Item item = a_number(11500, 12500);
    CHECK(mark(item, Typed{"12 750"}) == Mark{Correctness::nearly, 500, "It was signed in 1992.", Scoring::linear_tolerance});
}

TEST_CASE("a wrong number is told the story, and words are told to be no number") {
    CHECK(mark(a_number(1992, 1992), Typed{"1993"}).reason == "It was signed in 1992.");
    CHECK(mark(a_number(1992, 1992), Typed{"long ago"}).reason == "That is not a number. It was signed in 1992.");
    CHECK(correctness_of(a_number(1992, 1992), "") == Correctness::wrong);
    CHECK(correctness_of(a_number(1992, 1992), "1992 or so") == Correctness::wrong);
    CHECK(correctness_of(a_number(1992, 1992), "nan") == Correctness::wrong);
    CHECK(correctness_of(a_number(1992, 1992), "inf") == Correctness::wrong);
}
