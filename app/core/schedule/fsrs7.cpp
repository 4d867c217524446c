#include "core/schedule/fsrs7.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

double clamped_trace(double stability) { return std::clamp(stability, stability_min7, stability_max7); }
double clamp_decay(double decay) { return std::clamp(decay, 0.01, 0.95); }

// Of the short trace; its curve bends differently as it strengthens.
double short_recall(const Memory& memory, double days, const Parameters7& w) {
    const double decay = clamp_decay(w[23] * std::pow(memory.stability_short, w[33] - 0.3));
    const double factor = std::exp(std::min(60.0, -std::log(w[25]) / decay)) - 1;
    return std::pow(1 + factor * days / memory.stability_short, -decay);
}

// Of the long trace; what is difficult is forgotten faster.
double long_recall(const Memory& memory, double days, const Parameters7& w) {
    const double decay = clamp_decay(w[24]);
    const double factor = std::pow(w[26], -1 / decay) - 1;
    const double haste = std::exp((memory.difficulty - 5) * (w[32] - 0.3));
    return std::pow(1 + factor * haste * days / memory.stability, -decay);
}

struct Recall {
    double of_short;
    double mixed;
};

// The share of each curve depends on the strength of its trace.
Recall recall_after(const Memory& memory, double days, const Parameters7& w) {
    const double of_short = short_recall(memory, days, w);
    const double of_long = long_recall(memory, days, w);
    const double short_weight = w[27] * std::pow(memory.stability_short, -w[29]);
    const double long_weight =
        w[28] * std::pow(memory.stability, w[30]) * std::exp((memory.difficulty - 5) * (w[31] - 0.5));
    const double mixed = (short_weight * of_short + long_weight * of_long) / (short_weight + long_weight);
    return {of_short, mixed * (1 - 2e-5) + 1e-5};
}

// In what follows w holds the eight parameters of one trace: 0-2 growth, 3-5 what a lapse leaves, 6 hard
// penalty, 7 easy bonus.

double after_lapse(double stability, double recall, const double* w) {
    const double left = w[3] * (std::pow(stability + 1, w[4]) - 1) * std::exp(w[5] * (1 - recall));
    return std::min(stability, left);
}

double after_pass(double stability, double difficulty, double recall, Grade grade, const double* w) {
    const double hard_penalty = grade == Grade::hard ? w[6] : 1;
    const double easy_bonus = grade == Grade::easy ? w[7] : 1;
    const double growth = std::exp(w[0] - 1.5) * (11 - difficulty) * std::pow(stability, -w[1]) *
                          (std::exp(w[2] * (1 - recall)) - 1) * hard_penalty * easy_bonus;
    return std::max(after_lapse(stability, recall, w), stability * (1 + growth));
}

double next_stability(double stability, double difficulty, double recall, Grade grade, const double* w) {
    return clamped_trace(grade == Grade::again ? after_lapse(stability, recall, w)
                                               : after_pass(stability, difficulty, recall, grade, w));
}

double initial_difficulty(Grade grade, const Parameters7& w) {
    return w[4] - std::exp(w[5] * (grade_number(grade) - 1)) + 1;
}

// An expected lapse says less about the fact than a surprising one.
double next_difficulty(double difficulty, Grade grade, double recall, const Parameters7& w) {
    constexpr double reversion = 0.01;
    const double surprise = grade == Grade::again ? recall + 0.1 : 1;
    const double change = -w[6] * (grade_number(grade) - 3) * surprise;
    const double damped = difficulty + change * (10 - difficulty) / 9;
    return clamped_difficulty(reversion * initial_difficulty(Grade::easy, w) + (1 - reversion) * damped);
}

} // namespace

double retrievability(const Memory& memory, double elapsed_days, const Parameters7& w) {
    return recall_after(memory, elapsed_days, w).mixed;
}

Memory first_memory(Grade grade, const Parameters7& w) {
    const double stability = clamped_trace(w[index(grade)]);
    return {.stability = stability,
            .difficulty = clamped_difficulty(initial_difficulty(grade, w)),
            .stability_short = clamped_trace(short_share * stability)};
}

Memory next_memory(const Memory& memory, Grade grade, double elapsed_days, const Parameters7& w) {
    const Recall recall = recall_after(memory, elapsed_days, w);
    Memory next;
    next.stability = next_stability(memory.stability, memory.difficulty, recall.mixed, grade, &w[7]);
    next.stability_short =
        next_stability(memory.stability_short, memory.difficulty, recall.of_short, grade, &w[15]);
    if (grade == Grade::again)
        next.stability_short = std::min(next.stability_short, short_share * next.stability);
    next.difficulty = next_difficulty(memory.difficulty, grade, recall.mixed, w);
    return next;
}

// Newton's method in ln t, where the curve is nearly straight; a bracket holds every step, and halves where
// Newton would leave it.
double raw_interval(const Memory& memory, double desired_retention, const Parameters7& w) {
    const auto excess = [&](double log_days) {
        return retrievability(memory, std::exp(log_days), w) - desired_retention;
    };
    double early = std::log(1e-15), late = std::log(1e12);
    if (excess(late) > 0) return std::exp(late);
    double log_days = std::log(std::max(memory.stability, memory.stability_short));
    for (int round = 0; round < 100 && late - early > 1e-12; ++round) {
        const double here = excess(log_days);
        (here > 0 ? early : late) = log_days;
        constexpr double nudge = 1e-5;
        const double slope = (excess(log_days + nudge) - excess(log_days - nudge)) / (2 * nudge);
        const double newton = slope < 0 ? log_days - here / slope : early;
        const double before = log_days;
        log_days = newton > early && newton < late ? newton : (early + late) / 2;
        if (std::abs(log_days - before) < 1e-12) break;
    }
    return std::exp(log_days);
}

} // namespace signatory::schedule
