// The four futures of a card. The button labels and the stored review come from the same value.
#pragma once

#include <array>
#include <cstdint>

#include "core/schedule/balance.hpp"
#include "core/schedule/card.hpp"
#include "core/schedule/day.hpp"
#include "core/schedule/grade.hpp"
#include "core/schedule/grading.hpp"
#include "core/schedule/settings.hpp"

namespace signatory::schedule {

struct Outcome {
    Grade grade = Grade::again;
    Card card;                       // after the review
    std::int64_t due_in_seconds = 0; // from now; see interval_text

    bool operator==(const Outcome&) const = default;
};

// In the order of `grades`; take one with index(grade). `fuzz_seed` should differ between cards and
// repetitions and stay the same while a card is on screen; all four futures share it, so that their order
// survives.
struct Circumstances {
    const Balance* balance = nullptr; // fuzz prefers the days with less to do
    Judgement judged = {};            // of the answer: in the future of its grade, memory grows only as far as the
                                      // answer was no guess; the other three are the learner's own word
};
std::array<Outcome, 4> outcomes(const Card& card, Now now, const Settings& settings, std::uint64_t fuzz_seed,
                                const Circumstances& circumstances = {});

} // namespace signatory::schedule
