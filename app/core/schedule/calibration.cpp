#include "core/schedule/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

// By how much an intercept may wander from one answer to the next: the variance of its change, and of its
// beginning.
struct Habit {
    double drift;
    double at_first;
    double weight; // of trust beforehand
};

constexpr std::array<Habit, follower_count> habits{{
    {0, 0, 0.5}, // the model as it is
    {0, 0.05, 0.1},
    {3e-5, 0.02, 0.1},
    {2e-4, 0.02, 0.1},
    {1e-3, 0.05, 0.1},
    {5e-3, 0.05, 0.1},
}};

// A learner's habits may change too: after every answer each follower gives this share to be dealt out as at
// first (Herbster and Warmuth 1998, fixed share).
constexpr double shared_trust = 2e-5;

constexpr double nearest_to_certain = 1e-6;

double log_odds(double recall) {
    const double kept = std::clamp(recall, nearest_to_certain, 1 - nearest_to_certain);
    return std::log(kept / (1 - kept));
}

double recall_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// One step of the extended Kalman filter for a Bernoulli answer.
void follow(Follower& follower, const Habit& habit, double forecast, bool recalled) {
    const double information = forecast * (1 - forecast);
    const double variance = follower.variance / (1 + follower.variance * information);
    follower.intercept += variance * ((recalled ? 1 : 0) - forecast);
    follower.variance = variance + habit.drift;
}

} // namespace

Calibration first_calibration() {
    Calibration calibration;
    for (std::size_t i = 0; i < follower_count; ++i)
        calibration.followers[i] = {0, habits[i].at_first, habits[i].weight};
    return calibration;
}

double calibrated(const Calibration& calibration, double recall) {
    const double odds = log_odds(recall);
    double sum = 0;
    for (const Follower& follower : calibration.followers)
        sum += follower.weight * recall_of(odds + follower.intercept);
    return sum;
}

Calibration after_answer(Calibration calibration, double recall, bool recalled) {
    const double odds = log_odds(recall);
    double sum = 0;
    for (std::size_t i = 0; i < follower_count; ++i) {
        Follower& follower = calibration.followers[i];
        const double forecast = recall_of(odds + follower.intercept);
        follower.weight *= recalled ? forecast : 1 - forecast;
        sum += follower.weight;
        follow(follower, habits[i], forecast, recalled);
    }
    for (std::size_t i = 0; i < follower_count; ++i) {
        double& weight = calibration.followers[i].weight;
        weight = (1 - shared_trust) * weight / sum + shared_trust * habits[i].weight;
    }
    return calibration;
}

} // namespace signatory::schedule
