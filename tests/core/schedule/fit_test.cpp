#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "core/schedule/evaluate.hpp"
#include "core/schedule/fit.hpp"
#include "core/schedule/fitting.hpp"
#include "core/schedule/sloped_fsrs6.hpp"
#include "core/schedule/sloped_fsrs7.hpp"
#include "core/support/random.hpp"

using namespace signatory::schedule;
using signatory::Random;

namespace {

double uniform(Random& random) { return static_cast<double>(random.next() >> 11) * 0x1p-53; }

// 120 days of cards reviewed again after one to thirty days; what is recalled follows the learner's true
// memory.
ReviewLog reviews_of(const Model& truth, std::size_t cards, std::uint64_t seed) {
    Random random(seed);
    struct Asked {
        Memory memory;
        std::int64_t last = -1; // day
        std::int64_t due = 0;
    };
    std::vector<Asked> asked(cards);
    ReviewLog log;
    for (std::int64_t day = 0; day < 120; ++day)
        for (std::size_t card = 0; card < cards; ++card) {
            Asked& each = asked[card];
            if (day < each.due) continue;
            const bool first = each.last < 0;
            const double days = first ? 0 : static_cast<double>(day - each.last);
            const bool recalled = uniform(random) < (first ? 0.8 : retrievability(each.memory, days, truth));
            const Grade grade = recalled ? grades[1 + random.below(3)] : Grade::again;
            each.memory = first ? first_memory(grade, truth) : next_memory(each.memory, grade, days, truth);
            const auto number = static_cast<std::int64_t>(card);
            log.push_back({number, day, days, grade});
            if (!recalled) {
                each.memory = next_memory(each.memory, Grade::good, 0, truth);
                log.push_back({number, day, 0, Grade::good});
            }
            each.last = day;
            each.due = day + 1 + static_cast<std::int64_t>(random.below(30));
        }
    return log;
}

// Forgets quickly: learner A of tests/bench/memory/learners.mjs.
constexpr Parameters quick_to_forget{0.08, 0.45, 1.1,  3.9, 7.1,  0.62, 2.4, 0.02, 1.35, 0.21, 0.62,
                                     1.2,  0.09, 0.22, 1.3, 0.45, 2.4,  0.7, 0.2,  0.11, 0.31};

// The largest difference between the slopes of ln R a model carries along and those of central differences.
template <class Sloped>
double worst_slope(const typename Sloped::Parameters& around, const FitSpace<Sloped::size>& space) {
    double worst = 0;
    Random random(1);
    for (int sequence = 0; sequence < 100; ++sequence) {
        auto w = around;
        for (std::size_t k = 0; k < Sloped::size; ++k) {
            w[k] += 0.2 * (uniform(random) - 0.5) * std::max(w[k], 0.1);
            const double room = 0.001 * (space.highest[k] - space.lowest[k]);
            w[k] = std::clamp(w[k], space.lowest[k] + room, space.highest[k] - room);
        }
        std::vector<std::pair<Grade, double>> history;
        for (std::size_t i = random.below(8) + 1; i-- > 0;)
            history.emplace_back(grades[random.below(4)],
                                 static_cast<double>(random.below(3) == 0 ? 0 : 1 + random.below(60)));
        const double asked = static_cast<double>(1 + random.below(60));
        const auto log_recall = [&](const typename Sloped::Parameters& at) {
            const Model model(at);
            Memory memory = first_memory(Grade::good, model);
            for (const auto& [grade, days] : history) memory = next_memory(memory, grade, days, model);
            return std::log(retrievability(memory, asked, model));
        };
        const Sloped sloped(w);
        auto memory = sloped.first(Grade::good);
        for (const auto& [grade, days] : history)
            sloped.review(memory, grade, days, sloped.recall(memory, days));
        const auto recall = sloped.recall(memory, asked);
        CHECK(recall.log.value == doctest::Approx(log_recall(w)).epsilon(1e-10));
        for (std::size_t k = 0; k < Sloped::size; ++k) {
            auto up = w, down = w;
            const double step = 2e-6 * std::max(w[k], 0.1);
            up[k] += step;
            down[k] -= step;
            const double measured = (log_recall(up) - log_recall(down)) / (2 * step);
            worst =
                std::max(worst, std::abs(recall.log.slope[k] - measured) / std::max(1.0, std::abs(measured)));
        }
    }
    return worst;
}

} // namespace

