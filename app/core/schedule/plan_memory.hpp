// The rules of fsrs.hpp for one set of parameters, with what no review changes worked out once: planning and
// simulation ask them millions of times. A review here is passed with Good, or lapses and is relearnt the
// same day.
#pragma once

#include "core/schedule/grade.hpp"
#include "core/schedule/memory.hpp"
#include "core/schedule/parameters.hpp"

namespace signatory::schedule {

class PlanMemory {
public:
    explicit PlanMemory(const Parameters& w, double tempo = 1); // tempo: see exam_tempo.hpp

    // As retrievability().
    double recall(double stability, double elapsed_days) const;

    // As first_memory(); after Again the card is relearnt the same day.
    Memory first(Grade grade) const;

    // The memory after a review at least a day after the last, at which recall was `recall`.
    Memory passed(const Memory& memory, double recall) const;
    Memory lapsed(const Memory& memory, double recall) const;

    // Days until recall has fallen to `retention`, as raw_interval().
    double interval(double stability, double retention) const;

private:
    Memory relearnt(const Memory& memory) const; // Good on the same day

    Parameters w_;
    double curve_factor_;
    double growth_;    // e^w8
    double lapse_cap_; // e^-(w17 w18)
    double same_day_;  // e^(w17 w18), of Good
    double reversion_; // what mean reversion adds to every difficulty
};

} // namespace signatory::schedule
