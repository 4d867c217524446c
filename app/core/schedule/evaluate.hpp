// How well a memory model foretold a learner's reviews, reckoned in the plainest way and apart from the fit,
// so that the one checks the other.
#pragma once

#include <cstddef>
#include <optional>

#include "core/schedule/model.hpp"
#include "core/schedule/review_log.hpp"

namespace signatory::schedule {

struct Evaluation {
    std::size_t reviews = 0; // that count, see counts()
    double log_loss = 0;     // mean, nats; recall is kept 1e-7 away from 0 and 1
    double rmse_bins =
        0; // between recall foretold and seen, over bins of alike reviews weighted by their size
    std::optional<double> auc; // chance that a pass was foretold higher than a lapse; none without both
};

// Bins by days elapsed, reviews and lapses so far, as in srs-benchmark and fsrs-rs.
Evaluation evaluate(const ReviewLog& log, const Model& model);

} // namespace signatory::schedule
