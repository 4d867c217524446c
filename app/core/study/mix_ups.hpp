// What a learner takes for what, told by the bank: the two facts that a wrong choice ran together.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/confusions.hpp"
#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// Both directions of a pair together. `asked` and `taken_for` are as the latest mistake had them.
struct MixUp {
    std::string asked, taken_for; // by what they mean in the bank: an entity's id, a date, a number, a text
    item::Direction side{};       // of the facts: where the two stand
    std::string asked_fact, taken_fact;
    double weight = 0;     // mistakes that still count, see analysis::Confusion
    int times = 0;         // mistakes ever
    std::int64_t last = 0; // unix seconds of the latest mistake

    bool operator==(const MixUp&) const = default;
};

// Pairs that still weigh, heaviest first; only those of which the bank has both facts.
std::vector<MixUp> mix_ups(const fact::FactBank& bank, std::span<const Review> reviews,
                           std::span<const analysis::Confusion> confusions);

} // namespace signatory::study
