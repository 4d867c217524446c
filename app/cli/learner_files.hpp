// A learner's own cards out of the profile and into it, with their schedule and log: shared by export and import.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "adapters/transfer/import.hpp"
#include "cli/verb.hpp"
#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::cli {

struct LearnerPackage {
    std::string bytes;              // of an Anki package with every card the bank yields
    std::size_t left_out = 0;       // cards studied before that the bank asks no more
    std::size_t reviews_left_out = 0;
};

std::expected<LearnerPackage, Problem> package_of_learner(const std::shared_ptr<const fact::FactBank>& bank, const std::string& profile);

// Puts the history of cards into the profile and tells what was new. `facts`: of each card, in the bank of that id; an
// empty one is left out.
void take_in_history(const std::vector<transfer::Card>& cards, const std::string& bank, const std::vector<std::string>& facts,
                     const std::string& profile, Context& context);
// Of cards that were exported from here: they name their own.
void take_in_own_history(const std::vector<transfer::Card>& cards, const std::string& profile, Context& context);

} // namespace signatory::cli
