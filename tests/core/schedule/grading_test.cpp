#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/grading.hpp"

using namespace signatory::schedule;
using doctest::Approx;

namespace {

const Model model = default_parameters;

// Forty answers between four and eight seconds.
Pace known_pace() {
    Pace pace;
    for (int i = 0; i < 40; ++i) pace = after_answer(pace, 4 * std::exp2(i % 10 / 9.0));
    return pace;
}

} // namespace

TEST_CASE("the chance of a lucky guess follows from the form") {
    CHECK(chance_of_choice(4) == 0.25);
    CHECK(chance_of_choice(2) == 0.5);
    CHECK(chance_of_several(6, 2) == Approx(1 / 15.0));
    CHECK(chance_of_several(4, 4) == 1);
    CHECK(chance_of_order(4) == Approx(1 / 24.0));
    CHECK(chance_of_match(3, 2) == Approx(1 / 8.0));
    CHECK(chance_of_typed == 0);
}

TEST_CASE("a right answer was known with the probability Bayes gives it") {
    CHECK(known(0.9, 0.25) == Approx(0.9 / (0.9 + 0.1 * 0.25)));
    CHECK(known(0.9, 0) == 1);
    CHECK(known(0, 0.5) == 0);
    CHECK(known(1, 0.5) == 1);
}

TEST_CASE("the guess rate rises where distractors turn out weak and never falls below chance") {
    GuessRate weak{.chance = 0.25}, strong{.chance = 0.25};
    for (int i = 0; i < 200; ++i) {
        weak =
            after_answer(weak, 0.2, i % 10 != 0); // nine in ten right, though two in ten are foretold to know
        strong = after_answer(strong, 0.2, i % 10 == 0);
    }
    CHECK(rate_of(GuessRate{.chance = 0.25}) == 0.25);
    CHECK(rate_of(weak) > 0.6);
    CHECK(rate_of(strong) == 0.25);
    CHECK(rate_of(after_answer(GuessRate{}, 0.2, true)) == 0);
}

TEST_CASE("a lucky guess moves the memory part of the way to a lapse relearnt") {
    const Memory before{.stability = 20, .difficulty = 5};
    const Memory knew = next_memory(before, Grade::good, 20, model);
    const Memory did_not = next_memory(next_memory(before, Grade::again, 20, model), Grade::good, 0, model);
    const double trust = known(0.9, 0.5);
    const Memory after = memory_after(before, {Grade::good, trust}, 20, model);
    CHECK(std::log(after.stability) ==
          Approx(trust * std::log(knew.stability) + (1 - trust) * std::log(did_not.stability)));
    CHECK(after.difficulty == Approx(trust * knew.difficulty + (1 - trust) * did_not.difficulty));
    CHECK(memory_after(before, {Grade::good, 1}, 20, model) == knew);
    CHECK(memory_after(before, {Grade::again, 1}, 20, model) == next_memory(before, Grade::again, 20, model));
    CHECK(memory_after({}, {Grade::good, 1}, 0, model) == first_memory(Grade::good, model));
    CHECK(memory_after({}, {Grade::good, 0.5}, 0, model).stability <
          first_memory(Grade::good, model).stability);
}

TEST_CASE("both traces of FSRS-7 are mixed") {
    const Model seven = default_parameters7;
    const Memory before = first_memory(Grade::good, seven);
    const Memory knew = next_memory(before, Grade::good, 3, seven),
                 after = memory_after(before, {Grade::good, 0.8}, 3, seven);
    CHECK(after.stability < knew.stability);
    CHECK(after.stability_short < knew.stability_short);
    CHECK(after.stability_short > 0);
}

TEST_CASE("time is judged against the learner's own, once there is enough of it") {
    CHECK(grade_by_time({}, 0.5, EasyAllowed::yes) == Grade::good);
    const Pace pace = known_pace();
    CHECK(grade_by_time(pace, 1, EasyAllowed::yes) == Grade::easy);
    CHECK(grade_by_time(pace, 1, EasyAllowed::no) == Grade::good);
    CHECK(grade_by_time(pace, 5.6, EasyAllowed::yes) == Grade::good);
    CHECK(grade_by_time(pace, 30, EasyAllowed::yes) == Grade::hard);
    Pace long_ago = pace;
    for (std::size_t i = 0; i < answers_in_a_pace; ++i) long_ago = after_answer(long_ago, 30);
    CHECK(long_ago.log_seconds.size() == answers_in_a_pace);
    CHECK(grade_by_time(long_ago, 30, EasyAllowed::yes) == Grade::good);
}

TEST_CASE("reading is not answering, a pause is capped, and a window left says nothing") {
    CHECK(*seconds_to_answer(10'000, 119, Attention::kept) == Approx(5)); // 23.8 letters a second
    CHECK(*seconds_to_answer(1'000, 500, Attention::kept) == Approx(0.2));
    CHECK(*seconds_to_answer(600'000, 0, Attention::kept) == 60);
    CHECK_FALSE(seconds_to_answer(5'000, 0, Attention::lost));
}

TEST_CASE("the proposal follows correctness, time, form and history; the learner's word wins") {
    const Pace pace = known_pace();
    const auto grade = [&](const Answer& answer, double guess_rate) {
        return judge(answer, pace, guess_rate, 0.9).grade;
    };
    CHECK(grade({Correctness::wrong, 1}, 0) == Grade::again);
    CHECK(grade({Correctness::nearly, 1}, 0) == Grade::hard);
    CHECK(grade({Correctness::right, {}}, 0) == Grade::good);
    CHECK(grade({Correctness::right, 1}, 0.25) == Grade::easy);
    CHECK(grade({Correctness::right, 1}, 0.5) == Grade::good); // too easy to guess
    CHECK(grade({Correctness::right, 1, true}, 0) == Grade::good);
    CHECK(judge({Correctness::right, {}}, pace, 0.5, 0.9).known == Approx(known(0.9, 0.5)));
    CHECK(judge({Correctness::wrong, {}}, pace, 0.5, 0.9).known == 1);
    CHECK(overridden(Grade::good) == Judgement{Grade::good, 1});
    CHECK(correctness_of_list(0.95) == Correctness::right);
    CHECK(correctness_of_list(0.7) == Correctness::nearly);
    CHECK(correctness_of_list(0.5) == Correctness::wrong);
}
