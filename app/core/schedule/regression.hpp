// Logistic regression in the neighbourhood of one point: log odds of recall that are straight in N
// coordinates. Around any parameters a memory model looks like this, which turns fitting it into a few
// solutions of a linear system (Gauss-Newton, or Fisher scoring).
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace signatory::schedule {

template <std::size_t N> using Point = std::array<double, N>;

// A loss near some point: its value there, its slope, and how the slope changes. Sums of such are such.
template <std::size_t N> struct Quadratic {
    double loss = 0; // nats
    Point<N> slope{};
    std::array<Point<N>, N> curvature{}; // the lower triangle
};

inline double log_one_plus_exp(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }

template <std::size_t N> struct Regression {
    std::vector<double> log_odds;             // of each observation, at the centre
    std::vector<std::array<float, N>> slopes; // of the log odds
    std::span<const std::uint8_t> recalled;   // 1 or 0

    double log_odds_at(std::size_t i, const Point<N>& shift) const {
        double result = log_odds[i];
        for (std::size_t k = 0; k < N; ++k) result += static_cast<double>(slopes[i][k]) * shift[k];
        return result;
    }

    double loss_of(std::size_t i, double odds) const {
        return log_one_plus_exp(recalled[i] != 0 ? -odds : odds);
    }

    // Of the observations first..last - 1, `shift` away from the centre.
    double loss(std::size_t first, std::size_t last, const Point<N>& shift) const {
        double sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += loss_of(i, log_odds_at(i, shift));
        return sum;
    }

    void add_slope(std::size_t first, std::size_t last, const Point<N>& shift, Point<N>& sum) const {
        for (std::size_t i = first; i < last; ++i) {
            const double error = 1 / (1 + std::exp(-log_odds_at(i, shift))) - recalled[i];
            for (std::size_t k = 0; k < N; ++k) sum[k] += error * static_cast<double>(slopes[i][k]);
        }
    }

    // At the centre. Rows are summed in single precision a hundred at a time, which loses nothing that
    // matters and is twice as fast.
    void add_to(Quadratic<N>& sum, std::size_t first, std::size_t last) const {
        constexpr std::size_t batch = 128;
        for (std::size_t begin = first; begin < last; begin += batch) {
            std::array<std::array<float, N>, N> curvature{};
            for (std::size_t i = begin; i < std::min(begin + batch, last); ++i) {
                const double recall = 1 / (1 + std::exp(-log_odds[i]));
                const double error = recall - recalled[i];
                const auto certainty = static_cast<float>(recall * (1 - recall));
                const std::array<float, N>& row = slopes[i];
                sum.loss += loss_of(i, log_odds[i]);
                for (std::size_t k = 0; k < N; ++k) sum.slope[k] += error * static_cast<double>(row[k]);
                for (std::size_t j = 0; j < N; ++j) {
                    const float scaled = certainty * row[j];
                    for (std::size_t k = 0; k < N; ++k) curvature[j][k] += scaled * row[k];
                }
            }
            for (std::size_t j = 0; j < N; ++j)
                for (std::size_t k = 0; k <= j; ++k)
                    sum.curvature[j][k] += static_cast<double>(curvature[j][k]);
        }
    }
};

} // namespace signatory::schedule
