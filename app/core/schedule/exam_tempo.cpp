#include "core/schedule/exam_tempo.hpp"

#include <algorithm>
#include <cmath>

#include "core/schedule/plan_memory.hpp"

namespace signatory::schedule {
namespace {

constexpr double usual_spread = 0.5; // standard deviation of the logarithm among learners
constexpr double farthest = 2.08;    // ln 8
constexpr double finest = 0.02;      // of the logarithm

// Logarithm of the probability of the answers at this tempo, times that of the tempo.
double plausibility(std::span<const TestedMemory> answers, const Parameters& w, double log_tempo) {
    const PlanMemory rules(w, std::exp(log_tempo));
    double sum = -log_tempo * log_tempo / (2 * usual_spread * usual_spread);
    for (const TestedMemory& answer : answers) {
        const double recall = rules.recall(answer.stability, answer.elapsed_days);
        sum += std::log(std::max(1e-9, answer.recalled ? recall : 1 - recall));
    }
    return sum;
}

} // namespace

// Golden section: with recall a power of time the plausibility has one peak.
double tempo_of(std::span<const TestedMemory> answers, const Parameters& w) {
    constexpr double golden = 0.6180339887498949;
    double low = -farthest;
    double high = farthest;
    while (high - low > finest) {
        const double left = high - golden * (high - low);
        const double right = low + golden * (high - low);
        if (plausibility(answers, w, left) < plausibility(answers, w, right))
            low = left;
        else
            high = right;
    }
    return std::exp((low + high) / 2);
}

} // namespace signatory::schedule
