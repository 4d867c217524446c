#include <doctest/doctest.h>

#include "core/item/arrangement.hpp"
#include "tests/support/arranged_items.hpp"

using namespace signatory;
using namespace signatory::item;

namespace {
bool is_open(const Response& response) { return std::holds_alternative<std::monostate>(response); }
} // namespace

TEST_CASE("an arrangement begins with nothing chosen, the options as they come, or every option unmatched") {
    CHECK(as_it_stands(test::a_several(), {}) == Arrangement{});
    CHECK(as_it_stands(test::an_order(), {}) == Arrangement{{0, 1, 2, 3}});
    CHECK(as_it_stands(test::a_matching(), {}) == Arrangement{{unmatched, unmatched, unmatched}});
    CHECK(as_it_stands(test::an_order(), {{3, 2, 1, 0}}) == Arrangement{{3, 2, 1, 0}});
}

TEST_CASE("a choice toggled twice is as before, and the chosen stay ascending") {
    const Arrangement chosen = toggled(toggled({}, 2), 0);
    CHECK(chosen == Arrangement{{0, 2}});
    CHECK(toggled(chosen, 2) == Arrangement{{0}});
}

TEST_CASE("what is moved takes its place, and the rest closes up") {
    const Arrangement order{{0, 1, 2, 3}};
    CHECK(moved(order, 0, 2) == Arrangement{{1, 2, 0, 3}});
    CHECK(moved(order, 3, 1) == Arrangement{{0, 3, 1, 2}});
    CHECK(moved(order, 1, 1) == order);
    CHECK(moved(order, 0, 9) == order);
}

TEST_CASE("there is something to hand in when something is chosen, and nothing is left open") {
    CHECK(is_open(drafted(test::a_several(), {}, {})));
    CHECK(drafted(test::a_several(), {}, {{1}}) == Response{Arrangement{{1}}});
    CHECK(drafted(test::an_order(), {}, {}) == Response{Arrangement{{0, 1, 2, 3}}});
    CHECK(is_open(drafted(test::a_matching(), {}, matched(as_it_stands(test::a_matching(), {}), 0, 1))));
    CHECK(drafted(test::a_matching(), {}, {{1, 1, 1}}) == Response{Arrangement{{1, 1, 1}}});
    Item typed;
    typed.response_kind = ResponseKind::typed;
    CHECK(is_open(drafted(typed, "", {})));
    CHECK(drafted(typed, "Minsk", {}) == Response{Typed{"Minsk"}});
}
