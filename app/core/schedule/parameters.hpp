// The 21 numbers that make FSRS-6 a particular learner's memory, called w0..w20 as in the published formulas:
//   0-3   first stability by grade          11-14 stability after a lapse
//   4-7   difficulty                        15,16 hard penalty, easy bonus
//   8-10  stability after a recall          17-19 reviews on the same day     20 decay of the curve
#pragma once

#include <array>
#include <cstddef>
#include <expected>
#include <span>
#include <string>

namespace signatory::schedule {

using Parameters = std::array<double, 21>;

// Population defaults of FSRS-6, fitted by its authors on some 10,000 Anki collections.
inline constexpr Parameters default_parameters{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                               0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                               1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

// The range within which training may move each value.
extern const Parameters lowest_parameters;
extern const Parameters highest_parameters;

// Whether reviews within one day have their own rule (w17..w19) and steps shorter than a day exist.
enum class ShortTerm { off, on };

// Some parameters leave relearning no room at all; the ceiling then stops here.
inline constexpr double lowest_ceiling_in_training = 0.1;    // fsrs-rs
inline constexpr double lowest_ceiling_in_scheduling = 0.01; // ts-fsrs

// The highest w17 and w18 for which a lapse followed by that many relearning steps cannot leave the memory
// stronger than it was before the lapse, between `lowest` and 2; 2 where there are fewer than two steps.
double relearning_ceiling(const Parameters& w, std::size_t relearning_steps, double lowest);

// Every value moved inside its bounds, w17 and w18 also below the relearning ceiling. For training and for
// values typed in by hand; scheduling takes parameters as they are, as fsrs-rs does.
Parameters clamped(const Parameters& w, ShortTerm short_term, std::size_t relearning_steps);

// Reads a list of 21 values (FSRS-6), 19 (FSRS-5) or 17 (FSRS-4.5); older ones are rewritten so that they
// mean the same memory. The error is a sentence for the user.
std::expected<Parameters, std::string> parameters_from(std::span<const double> values);

} // namespace signatory::schedule
