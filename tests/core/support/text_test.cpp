#include <doctest/doctest.h>

#include "core/support/text.hpp"

using namespace signatory;

using Words = std::vector<std::string>;

TEST_CASE("case does not matter to folded text, in Latin and in Cyrillic") {
    CHECK(folded("ArMENia") == "armenia");
    CHECK(folded("КАЗАХСТАН") == "казахстан");
    CHECK(folded("Ћирилица") == "ћирилица");
}

TEST_CASE("Latin accents are dropped") {
    CHECK(folded("São Tomé") == "sao tome");
    CHECK(folded("Škoda Łódź Ğ İ") == "skoda lodz g i");
    CHECK(folded("Kyrgyzstán ÀÞÿ") == "kyrgyzstan aty");
    CHECK(folded("e\xCC\x81") == "e"); // a combining acute
}

TEST_CASE("ё is е and й is и") {
    CHECK(folded("Ёлка") == folded("елка"));
    CHECK(folded("Йемен") == folded("иемен"));
}

TEST_CASE("every dash, quote, comma, stop and run of spaces is one space, and the ends are trimmed") {
    CHECK(folded("  Nagorno–Karabakh,  (2020). ") == "nagorno karabakh 2020");
    CHECK(folded("a—b−c-d‑e") == "a b c d e");
    CHECK(folded("«Рубеж»") == "рубеж");
    CHECK(folded("a\u00A0\u2009b") == "a b");
    CHECK(folded(" .,- ").empty());
    CHECK(folded("").empty());
}

TEST_CASE("an apostrophe inside a word vanishes") {
    CHECK(folded("Côte d'Ivoire") == "cote divoire");
    CHECK(folded("d’Ivoire") == "divoire");
}

TEST_CASE("× and ÷ are no letters to be lowered") {
    CHECK(folded("×") == "×");
    CHECK(folded("÷") != folded("×"));
}

TEST_CASE("other scripts pass through unchanged") {
    CHECK(folded("Հայաստան") == "Հայաստան");
    CHECK(folded("中国") == "中国");
    CHECK(folded("😀") == "😀");
}

TEST_CASE("bytes that are not UTF-8 never crash, and each becomes one replacement character") {
    CHECK(folded("a\xFF" "b") == "a\uFFFDb");
    CHECK(folded("\xC3") == "\uFFFD");
    CHECK(folded("\xE2\x82") == "\uFFFD\uFFFD");
    CHECK(folded("\xF0\x9F\x98") == "\uFFFD\uFFFD\uFFFD");
    CHECK(folded("\xC0\xAF") == "\uFFFD\uFFFD"); // an overlong slash
    CHECK(capitalised("\xFF" "abc") == "\uFFFDabc");
}

TEST_CASE("code points survive being written and read") {
    for (const char32_t letter : {U'a', char32_t{0x7F}, char32_t{0x80}, char32_t{0x7FF}, char32_t{0x800}, char32_t{0xFFFD},
                                  char32_t{0x10000}, char32_t{0x10FFFF}}) {
        std::string text;
        append_utf8(text, letter);
        std::size_t position = 0;
        CHECK(next_code_point(text, position) == letter);
        CHECK(position == text.size());
    }
}

TEST_CASE("words are the folded words in order") {
    CHECK(words("The CSTO's Charter – 2002") == Words{"the", "cstos", "charter", "2002"});
    CHECK(words("  ").empty());
}

TEST_CASE("a phrase is found as whole words only") {
    CHECK(contains_words("The Republic of Niger.", "niger"));
    CHECK_FALSE(contains_words("The Republic of Nigeria.", "Niger"));
    CHECK(contains_words("member of the Non–Aligned movement", "non-aligned MOVEMENT"));
    CHECK_FALSE(contains_words("aligned non movement", "non aligned"));
    CHECK_FALSE(contains_words("anything", ""));
    CHECK_FALSE(contains_words("", "anything"));
}

TEST_CASE("the first letter is made a capital, and nothing else changes") {
    CHECK(capitalised("the CSTO") == "The CSTO");
    CHECK(capitalised("über Österreich") == "Über Österreich");
    CHECK(capitalised("ёлка") == "Ёлка");
    CHECK(capitalised("казахстан") == "Казахстан");
    CHECK(capitalised("їжак") == "Їжак");
    CHECK(capitalised("1992") == "1992");
    CHECK(capitalised("Already") == "Already");
    CHECK(capitalised("÷") == "÷");
    CHECK(capitalised("").empty());
}
