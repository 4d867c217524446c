#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/parameters.hpp"

using namespace signatory::schedule;
using doctest::Approx;

namespace {

std::vector<double> first_defaults(std::size_t count) {
    return {default_parameters.begin(), default_parameters.begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

TEST_CASE("21 parameters are taken as they are") {
    CHECK(parameters_from(default_parameters) == default_parameters);
}

TEST_CASE("19 parameters keep the old decay and have no same-day saturation") {
    const auto w = parameters_from(first_defaults(19));
    REQUIRE(w);
    CHECK((*w)[18] == default_parameters[18]);
    CHECK((*w)[19] == 0);
    CHECK((*w)[20] == 0.5);
}

TEST_CASE("17 parameters have their difficulty rewritten and no same-day rule") {
    std::vector<double> old = first_defaults(17);
    old[4] = 5;
    old[5] = 1;
    old[6] = 0.9;
    const auto w = parameters_from(old);
    REQUIRE(w);
    CHECK((*w)[4] == 7);
    CHECK((*w)[5] == Approx(std::log(4.0) / 3));
    CHECK((*w)[6] == Approx(1.4));
    CHECK((*w)[17] == 0);
    CHECK((*w)[20] == 0.5);
    CHECK(next_memory({3, 5}, Grade::good, 0, *w).stability == 3);
}

TEST_CASE("other counts and values that are no numbers are refused with advice") {
    CHECK(parameters_from({}).error() ==
          "There are 0 FSRS parameters; give 21 (FSRS-6), 19 (FSRS-5) or 17 (FSRS-4.5).");
    std::vector<double> values = first_defaults(21);
    values[8] = std::numeric_limits<double>::quiet_NaN();
    CHECK(parameters_from(values).error() == "FSRS parameter w8 is not a number; replace it by its default.");
}

TEST_CASE("clamping leaves the defaults alone and pulls everything else inside") {
    CHECK(clamped(default_parameters, ShortTerm::on, 1) == default_parameters);
    Parameters wild;
    wild.fill(1000);
    const Parameters w = clamped(wild, ShortTerm::on, 0);
    CHECK(w[0] == 100);
    CHECK(w[17] == 2);
    CHECK(w[20] == 0.8);
}

TEST_CASE("same-day saturation may only vanish where there is no same-day rule") {
    Parameters w = default_parameters;
    w[19] = 0;
    CHECK(clamped(w, ShortTerm::on, 1)[19] == 0.01);
    CHECK(clamped(w, ShortTerm::off, 1)[19] == 0);
}

TEST_CASE("the relearning ceiling binds from two steps on and falls with their number") {
    const auto ceiling = [](std::size_t steps) {
        return relearning_ceiling(default_parameters, steps, lowest_ceiling_in_training);
    };
    CHECK(ceiling(0) == 2);
    CHECK(ceiling(1) == 2);
    CHECK(ceiling(2) == Approx(0.600459)); // sqrt(-(ln w11 + ln(2^w13 - 1) + 0.3 w14) / 2)
    CHECK(ceiling(3) < ceiling(2));
    CHECK(ceiling(1000) == lowest_ceiling_in_training);
}

TEST_CASE("clamping holds both same-day parameters under the relearning ceiling") {
    Parameters w = default_parameters;
    w[17] = w[18] = 1.5;
    CHECK(clamped(w, ShortTerm::on, 1)[17] == 1.5);
    CHECK(clamped(w, ShortTerm::on, 2)[17] == Approx(0.600459));
    CHECK(clamped(w, ShortTerm::on, 2)[18] == Approx(0.600459));
}