TEST_CASE("slopes of FSRS-6 agree with central differences to 1e-6") {
    CHECK(worst_slope<SlopedFsrs6>(default_parameters, fit_space_of_fsrs6()) < 1e-6);
}

TEST_CASE("slopes of FSRS-7 agree with central differences to 1e-6") {
    CHECK(worst_slope<SlopedFsrs7>(default_parameters7, fit_space_of_fsrs7()) < 1e-6);
}

TEST_CASE("a regression's quadratic is the loss with its slope and curvature") {
    const Histories histories = histories_of(reviews_of(default_parameters, 20, 3));
    const FitSpace<21> space = fit_space_of_fsrs6();
    Regression<21> seen;
    regress<SlopedFsrs6>(histories, default_parameters, space.stretch(default_parameters), seen);
    Quadratic<21> quadratic;
    seen.add_to(quadratic, 0, histories.recalled.size());
    CHECK(quadratic.loss == doctest::Approx(seen.loss(0, histories.recalled.size(), {})));
    for (const std::size_t k : {2UZ, 8UZ, 20UZ}) {
        Point<21> up{}, down{};
        up[k] = 1e-3;
        down[k] = -1e-3;
        const double above = seen.loss(0, histories.recalled.size(), up),
                     below = seen.loss(0, histories.recalled.size(), down);
        CHECK(quadratic.slope[k] == doctest::Approx((above - below) / 2e-3).epsilon(1e-4));
        CHECK(quadratic.curvature[k][k] ==
              doctest::Approx((above + below - 2 * quadratic.loss) / 1e-6).epsilon(1e-2));
    }
}

TEST_CASE("a bounded Newton step finds the least of a quadratic inside the box") {
    Quadratic<2> bowl; // (x - 3)² + (y + x - 1)²
    bowl.slope = {-8, -2};
    bowl.curvature = {{{4, 0}, {2, 2}}};
    const Point<2> free = newton_step(bowl, {0, 0}, {}, Box<2>{{-9, -9}, {9, 9}});
    CHECK(free[0] == doctest::Approx(3));
    CHECK(free[1] == doctest::Approx(-2));
    const Point<2> bounded = newton_step(bowl, {0, 0}, {}, Box<2>{{-9, 0}, {9, 9}});
    CHECK(bounded[1] == 0);
    CHECK(bounded[0] == doctest::Approx(2)); // the least along y = 0
}

TEST_CASE("a pull of coordinates that go together moves those nothing was seen of, and no others") {
    Quadratic<3> bowl; // (x - 3)², and nothing seen of the rest
    bowl.slope = {-6, 0, 0};
    bowl.curvature[0][0] = 2;
    const Box<3> wide{{-9, -9, -9}, {9, 9, 9}};
    const Point<3> apart = newton_step(bowl, {}, {.strength = 1}, wide);
    CHECK(apart[0] == doctest::Approx(2));
    CHECK(apart[1] == doctest::Approx(0));
    const Pull<3> pull{.strength = 1, .together = 2, .correlation = 0.6};
    const Point<3> joined = newton_step(bowl, {}, pull, wide);
    CHECK(joined[0] == doctest::Approx(2));
    CHECK(joined[1] == doctest::Approx(0.6 * 2));
    CHECK(joined[2] == doctest::Approx(0));
    // From there the pull and what was seen hold each other.
    CHECK(pull.slope(joined)[0] == doctest::Approx(2 * (3 - joined[0])));
    CHECK(pull.loss(joined) == doctest::Approx(2)); // x²/2: what follows from x costs nothing of its own
}

