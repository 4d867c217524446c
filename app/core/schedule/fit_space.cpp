#include "core/schedule/fit_space.hpp"

namespace signatory::schedule {

// Spread: fsrs-rs 6.6, the weights of its L2 term, from fits of many collections. Its spread of first
// stabilities is one of days and says little of the short ones; a factor of e either way stands in its place.
FitSpace<21> fit_space_of_fsrs6() {
    return {.defaults = default_parameters,
            .spread = {1,   1,    1,    1,    0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                       0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27},
            .lowest = lowest_parameters,
            .highest = highest_parameters};
}

// Spread: srs-benchmark, the same of FSRS-7; the influence of difficulty (31, 32) and of strength on decay
// (33) is newer than that list and taken to vary as little as its neighbours.
FitSpace<34> fit_space_of_fsrs7() {
    return {.defaults = default_parameters7,
            .spread = {1,      1,      1,      1,      0.523,  0.2528, 0.4329,         //
                       0.2966, 0.2139, 0.2889, 0.1862, 0.175,  0.3812, 0.3013, 0.9104, //
                       0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311,  0.864,  //
                       0.0418, 0.2596, 0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.1, 0.1, 0.1},
            .lowest = lowest_parameters7,
            .highest = highest_parameters7};
}

} // namespace signatory::schedule
