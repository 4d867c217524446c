#include "core/schedule/grading.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

constexpr double answers_behind_a_chance =
    20; // how many guesses it takes to doubt the chance as much as to believe it
constexpr double easiest_to_guess_for_easy = 0.25;
constexpr double f1_of_right = 0.9, f1_of_nearly = 0.6;

double geometric_mean(double a, double b, double weight_of_a) {
    if (a <= 0 || b <= 0) return weight_of_a * a + (1 - weight_of_a) * b; // models without a short trace
    return std::exp(weight_of_a * std::log(a) + (1 - weight_of_a) * std::log(b));
}

Memory updated(const std::optional<Memory>& before, Grade grade, double elapsed_days, const Model& model) {
    return before ? next_memory(*before, grade, elapsed_days, model) : first_memory(grade, model);
}

// Forgotten, shown the answer, and learnt again at once.
Memory relearnt(const std::optional<Memory>& before, double elapsed_days, const Model& model) {
    return next_memory(updated(before, Grade::again, elapsed_days, model), Grade::good, 0, model);
}

} // namespace

double chance_of_choice(std::size_t options) { return options < 2 ? 1 : 1 / static_cast<double>(options); }

double chance_of_several(std::size_t options, std::size_t chosen) {
    double chance = 1;
    for (std::size_t i = 0; i < std::min(chosen, options); ++i)
        chance *= static_cast<double>(std::min(chosen, options) - i) / static_cast<double>(options - i);
    return chance;
}

double chance_of_order(std::size_t options) { return 1 / std::tgamma(static_cast<double>(options) + 1); }

double chance_of_match(std::size_t options, std::size_t targets) {
    return targets < 2 ? 1 : std::pow(static_cast<double>(targets), -static_cast<double>(options));
}

double rate_of(const GuessRate& guess) {
    if (guess.chance <= 0) return 0;
    const double seen =
        (guess.lucky + answers_behind_a_chance * guess.chance) / (guess.unknown + answers_behind_a_chance);
    return std::clamp(seen, guess.chance, 1.0);
}

GuessRate after_answer(GuessRate guess, double recall, bool right) {
    const double guessed = right ? 1 - known(recall, rate_of(guess)) : 1;
    guess.unknown += guessed;
    if (right) guess.lucky += guessed;
    return guess;
}

double known(double recall, double guess_rate) {
    const double lucky = (1 - recall) * guess_rate;
    return lucky <= 0 ? 1 : recall / (recall + lucky);
}

Correctness correctness_of_list(double f1) {
    return f1 >= f1_of_right    ? Correctness::right
           : f1 >= f1_of_nearly ? Correctness::nearly
                                : Correctness::wrong;
}

Judgement judge(const Answer& answer, const Pace& pace, double guess_rate, double recall) {
    if (answer.correctness == Correctness::wrong) return {Grade::again, 1};
    const double trust = known(recall, guess_rate);
    if (answer.correctness == Correctness::nearly) return {Grade::hard, trust};
    if (!answer.seconds) return {Grade::good, trust};
    const bool easy = !answer.first_review && guess_rate <= easiest_to_guess_for_easy;
    return {grade_by_time(pace, *answer.seconds, easy ? EasyAllowed::yes : EasyAllowed::no), trust};
}

Judgement overridden(Grade grade) { return {grade, 1}; }

Memory mixed(const Memory& knew, const Memory& did_not, double known) {
    return {.stability = geometric_mean(knew.stability, did_not.stability, known),
            .difficulty = known * knew.difficulty + (1 - known) * did_not.difficulty,
            .stability_short = geometric_mean(knew.stability_short, did_not.stability_short, known)};
}

Memory memory_after(const std::optional<Memory>& before, const Judgement& judgement, double elapsed_days,
                    const Model& model) {
    const Memory plain = updated(before, judgement.grade, elapsed_days, model);
    if (judgement.grade == Grade::again || judgement.known >= 1) return plain;
    return mixed(plain, relearnt(before, elapsed_days, model), judgement.known);
}

} // namespace signatory::schedule
