// The 34 numbers that make FSRS-7 a particular learner's memory, called w0..w33 as in the published model:
//   0-3   first stability by grade      15-22 growth and lapse of the short trace
//   4-6   difficulty                    23-26 shape of the two forgetting curves
//   7-14  growth and lapse of the       27-33 how the two curves are mixed, and what difficulty does to them
//         long trace
#pragma once

#include <array>
#include <expected>
#include <span>
#include <string>

namespace signatory::schedule {

using Parameters7 = std::array<double, 34>;

// Population defaults of FSRS-7 (srs-benchmark, June 2026).
inline constexpr Parameters7 default_parameters7{
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807,         //
    1.9795, 0.0,    1.3826, 0.7024,  0.5999, 0.8146, 0.6398, 1.0,    //
    1.3207, 0.6707, 3.8668, 0.4416,  0.0934, 1.8631, 0.6162, 1.0869, //
    0.1567, 0.0801, 0.2421, 0.9464,  0.1433, 0.7145, 0.0,    0.5667, 0.3734, 0.5333, 0.3048};

// The range within which training may move each value; beyond that w0 <= w1 <= w2 <= w3 and w25 <= w26.
extern const Parameters7 lowest_parameters7;
extern const Parameters7 highest_parameters7;

// Reads a list of 34 values. The error is a sentence for the user.
std::expected<Parameters7, std::string> parameters7_from(std::span<const double> values);

} // namespace signatory::schedule
