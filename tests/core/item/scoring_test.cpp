#include <doctest/doctest.h>

#include "core/item/mark.hpp"
#include "tests/support/arranged_items.hpp"

using namespace signatory;
using namespace signatory::item;

namespace {

Mark of(const Item& item, std::vector<std::size_t> indices) { return mark(item, Arrangement{std::move(indices)}); }

Item a_choice_of(std::size_t count) {
    Item item;
    for (std::size_t option = 0; option < count; ++option) item.options.push_back(test::a_text("option"));
    item.key = {0};
    return item;
}

} // namespace

TEST_CASE("every rule has a name and says what counts, and every response kind has a rule") {
    CHECK(name_of(Scoring::dichotomous) == "dichotomous");
    CHECK(name_of(Scoring::spelling) == "spelling");
    for (const ResponseKind kind : {ResponseKind::single_choice, ResponseKind::multiple_choice, ResponseKind::typed,
                                    ResponseKind::number, ResponseKind::order, ResponseKind::match})
        CHECK_FALSE(explanation_of(scoring_of(kind)).empty());
    CHECK(scoring_of(ResponseKind::multiple_choice) == Scoring::plus_minus);
    CHECK(scoring_of(ResponseKind::order) == Scoring::adjacent_pairs);
    CHECK(scoring_of(ResponseKind::match) == Scoring::pairs);
}

// Several choices

TEST_CASE("plus/minus: right less wrong, over the number of keys, never below nothing") {
    const Item item = test::a_several(); // keys 0 and 2
    CHECK(of(item, {0, 2}) == Mark{Correctness::right, 1000, "", Scoring::plus_minus});
    CHECK(of(item, {0}).credit == 500);
    CHECK(of(item, {0, 1, 2}).credit == 500);
    CHECK(of(item, {0, 1}).credit == 0);
    CHECK(of(item, {1, 3}).credit == 0);
    CHECK(of(item, {0, 1, 2, 3}).credit == 0);
    CHECK(of(item, {}).credit == 0);
}

TEST_CASE("some of the credit is nearly right, none of it is wrong") {
    CHECK(of(test::a_several(), {0}).correctness == Correctness::nearly);
    CHECK(of(test::a_several(), {0, 1}).correctness == Correctness::wrong);
}

TEST_CASE("a wrong choice is explained before one that was missed") {
    CHECK(of(test::a_several(), {0, 1}).reason == "The Warsaw Treaty was signed on 14 May 1955.");
    CHECK(of(test::a_several(), {0}).reason == "Missed: the CSTO Charter. The CSTO Charter was signed on 7 October 2002.");
}

TEST_CASE("an option chosen twice counts once, and one that is not there is wrong") {
    CHECK(of(test::a_several(), {0, 0}).credit == 500);
    CHECK(of(test::a_several(), {0, 2, 99}).credit == 500);
}

TEST_CASE("thirds are rounded to the per mille") {
    Item item = test::a_several();
    item.key = {0, 1, 2};
    CHECK(of(item, {0}).credit == 333);
    CHECK(of(item, {0, 1}).credit == 667);
}

// An order

TEST_CASE("adjacent pairs: the share of the key's neighbours that follow one another") {
    const Item item = test::an_order(); // 3, 1, 0, 2
    CHECK(of(item, {3, 1, 0, 2}) == Mark{Correctness::right, 1000, "", Scoring::adjacent_pairs});
    CHECK(of(item, {2, 3, 1, 0}).credit == 667); // all places wrong, two neighbours kept
    CHECK(of(item, {3, 1, 2, 0}).credit == 333);
    CHECK(of(item, {2, 0, 1, 3}).credit == 0); // the wrong way round
    CHECK(of(item, {2, 0, 1, 3}).correctness == Correctness::wrong);
}

TEST_CASE("the first thing out of order is told, with the reason of what comes before it") {
    CHECK(of(test::an_order(), {3, 0, 1, 2}).reason ==
          "The Warsaw Treaty comes before the Tashkent Treaty. The Warsaw Treaty was signed on 14 May 1955.");
}

