#include "core/schedule/parameters.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace signatory::schedule {
namespace {

constexpr double ceiling_without_steps = 2;

// The decay every version before FSRS-6 had built in.
constexpr double decay_before_fsrs6 = 0.5;

// FSRS-5 replaced the linear first difficulty of FSRS-4.5 by an exponential one and damped its changes.
void move_difficulty_to_fsrs5(Parameters& w) {
    const double slope = w[5];
    w[4] += 2 * slope;
    w[5] = std::log(3 * slope + 1) / 3;
    w[6] += 0.5;
}

} // namespace

// fsrs-rs 6.6, parameter clipper.
const Parameters lowest_parameters{0.001, 0.001, 0.001, 0.001, 1,     0.001, 0.001, 0.001, 0, 0,    0.001,
                                   0.001, 0.001, 0.001, 0,     0,     1,     0,     0,     0.01, 0.1};
const Parameters highest_parameters{100, 100,  100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5,
                                    0.25, 0.9, 4,   1,   6,  ceiling_without_steps, ceiling_without_steps, 0.8, 0.8};

double relearning_ceiling(const Parameters& w, std::size_t relearning_steps, double lowest) {
    if (relearning_steps < 2) return ceiling_without_steps;
    // A lapse at S = 1, D = 1, R = 0.7 keeps e^-exponent of the stability; each step may win back its share.
    const double exponent = -(std::log(w[11]) + std::log(std::exp2(w[13]) - 1) + 0.3 * w[14]);
    const double share = exponent / static_cast<double>(relearning_steps);
    return std::clamp(std::sqrt(std::max(share, 0.0)), lowest, ceiling_without_steps);
}

Parameters clamped(const Parameters& w, ShortTerm short_term, std::size_t relearning_steps) {
    Parameters result = w;
    for (std::size_t i = 0; i < w.size(); ++i)
        result[i] = std::clamp(w[i], lowest_parameters[i], highest_parameters[i]);
    if (short_term == ShortTerm::off) result[19] = std::clamp(w[19], 0.0, highest_parameters[19]);
    const double ceiling = relearning_ceiling(result, relearning_steps, lowest_ceiling_in_training);
    result[17] = std::min(result[17], ceiling);
    result[18] = std::min(result[18], ceiling);
    return result;
}

std::expected<Parameters, std::string> parameters_from(std::span<const double> values) {
    if (values.size() != 17 && values.size() != 19 && values.size() != 21)
        return std::unexpected(fmt::format(
            "There are {} FSRS parameters; give 21 (FSRS-6), 19 (FSRS-5) or 17 (FSRS-4.5).", values.size()));
    if (const auto bad = std::ranges::find_if_not(values, [](double value) { return std::isfinite(value); });
        bad != values.end())
        return std::unexpected(fmt::format("FSRS parameter w{} is not a number; replace it by its default.",
                                           bad - values.begin()));
    Parameters w{};
    std::ranges::copy(values, w.begin());
    if (values.size() < 19) move_difficulty_to_fsrs5(w);
    if (values.size() < 21) w[20] = decay_before_fsrs6;
    return w;
}

} // namespace signatory::schedule
