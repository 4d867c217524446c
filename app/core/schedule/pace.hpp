// How fast a learner answers in one form of question, so that quick and slow are measured against the learner
// alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/schedule/grade.hpp"

namespace signatory::schedule {

inline constexpr std::size_t answers_to_know_a_pace = 30;
inline constexpr std::size_t answers_in_a_pace = 200; // older ones are forgotten

// Logarithms of the seconds of right answers, latest last; those of one learner and form.
struct Pace {
    std::vector<double> log_seconds;

    bool operator==(const Pace&) const = default;
};

enum class Attention { kept, lost }; // lost: the window was left while the question stood

// From shown to answered, reading left out. None when it says nothing of the answer: attention lost.
std::optional<double> seconds_to_answer(std::int64_t milliseconds, std::size_t letters_to_read,
                                        Attention attention);

Pace after_answer(Pace pace, double seconds);

// The grade of a pass: easy for the quickest, hard for the slowest, good while the pace is not known yet.
// Easy needs a second review (the first may only show what was known before) and a form that is hard to
// guess.
enum class EasyAllowed { no, yes };
Grade grade_by_time(const Pace& pace, double seconds, EasyAllowed easy);

} // namespace signatory::schedule