TEST_CASE("what is no order of the options earns nothing, and does no harm") {
    for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{}, {3, 1}, {3, 3, 3, 3}, {3, 1, 0, 99}, {3, 1, 0, 2, 2}})
        CHECK(of(test::an_order(), order).credit == 0);
}

TEST_CASE("one option alone is in order") {
    Item item = test::an_order();
    item.options.resize(1);
    item.key = {0};
    CHECK(of(item, {0}).credit == 1000);
}

// A matching

TEST_CASE("pairs: the share of options with the right target") {
    CHECK(of(test::a_matching(), {1, 2, 0}) == Mark{Correctness::right, 1000, "", Scoring::pairs});
    CHECK(of(test::a_matching(), {1, 0, 2}).credit == 333);
    CHECK(of(test::a_grouping(), {0, 0, 0, 2}).credit == 750);
    CHECK(of(test::a_matching(), {0, 1, 2}).correctness == Correctness::wrong);
}

TEST_CASE("the first wrong pair is told, and an option left open is a wrong pair") {
    CHECK(of(test::a_matching(), {1, 0, 2}).reason == "The capital of Belarus is Minsk.");
    CHECK(of(test::a_matching(), {1, 2, unmatched}).reason == "The capital of Kazakhstan is Astana.");
    CHECK(of(test::a_matching(), {1, 2}).credit == 667);
    CHECK(of(test::a_matching(), {1, 2}).reason == "The capital of Kazakhstan is Astana.");
}

// A number

TEST_CASE("linear tolerance: all within the bounds, nothing at twice the tolerance, a straight line between") {
    const AcceptedNumber about{12000, 11500, 12500, "soldiers"};
    for (const double number : {11500.0, 12000.0, 12500.0}) CHECK(linear_tolerance(about, number) == 1000);
    CHECK(linear_tolerance(about, 12750) == 500);
    CHECK(linear_tolerance(about, 11250) == 500);
    CHECK(linear_tolerance(about, 12900) == 200);
    CHECK(linear_tolerance(about, 13000) == 0);
    CHECK(linear_tolerance(about, 11000) == 0);
    CHECK(linear_tolerance(about, 50000) == 0);
}

TEST_CASE("bounds that meet ask for the exact number") {
    CHECK(linear_tolerance({6, 6, 6, ""}, 6) == 1000);
    CHECK(linear_tolerance({6, 6, 6, ""}, 6.001) == 0);
}

// Of a whole quiz

TEST_CASE("formula scoring takes 1 / (k − 1) off for a wrong choice of k options, and nothing for a blank") {
    CHECK(formula_credit(a_choice_of(4), Choice{0}, 1000) == 1000);
    CHECK(formula_credit(a_choice_of(4), Choice{1}, 0) == -333);
    CHECK(formula_credit(a_choice_of(2), Choice{1}, 0) == -1000);
    CHECK(formula_credit(a_choice_of(4), Response{}, 0) == 0);
    CHECK(formula_credit(test::a_several(), Arrangement{{1}}, 0) == 0);
    CHECK(formula_credit(test::a_several(), Arrangement{{0}}, 500) == 500);
}

TEST_CASE("a response of another kind than the item asks earns nothing") {
    CHECK(mark(test::an_order(), Typed{"3 1 0 2"}).credit == 0);
    CHECK(mark(a_choice_of(3), Arrangement{{0}}).credit == 0);
    CHECK(mark(test::a_matching(), Response{}) == Mark{Correctness::wrong, 0, "The capitals are Yerevan, Minsk and Astana.", Scoring::pairs});
}

TEST_CASE("a mark is put in words: a slip is nearly right, part of the credit partly") {
    CHECK(verdict_of(of(test::a_several(), {0, 2})) == "Right");
    CHECK(verdict_of(of(test::a_several(), {0})) == "Partly right");
    CHECK(verdict_of(of(test::a_several(), {1})) == "Not right");
    CHECK(verdict_of({Correctness::nearly, 500, "", Scoring::spelling}) == "Nearly");
}
