#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/evaluate.hpp"

using namespace signatory::schedule;
using doctest::Approx;

// With w20 = 0.5 the curve is R = (1 + 19/81 t / S)^-0.5: 0.9 after a day where S is one day.
TEST_CASE("log loss, RMSE(bins) and AUC are those reckoned by hand") {
    Parameters w = default_parameters;
    w[20] = 0.5;
    w[2] = 1;
    Parameters longer = w;
    longer[2] = 16 * 19 / (81 * 3.0); // then 16 days are foretold at (1 + 3)^-0.5 = 0.5
    const ReviewLog ones{{1, 0, 0, Grade::good}, {2, 0, 0, Grade::good},  {3, 0, 0, Grade::good},
                         {1, 1, 1, Grade::good}, {2, 1, 1, Grade::again}, {3, 1, 1, Grade::easy}};
    const Evaluation same = evaluate(ones, w);
    CHECK(same.reviews == 3);
    CHECK(same.log_loss == Approx(-(2 * std::log(0.9) + std::log(0.1)) / 3));
    CHECK(same.rmse_bins == Approx(0.9 - 2 / 3.0)); // one bin: 0.9 foretold, two of three seen
    CHECK(*same.auc == 0.5);                        // nothing told them apart

    const ReviewLog two{
        {1, 0, 0, Grade::good}, {2, 0, 0, Grade::good}, {1, 16, 16, Grade::again}, {2, 1, 1, Grade::good}};
    const Evaluation apart = evaluate(two, longer);
    const double after_a_day = std::pow(1 + 19 / 81.0 / longer[2], -0.5);
    CHECK(apart.log_loss == Approx(-(std::log(0.5) + std::log(after_a_day)) / 2));
    CHECK(apart.rmse_bins == Approx(std::sqrt((0.25 + std::pow(1 - after_a_day, 2)) / 2))); // a bin each
    CHECK(*apart.auc == 1);
}

TEST_CASE("relearning on the same day is not counted but remembered") {
    const ReviewLog log{{1, 0, 0, Grade::again}, {1, 0, 0, Grade::good}, {1, 2, 2, Grade::good}};
    const Evaluation found = evaluate(log, default_parameters);
    CHECK(found.reviews == 1);
    const Memory memory =
        next_memory(first_memory(Grade::again, default_parameters), Grade::good, 0, default_parameters);
    CHECK(found.log_loss == Approx(-std::log(retrievability(memory, 2, default_parameters))));
    CHECK_FALSE(found.auc);
}

TEST_CASE("a log without a second day has nothing to evaluate") {
    CHECK(evaluate({{1, 0, 0, Grade::good}}, default_parameters).reviews == 0);
}
