// A learner's cards as an Anki package: each asked by an item, with its schedule and all its reviews; and back again.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "adapters/transfer/anki_package.hpp"
#include "adapters/transfer/import.hpp"
#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/schedule/settings.hpp"
#include "core/study/profile.hpp"

namespace signatory::transfer {

struct LearnerCard {
    study::CardKey key;
    item::Item item; // that asks it
    schedule::Card card;                 // a default one: never studied
    std::vector<study::Review> reviews; // oldest first
};

std::string learner_package(const fact::FactBank& bank, const std::vector<LearnerCard>& cards, const schedule::Model& model);

// The name a card of ours goes by in another program: bank, fact and direction.
std::string name_of(const study::CardKey& key);

struct Surroundings {
    schedule::Settings settings; // of the learner; fuzz is left out
    std::int32_t utc_offset_seconds = 0;
};

struct LearnerHistory {
    std::map<study::CardKey, schedule::Card> cards;
    std::vector<study::Review> reviews; // oldest first, ids still to be given
};

// `keys`: of each card of the package; none: it is passed over. Reviews are played through the memory model; a card then
// stands where the package says it does.
LearnerHistory history_of(const std::vector<Card>& cards, const std::vector<std::optional<study::CardKey>>& keys, const Surroundings& surroundings);

// Of cards that Signatory wrote, as their packages name them.
std::vector<std::optional<study::CardKey>> own_keys(const std::vector<Card>& cards);

} // namespace signatory::transfer
