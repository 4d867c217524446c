#include <doctest/doctest.h>

#include <string>

#include "core/item/number_text.hpp"

using signatory::item::number_in;

TEST_CASE("thousands may be grouped by comma, any space or apostrophe, or not at all") {
    for (const char* text : {"1200", "1,200", "1 200", "1\u00A0200", "1\u202F200", "1\u2009200", "1'200", "1’200", "  1,200 "}) {
        CAPTURE(std::string(text));
        CHECK(number_in(text, "") == 1200);
    }
    CHECK(number_in("12,345,678", "") == 12345678);
}

TEST_CASE("groups are of three figures, or it is no number") {
    for (const char* text : {"1,20", "1,2000", ",200", "1,,200", "1234,567"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(number_in(text, "").has_value());
    }
}

TEST_CASE("a sign may stand before, in any of its forms") {
    CHECK(number_in("+12", "") == 12);
    for (const char* text : {"-40", "−40", "–40", "- 40"}) {
        CAPTURE(std::string(text));
        CHECK(number_in(text, "") == -40);
    }
    CHECK_FALSE(number_in("-", "").has_value());
}

TEST_CASE("the unit may stand after, in the singular or the plural, and no other word") {
    CHECK(number_in("6 states", "states") == 6);
    CHECK(number_in("1 state", "states") == 1);
    CHECK(number_in("1992 Years", "year") == 1992);
    CHECK(number_in("12 000 square kilometres", "square kilometres") == 12000);
    CHECK(number_in("12%", "%") == 12);
    for (const char* text : {"6 soldiers", "6 or so", "about 6", "6 7", "six"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(number_in(text, "states").has_value());
    }
}

TEST_CASE("a decimal point is read, and a stop at the end passes") {
    CHECK(number_in("1,200.5", "") == 1200.5);
    CHECK(number_in("1992.", "") == 1992);
    CHECK_FALSE(number_in("", "").has_value());
    CHECK_FALSE(number_in("nan", "").has_value());
    CHECK_FALSE(number_in("\xFF\xFE", "").has_value());
}
