// Whether counts that should be alike are too unlike to be chance.
#pragma once

#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace signatory::test {

// Pearson's statistic against equal expectations.
inline double chi_square(const std::vector<int>& counts) {
    const double expected = std::accumulate(counts.begin(), counts.end(), 0.0) / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
    return sum;
}

// Beyond the 99.9 % quantile (Wilson and Hilferty 1931). Seeds are fixed, so a test that passes goes on passing.
inline bool is_surprising(double statistic, std::size_t degrees_of_freedom) {
    if (degrees_of_freedom == 0) return statistic > 0;
    constexpr double normal_quantile = 3.0902;
    const double freedom = static_cast<double>(degrees_of_freedom), part = 2.0 / (9.0 * freedom);
    return statistic > freedom * std::pow(1 - part + normal_quantile * std::sqrt(part), 3);
}

} // namespace signatory::test
