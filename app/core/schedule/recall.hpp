// What a card's memory comes to at a moment, by the model in use.
#pragma once

#include "core/schedule/card.hpp"
#include "core/schedule/settings.hpp"

namespace signatory::schedule {

// Since the last review: whole days of the learner's for FSRS-6, days and their parts for FSRS-7; 0 for a new card.
double days_since_review(const Card& card, Now now, const Settings& settings);

// Precondition: the card has been reviewed.
double recall_of(const Card& card, Now now, const Settings& settings);

} // namespace signatory::schedule
