#include "core/schedule/outcomes.hpp"

#include <algorithm>

#include "core/schedule/fuzz.hpp"
#include "core/schedule/recall.hpp"
#include "core/schedule/steps.hpp"

namespace signatory::schedule {
namespace {

constexpr std::int32_t minutes_per_day = 1440;

using Intervals = std::array<std::int32_t, 4>; // days, in the order of `grades`

// One review about to be graded: what every future needs to know.
struct Review {
    const Card& card;
    Now now;
    const Settings& settings;
    Model model;
    std::int32_t elapsed_days;
    std::uint64_t fuzz_seed;
    const Circumstances& circumstances;
};

Model scheduling_model(const Settings& settings) {
    const auto* parameters = std::get_if<Parameters>(&settings.model);
    if (parameters == nullptr || settings.relearning_ceiling == RelearningCeiling::off) return settings.model;
    Parameters w = *parameters;
    const double ceiling =
        relearning_ceiling(w, settings.relearning_steps_minutes.size(), lowest_ceiling_in_scheduling);
    w[17] = std::min(w[17], ceiling);
    w[18] = std::min(w[18], ceiling);
    return w;
}

Memory memory_after(const Review& review, Grade grade) {
    const auto before = review.card.phase == Phase::new_ ? std::nullopt : std::optional(review.card.memory);
    const auto* parameters = std::get_if<Parameters>(&review.model);
    if (before && parameters != nullptr && review.settings.short_term == ShortTerm::off)
        return next_memory(*before, grade, review.elapsed_days, *parameters, ShortTerm::off);
    const Judgement& judged = review.circumstances.judged;
    const Judgement judgement = grade == judged.grade ? judged : overridden(grade);
    return memory_after(before, judgement, days_since_review(review.card, review.now, review.settings), review.model);
}

std::int32_t interval_after(const Review& review, const Memory& memory) {
    const Settings& settings = review.settings;
    const std::int32_t days = whole_interval(memory, settings.desired_retention, settings.maximum_interval, review.model);
    const Balance* balance = review.circumstances.balance;
    if (settings.fuzz == Fuzz::off) return days;
    if (balance != nullptr && days <= longest_balanced_days)
        return balanced_interval(fuzz_range(days, review.elapsed_days, settings.maximum_interval), *balance,
                                 review.fuzz_seed);
    return fuzzed_interval(days, review.elapsed_days, settings.maximum_interval, review.fuzz_seed);
}

// A better grade never comes back sooner, and no two passing buttons promise the same day: a choice without a
// consequence teaches nothing. This may exceed the maximum interval by a few days, as in ts-fsrs.
void tell_buttons_apart(Intervals& days, const Review& review) {
    auto& [again, hard, good, easy] = days;
    const bool without_steps = review.settings.short_term == ShortTerm::off;
    if (without_steps) {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    } else if (review.card.phase == Phase::review) {
        hard = std::min(hard, good);
    } else {
        return; // while learning, the steps keep the buttons apart
    }
    good = std::max(good, hard + 1);
    easy = std::max(easy, good + 1);
}

void enter_step(Card& card, Phase before, Step step, std::int64_t now) {
    const bool shorter_than_a_day = step.minutes < minutes_per_day;
    const Phase stepping =
        before == Phase::review || before == Phase::relearning ? Phase::relearning : Phase::learning;
    card.phase = shorter_than_a_day ? stepping : Phase::review;
    card.step = step.position;
    card.interval_days = step.minutes / minutes_per_day;
    card.due = now + step.minutes * seconds_per_minute;
}

void enter_review(Card& card, std::int32_t days, std::int64_t now) {
    card.phase = Phase::review;
    card.step = 0;
    card.interval_days = days;
    card.due = now + days * seconds_per_day;
}

Outcome outcome(const Review& review, Grade grade, const Memory& memory, std::int32_t days) {
    const std::int64_t now = review.now.unix_seconds;
    Card card = review.card;
    card.memory = memory;
    card.last_review = now;
    card.repetitions += 1;
    if (grade == Grade::again && review.card.phase == Phase::review) card.lapses += 1;
    if (const auto step = next_step(review.card, grade, review.settings))
        enter_step(card, review.card.phase, *step, now);
    else
        enter_review(card, days, now);
    return {grade, card, card.due - now};
}

} // namespace

std::array<Outcome, 4> outcomes(const Card& card, Now now, const Settings& settings,
                                std::uint64_t fuzz_seed, const Circumstances& circumstances) {
    const Review review{card,
                        now,
                        settings,
                        scheduling_model(settings),
                        elapsed_days(card, now, settings.rollover_hours),
                        fuzz_seed,
                        circumstances};
    std::array<Memory, 4> memories;
    Intervals days{};
    for (const Grade grade : grades) {
        memories[index(grade)] = memory_after(review, grade);
        days[index(grade)] = interval_after(review, memories[index(grade)]);
    }
    tell_buttons_apart(days, review);
    std::array<Outcome, 4> result;
    for (const Grade grade : grades)
        result[index(grade)] = outcome(review, grade, memories[index(grade)], days[index(grade)]);
    return result;
}

} // namespace signatory::schedule