TEST_CASE("a learner unlike the rest is recognised, and the log foretold better than by the defaults") {
    const ReviewLog past = reviews_of(quick_to_forget, 60, 1), unseen = reviews_of(quick_to_forget, 60, 2);
    const auto found = fit(past, ModelName::fsrs6);
    REQUIRE(found);
    CHECK(std::get<Parameters>(found->model)[2] < default_parameters[2]); // good is forgotten sooner
    CHECK(found->log_loss < found->default_log_loss);
    CHECK(found->log_loss == doctest::Approx(evaluate(past, found->model).log_loss));
    CHECK(evaluate(unseen, found->model).log_loss < evaluate(unseen, default_parameters).log_loss - 0.01);
}

TEST_CASE("FSRS-7 is fitted as well") {
    const ReviewLog past = reviews_of(quick_to_forget, 60, 1), unseen = reviews_of(quick_to_forget, 60, 2);
    const auto found = fit(past, ModelName::fsrs7);
    REQUIRE(found);
    CHECK(evaluate(unseen, found->model).log_loss < evaluate(unseen, default_parameters7).log_loss);
}

TEST_CASE("a short log of a learner like the rest leaves next to nothing to lose") {
    for (std::uint64_t seed = 10; seed < 16; ++seed) {
        const auto found = fit(reviews_of(default_parameters, 12, seed), ModelName::fsrs6);
        REQUIRE(found->reviews >= fewest_reviews_to_fit);
        const ReviewLog unseen = reviews_of(default_parameters, 60, seed + 100);
        CHECK(evaluate(unseen, found->model).log_loss <
              evaluate(unseen, default_parameters).log_loss + 0.002);
    }
}

TEST_CASE("fewer than 64 reviews give the defaults, none give no loss") {
    ReviewLog log = reviews_of(quick_to_forget, 60, 1);
    log.resize(60);
    CHECK(fit(log, ModelName::fsrs6)->model == Model(default_parameters));
    CHECK(fit({}, ModelName::fsrs7)->model == Model(default_parameters7));
    CHECK(fit({}, ModelName::fsrs7)->log_loss == 0);
}

TEST_CASE("first stabilities rise with the grade, and all parameters stay inside their bounds") {
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const auto w =
            std::get<Parameters>(fit(reviews_of(quick_to_forget, 15, seed), ModelName::fsrs6)->model);
        for (std::size_t k = 1; k < 4; ++k) CHECK(w[k] >= w[k - 1]);
        CHECK(clamped(w, ShortTerm::on, 1) == w);
    }
}

TEST_CASE("the same log gives the same parameters, progress rises, and a fit can be stopped") {
    const ReviewLog log = reviews_of(quick_to_forget, 30, 5);
    std::vector<double> told;
    const auto first = fit(log, ModelName::fsrs6, [&](double done) { return told.push_back(done), true; });
    CHECK(first->model == fit(log, ModelName::fsrs6)->model);
    REQUIRE(told.size() > 3);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() <= 1);
    for (std::size_t stop = 1; stop <= told.size(); ++stop) {
        std::size_t asked = 0;
        CHECK_FALSE(fit(log, ModelName::fsrs6, [&](double) { return ++asked < stop; }));
        CHECK(asked == stop);
    }
}

TEST_CASE("logs no learner would write still give parameters within their bounds") {
    const auto log_of = [](Grade grade, double days) {
        ReviewLog log;
        for (std::int64_t i = 0; i < 120; ++i)
            log.push_back({i % 4, static_cast<std::int64_t>(days) * (i / 4), i < 4 ? 0 : days, grade});
        return log;
    };
    for (const ModelName name : {ModelName::fsrs6, ModelName::fsrs7})
        for (const Grade grade : grades)
            for (const double days : {1.0, 365.0, 1'000'000.0}) {
                const auto found = fit(log_of(grade, days), name);
                REQUIRE(found->reviews == 116);
                CHECK(std::isfinite(found->log_loss));
                CHECK(found->log_loss <= found->default_log_loss);
                for (const double w : parameters_of(found->model)) CHECK(std::isfinite(w));
                if (const auto* w = std::get_if<Parameters>(&found->model))
                    CHECK(clamped(*w, ShortTerm::on, 1) == *w);
            }
}
