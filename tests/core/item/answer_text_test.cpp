#include <doctest/doctest.h>

#include "core/item/answer_text.hpp"
#include "tests/support/arranged_items.hpp"

using namespace signatory;
using namespace signatory::item;

TEST_CASE("an answer of every kind fits a line") {
    CHECK(response_text(test::a_several(), Choice{1}) == "the Warsaw Treaty");
    CHECK(response_text(test::a_several(), Arrangement{{0, 2}}) == "the Tashkent Treaty; the CSTO Charter");
    CHECK(response_text(test::an_order(), Arrangement{{1, 0}}) == "the Warsaw Treaty → the Tashkent Treaty");
    CHECK(response_text(test::a_matching(), Arrangement{{2, 1, 0}}) == "Armenia: Minsk; Belarus: Yerevan; Kazakhstan: Astana");
    CHECK(response_text(test::a_matching(), Typed{"Ереван"}) == "Ереван");
    CHECK(response_text(test::a_matching(), Response{}).empty());
}

TEST_CASE("what does not exist is left out of the line") {
    CHECK(response_text(test::a_several(), Choice{9}).empty());
    CHECK(response_text(test::a_several(), Arrangement{{9, 1}}) == "the Warsaw Treaty");
    CHECK(response_text(test::a_matching(), Arrangement{{unmatched, 1, 0}}) == "Belarus: Yerevan; Kazakhstan: Astana");
}

TEST_CASE("the right answer is told in the same way") {
    CHECK(key_text(test::a_several()) == "the Tashkent Treaty; the CSTO Charter");
    CHECK(key_text(test::an_order()) == "the North Atlantic Treaty → the Warsaw Treaty → the Tashkent Treaty → the CSTO Charter");
    CHECK(key_text(test::a_grouping()) == "Armenia: Member; Tajikistan: Member; Afghanistan: Observer; Uzbekistan: Neither");
    Item typed;
    typed.response_kind = ResponseKind::typed;
    typed.accepted = {"CSTO", "ОДКБ"};
    CHECK(key_text(typed) == "CSTO");
    Item number;
    number.response_kind = ResponseKind::number;
    number.accepted_number = AcceptedNumber{6, 6, 6, "states"};
    CHECK(key_text(number) == "6 states");
}
