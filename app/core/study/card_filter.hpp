// A part of the deck, by what its facts are about.
#pragma once

#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// Nothing named: everything. Of each list one has to match.
struct CardFilter {
    std::vector<std::string> topics;
    std::vector<std::string> relations;
    std::vector<std::string> entities; // as subject or object

    bool operator==(const CardFilter&) const = default;
};

bool matches(const CardFilter& filter, const CardKey& key, const fact::FactBank& bank);

// What has to be known before it makes sense: 0 what a subject is and when it began (one value that does not
// change), 1 what else it has one of, 2 its many facts, 3 when those began and ended. For
// schedule::in_teaching_order.
int teaching_rank(const CardKey& key, const fact::FactBank& bank);

} // namespace signatory::study
