#include <numeric>

#include <doctest/doctest.h>

#include "core/schedule/simulator.hpp"

using namespace signatory::schedule;

namespace {

Simulation of(std::int32_t cards, std::int32_t days) {
    Simulation wanted;
    wanted.new_cards = cards;
    wanted.new_per_day = 20;
    wanted.days = days;
    return wanted;
}

double total(const std::vector<SimulatedDay>& days, double SimulatedDay::*figure) {
    return std::accumulate(days.begin(), days.end(), 0.0,
                           [=](double sum, const SimulatedDay& day) { return sum + day.*figure; });
}

} // namespace

TEST_CASE("new cards are met at the daily limit until none is left") {
    const auto days = simulate(of(50, 5), 1);
    CHECK(days[0].first == 20);
    CHECK(days[2].first == 10);
    CHECK(days[3].first == 0);
    CHECK(days[0].reviews == 0);
}

TEST_CASE("a higher retention asks more and keeps more") {
    Simulation wanted = of(400, 150);
    wanted.desired_retention = 0.8;
    const auto low = simulate(wanted, 1);
    wanted.desired_retention = 0.95;
    const auto high = simulate(wanted, 1);
    CHECK(total(high, &SimulatedDay::reviews) > 1.5 * total(low, &SimulatedDay::reviews));
    CHECK(high.back().known > low.back().known + 10);
    CHECK(total(high, &SimulatedDay::passed) / total(high, &SimulatedDay::reviews) ==
          doctest::Approx(0.93).epsilon(0.03));
}

TEST_CASE("a daily limit of reviews is kept and the rest waits") {
    Simulation wanted = of(0, 10);
    for (int card = 0; card < 100; ++card) wanted.cards.push_back({{100, 5}, 90, 0});
    wanted.reviews_per_day = 30;
    const auto days = simulate(wanted, 1);
    CHECK(days[0].reviews == 30);
    CHECK(days[2].reviews == 30);
    CHECK(days[3].reviews >= 10);
    CHECK(days[3].reviews <= 30);
}

TEST_CASE("the mean of several runs is a little smoother, and a seed repeats") {
    Simulation wanted = of(100, 30);
    CHECK(simulate(wanted, 3)[20].reviews == simulate(wanted, 3)[20].reviews);
    wanted.runs = 4;
    CHECK(simulate(wanted, 3)[0].first == 20);
}

TEST_CASE("progress is told and can end it") {
    double told = 0;
    simulate(of(10, 20), 1, [&](double share) { return told = share, true; });
    CHECK(told == 1);
    CHECK(simulate(of(10, 20), 1, [](double share) { return share < 0.5; }).empty());
}
