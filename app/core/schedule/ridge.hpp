// One step of Newton's method towards the least of a quadratic loss plus a pull towards x = 0, within bounds.
// The pull is the shrinkage of ridge regression: at 0 are the defaults, and what the data do not decide stays
// there.
#pragma once

#include "core/schedule/regression.hpp"

namespace signatory::schedule {

template <std::size_t N> struct Box {
    Point<N> low;
    Point<N> high;
};

// strength/2 · xᵀ P x, where P is the inverse of a covariance: one for each coordinate, and `correlation`
// between any two of the first `together`.
template <std::size_t N> struct Pull {
    double strength = 0;
    std::size_t together = 0;
    double correlation = 0; // 0 … below 1

    double curvature(std::size_t j, std::size_t k) const {
        const double own = j == k ? 1 : 0;
        if (j >= together || k >= together) return strength * own;
        const double shared = correlation / (1 + correlation * static_cast<double>(together - 1));
        return strength * (own - shared) / (1 - correlation);
    }

    Point<N> slope(const Point<N>& x) const {
        Point<N> result{};
        for (std::size_t j = 0; j < N; ++j)
            for (std::size_t k = 0; k < N; ++k)
                result[j] += curvature(j, k) * x[k];
        return result;
    }

    double loss(const Point<N>& x) const {
        const Point<N> slopes = slope(x);
        double sum = 0;
        for (std::size_t j = 0; j < N; ++j) sum += x[j] * slopes[j] / 2;
        return sum;
    }
};

// Solves A x = b for a symmetric positive definite A given by its lower triangle (Cholesky).
template <std::size_t N> Point<N> solved(std::array<Point<N>, N> a, Point<N> x) {
    for (std::size_t j = 0; j < N; ++j)
        for (std::size_t k = 0; k <= j; ++k) {
            double rest = a[j][k];
            for (std::size_t m = 0; m < k; ++m) rest -= a[j][m] * a[k][m];
            a[j][k] = j == k ? std::sqrt(std::max(rest, 1e-12)) : rest / a[k][k];
        }
    for (std::size_t j = 0; j < N; ++j) {
        for (std::size_t m = 0; m < j; ++m) x[j] -= a[j][m] * x[m];
        x[j] /= a[j][j];
    }
    for (std::size_t j = N; j-- > 0;) {
        for (std::size_t m = j + 1; m < N; ++m) x[j] -= a[m][j] * x[m];
        x[j] /= a[j][j];
    }
    return x;
}

// From `x`, where `quadratic` was taken. A coordinate that would leave the box goes to its edge and stays
// there while the others find their best anew.
template <std::size_t N>
Point<N> newton_step(const Quadratic<N>& quadratic, const Point<N>& x, const Pull<N>& pull, const Box<N>& box) {
    constexpr int most_rounds = 5;
    const Point<N> pulled = pull.slope(x);
    std::array<bool, N> held{};
    Point<N> step{};
    for (int round = 0; round < most_rounds; ++round) {
        std::array<Point<N>, N> system = quadratic.curvature;
        Point<N> wanted;
        for (std::size_t j = 0; j < N; ++j) {
            for (std::size_t k = 0; k <= j; ++k) system[j][k] += pull.curvature(j, k);
            wanted[j] = held[j] ? step[j] : -(quadratic.slope[j] + pulled[j]);
        }
        for (std::size_t j = 0; j < N; ++j)
            for (std::size_t k = 0; k < j; ++k) {
                if (held[j] && !held[k]) wanted[k] -= system[j][k] * step[j];
                if (held[k] && !held[j]) wanted[j] -= system[j][k] * step[k];
                if (held[j] || held[k]) system[j][k] = 0;
            }
        for (std::size_t j = 0; j < N; ++j)
            if (held[j]) system[j][j] = 1;
        step = solved(system, wanted);
        bool all_inside = true;
        for (std::size_t j = 0; j < N; ++j) {
            const double inside = std::clamp(x[j] + step[j], box.low[j], box.high[j]) - x[j];
            if (held[j] || inside == step[j]) continue;
            step[j] = inside;
            held[j] = true;
            all_inside = false;
        }
        if (all_inside) break;
    }
    for (std::size_t j = 0; j < N; ++j) step[j] = std::clamp(x[j] + step[j], box.low[j], box.high[j]) - x[j];
    return step;
}

} // namespace signatory::schedule
