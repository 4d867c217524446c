// Today's cards in the order they are asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/schedule/card.hpp"
#include "core/schedule/card_flags.hpp"
#include "core/schedule/day.hpp"
#include "core/schedule/settings.hpp"

namespace signatory::schedule {

// Made for every card after every answer: the words are whoever's makes it.
struct QueueEntry {
    std::string_view key;  // the card; unique
    std::string_view fact; // cards of one fact are siblings
    Card card;
    CardFlags flags = {};
};

// Seconds an answer takes, to fill a day's minutes. Medians of Anki users; a learner's own are better.
struct QueueSeconds {
    double review = 9; // one in ten lapses
    double first = 24;
};

struct QueueLimits {
    std::int32_t new_per_day = 20;
    std::int32_t new_introduced_today = 0;
    std::int64_t learn_ahead_seconds = 20 * 60; // Anki's default: rather a step early than a learner waiting
    std::optional<std::int32_t> reviews_per_day = {};
    std::int32_t reviewed_today = 0;
    std::optional<double> seconds_per_day =
        {}; // reviews first, then new cards; steps count but are never held back
    double seconds_spent_today = 0;
    QueueSeconds seconds = {};
};

struct QueueCounts {
    std::size_t new_ = 0;
    std::size_t learning = 0; // learning and relearning
    std::size_t due = 0;

    bool operator==(const QueueCounts&) const = default;
};

struct Queue {
    std::vector<std::string> keys;
    QueueCounts counts; // of `keys`
};

// Steps that are due, oldest first; reviews due by the end of the learner's day, most nearly forgotten first,
// ties by key; new cards in the order given; last, steps within the learn-ahead time. A fact is asked once a
// day: of its review and new cards at most one is queued, and none once one of its cards was reviewed today
// or has a step today, for one card would give away the next. Steps themselves are never held back. Suspended
// and buried cards are left out, steps too.
Queue todays_queue(std::span<const QueueEntry> entries, Now now, const QueueLimits& limits,
                   const Settings& settings);

} // namespace signatory::schedule
