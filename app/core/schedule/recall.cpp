#include "core/schedule/recall.hpp"

#include <algorithm>

namespace signatory::schedule {

double days_since_review(const Card& card, Now now, const Settings& settings) {
    if (name_of(settings.model) == ModelName::fsrs6) return elapsed_days(card, now, settings.rollover_hours);
    if (!card.last_review) return 0;
    const auto seconds = static_cast<double>(now.unix_seconds - *card.last_review);
    return std::max(0.0, seconds / static_cast<double>(seconds_per_day));
}

double recall_of(const Card& card, Now now, const Settings& settings) {
    return retrievability(card.memory, days_since_review(card, now, settings), settings.model);
}

} // namespace signatory::schedule
