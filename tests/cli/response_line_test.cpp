// Answers as they are typed at the terminal.
#include <doctest/doctest.h>

#include "cli/response_line.hpp"
#include "tests/support/arranged_items.hpp"

using namespace signatory;
using namespace signatory::cli;
using item::Arrangement;
using item::Response;

namespace {

Response read(const item::Item& item, std::string_view line) {
    const auto response = response_in(item, line);
    REQUIRE_MESSAGE(response.has_value(), response.error());
    return *response;
}

bool refuses(const item::Item& item, std::string_view line) {
    const auto response = response_in(item, line);
    return !response && response.error().starts_with("Type ") && response.error().ends_with("see the answer.");
}

item::Item a_choice() {
    item::Item item = test::a_several();
    item.response_kind = item::ResponseKind::single_choice;
    item.key = {0};
    return item;
}

} // namespace

TEST_CASE("a choice is a number") {
    CHECK(read(a_choice(), "2") == Response{item::Choice{1}});
    for (const char* line : {"0", "5", "1 2", "x", "-1"}) CHECK_MESSAGE(refuses(a_choice(), line), line);
}

TEST_CASE("several choices are numbers in any order") {
    CHECK(read(test::a_several(), "3 1") == Response{Arrangement{{0, 2}}});
    CHECK(read(test::a_several(), " 1,3 ") == Response{Arrangement{{0, 2}}});
    for (const char* line : {"1 1", "1 5", "1 and 3", ","}) CHECK_MESSAGE(refuses(test::a_several(), line), line);
}

TEST_CASE("an order is every number once, the first first") {
    CHECK(read(test::an_order(), "4 2 1 3") == Response{Arrangement{{3, 1, 0, 2}}});
    for (const char* line : {"4 2 1", "4 2 1 1", "4 2 1 3 5", "4213"}) CHECK_MESSAGE(refuses(test::an_order(), line), line);
}

TEST_CASE("a matching is a letter for each option, or pairs in any order") {
    CHECK(read(test::a_matching(), "b c a") == Response{Arrangement{{1, 2, 0}}});
    CHECK(read(test::a_matching(), "3a, 1B, 2c") == Response{Arrangement{{1, 2, 0}}});
    CHECK(read(test::a_grouping(), "a a b c") == Response{Arrangement{{0, 0, 1, 2}}});
    for (const char* line : {"a b", "a b d", "1a 1b 2c", "4a 1b 2c", "abc", "1 2 3", "a b c a"})
        CHECK_MESSAGE(refuses(test::a_matching(), line), line);
}

TEST_CASE("what is to be typed is said in so many words") {
    CHECK(response_in(test::a_matching(), "x").error() ==
          "Type a letter from a to c for each of the 3, such as a b a or 1a 2b 3a; or Enter to see the answer.");
}

TEST_CASE("a typed answer is taken as it is") {
    item::Item typed;
    typed.response_kind = item::ResponseKind::typed;
    CHECK(read(typed, "1 3") == Response{item::Typed{"1 3"}});
}

TEST_CASE("a matching lists its options by number and its targets by letter") {
    CHECK(listed(test::a_matching()) ==
          "  1. Armenia\n  2. Belarus\n  3. Kazakhstan\n     a. Astana\n     b. Yerevan\n     c. Minsk\n");
}
