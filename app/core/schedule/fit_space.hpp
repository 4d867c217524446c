// The space parameters are fitted in: each counts from its default, in units of how far learners differ from
// one another in it. So a distance means the same in every direction, and one number says how far to trust
// the defaults.
#pragma once

#include <cmath>

#include "core/schedule/parameters.hpp"
#include "core/schedule/parameters7.hpp"
#include "core/schedule/ridge.hpp"

namespace signatory::schedule {

template <std::size_t N> struct FitSpace {
    using Values = std::array<double, N>;

    Values defaults;
    Values spread; // standard deviation among learners; of the logarithm for the first four
    Values lowest;
    Values highest;

    // First stabilities range from minutes to months: their logarithms are what differs evenly.
    static constexpr std::size_t first_stabilities = 4;
    static constexpr bool is_logarithmic(std::size_t i) { return i < first_stabilities; }

    double coordinate(std::size_t i, double w) const {
        return (is_logarithmic(i) ? std::log(w / defaults[i]) : w - defaults[i]) / spread[i];
    }

    Values parameters_at(const Point<N>& x) const {
        Values w;
        for (std::size_t i = 0; i < N; ++i) {
            const double distance = spread[i] * x[i];
            w[i] = std::clamp(is_logarithmic(i) ? defaults[i] * std::exp(distance) : defaults[i] + distance,
                              lowest[i], highest[i]);
        }
        return w;
    }

    // By how much each parameter moves with its coordinate.
    Values stretch(const Values& w) const {
        Values result = spread;
        for (std::size_t i = 0; i < N; ++i)
            if (is_logarithmic(i)) result[i] *= w[i];
        return result;
    }

    // Who keeps long what was hard at first keeps long what was easy: the four first stabilities are expected to
    // lie on one side of their defaults.
    Pull<N> pull(double strength) const { return {strength, first_stabilities, 0.7}; }

    Box<N> box() const {
        Box<N> result;
        for (std::size_t i = 0; i < N; ++i) {
            result.low[i] = coordinate(i, lowest[i]);
            result.high[i] = coordinate(i, highest[i]);
        }
        return result;
    }
};

FitSpace<21> fit_space_of_fsrs6();
FitSpace<34> fit_space_of_fsrs7();

} // namespace signatory::schedule
