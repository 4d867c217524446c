#include <doctest/doctest.h>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/fuzz.hpp"
#include "core/schedule/outcomes.hpp"
#include "tests/core/schedule/noon.hpp"

using namespace signatory::schedule;

namespace {

Card review_card(double stability, std::int32_t days_ago) {
    Card card;
    card.memory = {stability, 5};
    card.phase = Phase::review;
    card.last_review = noon - days_ago * seconds_per_day;
    card.due = noon;
    card.interval_days = days_ago;
    card.repetitions = 4;
    return card;
}

Settings without_fuzz() { return {.fuzz = Fuzz::off}; }

const Card& after(const std::array<Outcome, 4>& futures, Grade grade) { return futures[index(grade)].card; }

} // namespace

TEST_CASE("a new card is offered 1 min, 6 min, 10 min and 8 days") {
    const auto futures = outcomes(Card{}, {noon, 0}, without_fuzz(), 0);
    CHECK(futures[0].due_in_seconds == 60);
    CHECK(futures[1].due_in_seconds == 6 * 60);
    CHECK(futures[2].due_in_seconds == 10 * 60);
    CHECK(futures[3].due_in_seconds == 8 * seconds_per_day);
    CHECK(after(futures, Grade::good).phase == Phase::learning);
    CHECK(after(futures, Grade::easy).phase == Phase::review);
}

TEST_CASE("each outcome is a complete card") {
    const auto futures = outcomes(review_card(10, 10), {noon, 0}, without_fuzz(), 0);
    for (const Outcome& outcome : futures) {
        CHECK(outcome.card.last_review == noon);
        CHECK(outcome.card.repetitions == 5);
        CHECK(outcome.card.due == noon + outcome.due_in_seconds);
        CHECK(outcome.card.memory == next_memory({10, 5}, outcome.grade, 10, default_parameters));
    }
}

TEST_CASE("a lapse is counted in review and nowhere else") {
    const Card lapsed = after(outcomes(review_card(10, 10), {noon, 0}, without_fuzz(), 0), Grade::again);
    CHECK(lapsed.lapses == 1);
    CHECK(lapsed.phase == Phase::relearning);
    CHECK(after(outcomes(lapsed, {noon + 600, 0}, without_fuzz(), 0), Grade::again).lapses == 1);
    CHECK(after(outcomes(Card{}, {noon, 0}, without_fuzz(), 0), Grade::again).lapses == 0);
}

TEST_CASE("passing buttons promise different days, in order, with and without fuzz") {
    for (const double stability : {0.01, 0.5, 2.0, 30.0, 5000.0})
        for (const std::int32_t days : {0, 1, 9, 300})
            for (std::uint64_t seed = 0; seed < 50; ++seed) {
                const auto futures = outcomes(review_card(stability, days), {noon, 0}, Settings{}, seed);
                CHECK(futures[1].due_in_seconds < futures[2].due_in_seconds);
                CHECK(futures[2].due_in_seconds < futures[3].due_in_seconds);
            }
}

TEST_CASE("fuzz keeps Good within its range and depends on the seed alone") {
    const Card card = review_card(30, 30);
    const std::int32_t exact = after(outcomes(card, {noon, 0}, without_fuzz(), 0), Grade::good).interval_days;
    const DayRange range = fuzz_range(exact, 30, 36500);
    bool moved = false;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto futures = outcomes(card, {noon, 0}, Settings{}, seed);
        const std::int32_t days = after(futures, Grade::good).interval_days;
        CHECK(days >= range.first);
        CHECK(days <= range.last);
        CHECK(futures == outcomes(card, {noon, 0}, Settings{}, seed));
        moved |= days != exact;
    }
    CHECK(moved);
}

TEST_CASE("a review after midnight and before the rollover belongs to the evening") {
    Card card = review_card(2, 0);
    card.last_review = noon + 11 * 3600; // 23:00
    const Now one_in_the_morning{noon + 13 * 3600, 0};
    const auto same_day = outcomes(card, one_in_the_morning, without_fuzz(), 0);
    CHECK(after(same_day, Grade::good).memory == next_memory({2, 5}, Grade::good, 0, default_parameters));
    Settings midnight = without_fuzz();
    midnight.rollover_hours = 0;
    const auto next_day = outcomes(card, one_in_the_morning, midnight, 0);
    CHECK(after(next_day, Grade::good).memory == next_memory({2, 5}, Grade::good, 1, default_parameters));
}

TEST_CASE("without short-term scheduling every button leads to a later day") {
    Settings settings = without_fuzz();
    settings.short_term = ShortTerm::off;
    const auto futures = outcomes(Card{}, {noon, 0}, settings, 0);
    for (const Outcome& outcome : futures) CHECK(outcome.card.phase == Phase::review);
    CHECK(futures[0].due_in_seconds == 1 * seconds_per_day);
    CHECK(futures[1].due_in_seconds == 2 * seconds_per_day);
    CHECK(futures[2].due_in_seconds == 3 * seconds_per_day);
    CHECK(futures[3].due_in_seconds == 8 * seconds_per_day);
}

TEST_CASE("a learning step of a day puts the card into review") {
    Settings settings = without_fuzz();
    settings.learning_steps_minutes = {1, 1440};
    const Card card = after(outcomes(Card{}, {noon, 0}, settings, 0), Grade::good);
    CHECK(card.phase == Phase::review);
    CHECK(card.interval_days == 1);
}
