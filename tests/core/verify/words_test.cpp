#include <doctest/doctest.h>

#include "core/verify/words.hpp"

using namespace signatory;
using verify::plain;
using verify::says;

TEST_CASE("case, punctuation, spaces and a leading article do not tell two texts apart") {
    CHECK(plain("The  Harbour–League!") == "harbour league");
    CHECK(plain("ÉTAT «Мир», Ёлка") == "état мир ёлка");
    CHECK(plain("…") == "");
    CHECK(plain("日本") == "日本");
    CHECK(plain("\xd0") == "\xd0"); // a letter cut in two is kept, not read beyond
}

TEST_CASE("a phrase is said as whole words only") {
    CHECK(says("Arden's fleet", "Arden"));
    CHECK_FALSE(says("the Ardenian fleet", "Arden"));
    CHECK(says("a member of the Harbour League on", "the Harbour League"));
    CHECK_FALSE(says("anything", ""));
}

TEST_CASE("a date is written out as precisely as it is known") {
    CHECK(verify::written_out({2013, 6, 1}, "en") == "1 June 2013");
    CHECK(verify::written_out({2013, 6, 0}, "en") == "June 2013");
    CHECK(verify::written_out({2013, 0, 0}, "en") == "2013");
    CHECK_FALSE(verify::written_out({2013, 6, 1}, "xx").has_value());
}

TEST_CASE("days and months are found in a text, years are not") {
    const std::vector<fact::Date> expected{{2013, 6, 1}, {2014, 5, 0}};
    CHECK(verify::dates_in("On 1 June 2013 and in May 2014, as in 2015, may 20 come?") == expected);
}
