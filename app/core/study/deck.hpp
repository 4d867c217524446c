// The cards of a bank in the order new ones are begun.
#pragma once

#include <memory>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// Every card some question kind can ask, one topic after the other in turn, each in bank order, so that the first
// evening is not all of one thing.
std::vector<CardKey> make_deck(const std::shared_ptr<const fact::FactBank>& bank);

// The same cards: what has to be known first comes first within its topic, and the topics come in turn or one after
// the other.
std::shared_ptr<const std::vector<CardKey>> in_order(const fact::FactBank& bank, const std::vector<CardKey>& deck,
                                                     schedule::NewOrder order);

} // namespace signatory::study
