// What a learner takes for what, from the answers given: the wrong options worth offering again, and the
// pairs worth telling apart.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace signatory::analysis {

// One answer to an item with options. Names are whatever the caller tells options apart by (an entity's id).
struct ChosenOption {
    std::string key;
    std::string chosen;               // the key itself when the answer was right
    std::vector<std::string> offered; // the distractors that stood there; may be empty when not known
    std::int64_t at = 0;              // unix seconds
};

struct Confusion {
    std::string key;
    std::string taken_for;
    double weight = 0;     // mistakes that still count: 1 fresh, half after the half-life
    int times = 0;         // mistakes ever
    std::int64_t last = 0; // unix seconds of the latest mistake
};

// Both directions of a pair together.
struct MixedUpPair {
    std::string first; // first < second
    std::string second;
    double weight = 0;

    bool operator==(const MixedUpPair&) const = default;
};

inline constexpr double half_life_days = 30;
inline constexpr std::int64_t remembered_days = 365; // what is older weighs less than a thousandth

// What remains of a confusion each time the distractor is seen and not taken: twice in a row, and it is half
// gone.
inline constexpr double resisted = 0.7;

// Heaviest first, ties by names. `log` in any order; answers after `now` do not count.
std::vector<Confusion> confusions(std::span<const ChosenOption> log, std::int64_t now);

// Those that still weigh at least `least`, heaviest first.
std::vector<MixedUpPair> mixed_up_pairs(std::span<const Confusion> confusions, double least = 0.25);

// One answer more, at its full weight (1), or taken back (−1): what a log gone through anew would say within a day or so.
// Right answers change nothing.
void count_in(std::vector<MixedUpPair>& pairs, const ChosenOption& answer, double weight);

// For a key: the options that were taken for it, heaviest first.
std::vector<std::string> likely_distractors(std::span<const Confusion> confusions, const std::string& key);

} // namespace signatory::analysis
