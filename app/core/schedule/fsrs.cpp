#include "core/schedule/fsrs.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

// Scales the curve so that R(S, S) = 0.9 whatever the decay.
double curve_factor(const Parameters& w) { return std::pow(0.9, -1 / w[20]) - 1; }

// Not clamped: mean reversion pulls towards the raw value for Easy, which is -4.77 with the defaults.
double initial_difficulty(Grade grade, const Parameters& w) {
    return w[4] - std::exp(w[5] * (grade_number(grade) - 1)) + 1;
}

double next_difficulty(double difficulty, Grade grade, const Parameters& w) {
    const double change = -w[6] * (grade_number(grade) - 3);
    const double damped = difficulty + change * (10 - difficulty) / 9; // so that 10 is approached, not hit
    return clamped_difficulty(w[7] * initial_difficulty(Grade::easy, w) + (1 - w[7]) * damped);
}

double stability_after_recall(const Memory& memory, double recall, Grade grade, const Parameters& w) {
    const double hard_penalty = grade == Grade::hard ? w[15] : 1;
    const double easy_bonus = grade == Grade::easy ? w[16] : 1;
    const double growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                          (std::exp(w[10] * (1 - recall)) - 1) * hard_penalty * easy_bonus;
    return memory.stability * (1 + growth);
}

// The cap leaves room for the relearning that follows, where there is any.
double stability_after_lapse(const Memory& memory, double recall, const Parameters& w, ShortTerm short_term) {
    const double forgotten = w[11] * std::pow(memory.difficulty, -w[12]) *
                             (std::pow(memory.stability + 1, w[13]) - 1) * std::exp(w[14] * (1 - recall));
    const double cap = memory.stability / (short_term == ShortTerm::on ? std::exp(w[17] * w[18]) : 1);
    return std::min(forgotten, cap);
}

// A pass never weakens the memory; py-fsrs exempts Hard, fsrs-rs and ts-fsrs do not.
double stability_on_same_day(double stability, Grade grade, const Parameters& w) {
    const double factor = std::exp(w[17] * (grade_number(grade) - 3 + w[18])) * std::pow(stability, -w[19]);
    return stability * (grade == Grade::again ? factor : std::max(1.0, factor));
}

double next_stability(const Memory& memory, Grade grade, std::int32_t elapsed_days, const Parameters& w,
                      ShortTerm short_term) {
    if (elapsed_days == 0 && short_term == ShortTerm::on)
        return stability_on_same_day(memory.stability, grade, w);
    const double recall = retrievability(memory, elapsed_days, w);
    if (grade == Grade::again) return stability_after_lapse(memory, recall, w, short_term);
    return stability_after_recall(memory, recall, grade, w);
}

} // namespace

double retrievability(const Memory& memory, double elapsed_days, const Parameters& w) {
    return std::pow(1 + curve_factor(w) * elapsed_days / memory.stability, -w[20]);
}

Memory first_memory(Grade grade, const Parameters& w) {
    return {clamped_stability(w[index(grade)]), clamped_difficulty(initial_difficulty(grade, w))};
}

Memory next_memory(const Memory& memory, Grade grade, std::int32_t elapsed_days, const Parameters& w,
                   ShortTerm short_term) {
    return {clamped_stability(next_stability(memory, grade, elapsed_days, w, short_term)),
            next_difficulty(memory.difficulty, grade, w)};
}

double raw_interval(double stability, double desired_retention, const Parameters& w) {
    return stability / curve_factor(w) * (std::pow(desired_retention, -1 / w[20]) - 1);
}

} // namespace signatory::schedule
