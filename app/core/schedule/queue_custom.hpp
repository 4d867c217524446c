// Queues of the learner's own making, beside today's: ahead of time, a part of the deck, and cramming.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/schedule/queue.hpp"

namespace signatory::schedule {

// Which cards a set holds. study/card_filter.hpp makes one of topics, relations and entities.
using CardPredicate = std::function<bool(const QueueEntry&)>;

std::vector<QueueEntry> filtered(std::span<const QueueEntry> entries, const CardPredicate& wanted);

// Reviews due on the next `days` days after today, most nearly forgotten first, one of a fact and none of a
// fact met today. Graded as ever: FSRS knows that they came early.
std::vector<std::string> study_ahead(std::span<const QueueEntry> entries, Now now, std::int32_t days,
                                     const Settings& settings);

// Every card met before that is not suspended, least known first, then the new ones; siblings too. For
// cramming, which leaves the schedule alone: its answers are not to be stored as reviews.
std::vector<std::string> cram_order(std::span<const QueueEntry> entries, Now now, const Settings& settings);

// A round of cramming: what is not known comes back a few cards later until it is.
struct Cram {
    std::vector<std::string> left; // the front is asked next
    std::size_t asked = 0;
    std::size_t known_at_once = 0;
    std::vector<std::string> missed; // each once, in the order they were first missed
};

enum class CramAnswer { known, missed };

// Precondition: something is left.
Cram answered(Cram cram, CramAnswer answer);

// How many other cards come before one that was missed.
inline constexpr std::size_t cram_gap = 4;

enum class NewOrder {
    one_topic_at_a_time,
    mixed, // the topics in turn
};

struct NewCard {
    std::string key;
    std::string topic;
    std::int32_t rank = 0; // what has to be known first has the lower: see study/teaching_rank.hpp
};

// Within a topic by rank, then as given; topics in the order they first appear.
std::vector<std::string> in_teaching_order(std::span<const NewCard> cards, NewOrder order);

} // namespace signatory::schedule
