// What an answer says of memory. A right choice may be a lucky guess, a quick answer sits better than a slow
// one, a slip of the pen is nearly right; the learner's own word outweighs all of that. Pure functions, for
// whoever runs a review:
//
//   judge(answer, pace, guess rate, recall foretold) -> Judgement      what to propose, and how far to trust
//   it memory_after(memory, judgement, elapsed days, model) -> Memory     the update, mixed by that trust
#pragma once

#include <cstddef>
#include <optional>

#include "core/schedule/grade.hpp"
#include "core/schedule/model.hpp"
#include "core/schedule/pace.hpp"

namespace signatory::schedule {

// The chance that someone who knows nothing answers right. Counts of 0 and 1 leave nothing to guess: 1.
double chance_of_choice(std::size_t options);                      // one of several; true or false: 2
double chance_of_several(std::size_t options, std::size_t chosen); // a set of known size
double chance_of_order(std::size_t options);
double chance_of_match(std::size_t options, std::size_t targets); // each option goes to any target
inline constexpr double chance_of_typed = 0;

// How often answers in one form are right without being known: the chance at first, more where its
// distractors turn out to be weak. Sums of expectations, for nobody sees which answers were guessed.
struct GuessRate {
    double chance = 0;
    double unknown = 0; // answers expected to have been given without knowing
    double lucky = 0;   // of these, the right ones

    bool operator==(const GuessRate&) const = default;
};

// Never below the chance: distractors can be weaker than blind guessing, not stronger.
double rate_of(const GuessRate& guess);
GuessRate after_answer(GuessRate guess, double recall, bool right);

// The probability that a right answer was known, by Bayes: R / (R + (1 - R) c).
double known(double recall, double guess_rate);

enum class Correctness { wrong, nearly, right }; // nearly: a slip, a coarser date, a list partly right

// A list by the F1 of its entries, from 0 to 1.
Correctness correctness_of_list(double f1);

struct Answer {
    Correctness correctness = Correctness::wrong;
    std::optional<double> seconds; // to answer, reading left out, see seconds_to_answer; none: not to be used
    bool first_review = false;
};

struct Judgement {
    Grade grade = Grade::again;
    double known = 1; // that a pass was memory and not luck; 1 for a lapse

    bool operator==(const Judgement&) const = default;
};

// `recall` is what the model foretells; recall_of_new for a card without reviews. `pace` and `guess_rate` are
// those of this learner and form.
inline constexpr double recall_of_new = 0.5; // nobody knows what was known before
Judgement judge(const Answer& answer, const Pace& pace, double guess_rate, double recall);

// The learner's word: no guess then, whatever the form.
Judgement overridden(Grade grade);

// Between the memory of someone who knew and that of someone who did not and has been shown the answer since:
// the stability's logarithm and the difficulty are averaged by `known`.
Memory mixed(const Memory& knew, const Memory& did_not, double known);

// `before` is none for a card without reviews.
Memory memory_after(const std::optional<Memory>& before, const Judgement& judgement, double elapsed_days,
                    const Model& model);

} // namespace signatory::schedule
