#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/balance.hpp"
#include "core/schedule/outcomes.hpp"
#include "core/schedule/simulator.hpp"

using namespace signatory::schedule;

namespace {

constexpr DayRange range{8, 12};

std::array<int, 5> chosen(const Balance& balance) {
    std::array<int, 5> days{};
    for (std::uint64_t seed = 0; seed < 1000; ++seed)
        ++days[static_cast<std::size_t>(balanced_interval(range, balance, seed) - range.first)];
    return days;
}

} // namespace

TEST_CASE("the day with the least to do is the likeliest") {
    Balance balance;
    balance.due.assign(20, 10);
    balance.due[9] = 5;
    const auto days = chosen(balance);
    CHECK(days[1] > 800);
    CHECK(days[0] > 0);
}

TEST_CASE("a day without a share and a rest day are left out") {
    Balance balance;
    balance.weekday = 0; // today is Monday: days 8 to 12 are Tuesday to Saturday
    balance.shares[5] = 0;
    balance.rest_days = {9};
    const auto days = chosen(balance);
    CHECK(days[4] == 0);
    CHECK(days[1] == 0);
    CHECK(days[0] + days[2] + days[3] == 1000);
}

TEST_CASE("a rest is forgiven: what would fall on it comes a day early") {
    Balance balance;
    balance.rest_days = {8, 9, 10, 11, 12};
    CHECK(balanced_interval(range, balance, 1) == 8);
}

TEST_CASE("cards of one fact are kept a day apart while there is room") {
    Balance balance;
    balance.siblings = {9};
    const auto days = chosen(balance);
    CHECK(days[0] + days[1] + days[2] == 0);
    balance.siblings = {8, 10, 12};
    CHECK(chosen(balance)[0] > 0); // no room: any day will do
}

TEST_CASE("outcomes take the balance where they would fuzz, and nothing else changes") {
    Card card;
    card.phase = Phase::review;
    card.memory = {20, 5};
    card.last_review = 1767614400;
    const Now now{1767614400 + 20 * seconds_per_day, 0};
    Balance balance;
    balance.due.assign(200, 50);
    const Settings settings;
    const auto plain = outcomes(card, now, settings, 7);
    const DayRange good = [&] {
        Settings exact = settings;
        exact.fuzz = Fuzz::off;
        return fuzz_range(outcomes(card, now, exact, 7)[2].card.interval_days, 20, settings.maximum_interval);
    }();
    balance.due[static_cast<std::size_t>(good.last)] = 0;
    const auto balanced = outcomes(card, now, settings, 7, {.balance = &balance});
    CHECK(balanced[2].card.interval_days == good.last);
    CHECK(balanced[0] == plain[0]);
    CHECK(balanced[2].card.memory == plain[2].card.memory);
}

TEST_CASE("balanced days vary less than fuzzed ones, and easy days get their share") {
    Simulation wanted;
    for (int card = 0; card < 1500; ++card)
        wanted.cards.push_back({{8.0 + card % 40, 5}, card % 8, card % 30});
    wanted.days = 100;
    const auto variation = [](const std::vector<SimulatedDay>& days) {
        double sum = 0, steps = 0;
        for (std::size_t day = 40; day + 1 < days.size(); ++day) {
            sum += days[day].reviews;
            steps += std::abs(days[day + 1].reviews - days[day].reviews);
        }
        return steps / sum;
    };
    const auto fuzzed = simulate(wanted, 1);
    wanted.spread = Simulation::Spread::balance;
    CHECK(variation(simulate(wanted, 1)) < 0.6 * variation(fuzzed));
    wanted.shares[6] = 0.5;
    double sundays = 0, all = 0;
    const auto easy = simulate(wanted, 1);
    for (std::size_t day = 40; day < 96; ++day) {
        all += easy[day].reviews;
        if (day % 7 == 6) sundays += easy[day].reviews;
    }
    CHECK(sundays / all * 7 < 0.6);
}
