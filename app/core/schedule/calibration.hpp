// A learner's form, laid over either memory model: tired weeks and good ones move every forecast a little,
// and a model of single memories cannot know. An intercept is added to the log odds of recall and follows
// each answer.
//
// How fast form changes differs between learners, so several followers run side by side, from one that never
// moves to one that forgets within days, each a Kalman filter of a drifting intercept; the forecast mixes
// theirs by how well each foretold the answers so far. Where there is no drift the one that never moves soon
// has all the weight, so that following costs next to nothing.
#pragma once

#include <array>
#include <cstddef>

namespace signatory::schedule {

struct Follower {
    double intercept = 0; // on the log odds of recall
    double variance = 0;  // how unsure it is
    double weight = 0;    // trust in it; all sum to 1

    bool operator==(const Follower&) const = default;
};

inline constexpr std::size_t follower_count = 6;

struct Calibration {
    std::array<Follower, follower_count> followers;

    bool operator==(const Calibration&) const = default;
};

// Before any answer.
Calibration first_calibration();

// The model's `recall` (0..1) as it looks in today's form.
double calibrated(const Calibration& calibration, double recall);

// `recall` is what the model foretold, uncalibrated; only answers that count are to be taken in, see
// counts().
Calibration after_answer(Calibration calibration, double recall, bool recalled);

} // namespace signatory::schedule
