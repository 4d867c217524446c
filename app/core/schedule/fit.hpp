// Fits a memory model to a learner's own reviews.
//
// The fit stands on three legs. Around any parameters the log odds of recall are nearly straight in them, so
// a few steps of Gauss-Newton find the best (regression.hpp, with slopes by forward differentiation,
// slope.hpp). What a short log cannot decide is pulled towards the defaults (ridge.hpp). And how hard to pull
// the log itself decides: cut into tenths in time, each tenth is predicted from those before it under every
// pull, and the fits are mixed by how well they predicted, so that a log that does not tell the learner from
// the rest of the world leaves the defaults as they are. Deterministic: the same log gives the same
// parameters.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "core/schedule/model.hpp"
#include "core/schedule/review_log.hpp"

namespace signatory::schedule {

// Fewer reviews that count than this, and the defaults are the answer.
inline constexpr std::size_t fewest_reviews_to_fit = 64;

struct Fit {
    Model model;
    std::size_t reviews = 0; // that counted, see counts()
    double log_loss = 0;     // mean over them, nats; 0 when none counted
    double default_log_loss = 0;
};

// Called some ten to twenty times with the share that is done, 0..1; false stops the fit.
using Proceed = std::function<bool(double done)>;

// Nothing when `proceed` said stop.
std::optional<Fit> fit(const ReviewLog& log, ModelName name, const Proceed& proceed = {});

} // namespace signatory::schedule
