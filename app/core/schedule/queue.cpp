#include "core/schedule/queue.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "core/schedule/recall.hpp"

namespace signatory::schedule {
namespace {

using Entries = std::vector<const QueueEntry*>;
using Facts = std::unordered_set<std::string_view>;

bool in_steps(const Card& card) { return card.phase == Phase::learning || card.phase == Phase::relearning; }

struct Today {
    Now now;
    const Settings& settings;

    std::int64_t day_of(std::int64_t unix_seconds) const {
        return local_day(unix_seconds, now.utc_offset_seconds, settings.rollover_hours);
    }
    bool reached(std::int64_t unix_seconds) const { return day_of(unix_seconds) <= day_of(now.unix_seconds); }
    bool includes(std::int64_t unix_seconds) const {
        return day_of(unix_seconds) == day_of(now.unix_seconds);
    }
};

template <class Predicate> Entries select(const Entries& entries, Predicate wanted) {
    Entries result;
    for (const QueueEntry* entry : entries)
        if (wanted(entry->card)) result.push_back(entry);
    return result;
}

Entries askable_today(std::span<const QueueEntry> entries, const Today& today) {
    Entries result;
    for (const QueueEntry& entry : entries)
        if (askable(entry.flags, today.day_of(today.now.unix_seconds))) result.push_back(&entry);
    return result;
}

Entries steps_due_by(const Entries& entries, std::int64_t latest) {
    Entries steps = select(entries, [=](const Card& card) { return in_steps(card) && card.due <= latest; });
    std::ranges::sort(steps, {},
                      [](const QueueEntry* entry) { return std::tie(entry->card.due, entry->key); });
    return steps;
}

Entries reviews_due(const Entries& entries, const Today& today) {
    struct Ranked {
        double recall;
        const QueueEntry* entry;
    };
    std::vector<Ranked> ranked;
    for (const QueueEntry* entry : select(entries, [&](const Card& card) {
             return card.phase == Phase::review && today.reached(card.due);
         })) {
        ranked.push_back({recall_of(entry->card, today.now, today.settings), entry});
    }
    std::ranges::sort(ranked, {}, [](const Ranked& r) { return std::tie(r.recall, r.entry->key); });
    Entries result(ranked.size());
    std::ranges::transform(ranked, result.begin(), &Ranked::entry);
    return result;
}

Entries new_cards(const Entries& entries) {
    return select(entries, [](const Card& card) { return card.phase == Phase::new_; });
}

Facts facts_met_today(std::span<const QueueEntry> entries, const Today& today) {
    Facts facts;
    for (const QueueEntry& entry : entries) {
        const Card& card = entry.card;
        const bool reviewed_today = card.last_review && today.includes(*card.last_review);
        if (reviewed_today || (in_steps(card) && today.reached(card.due))) facts.insert(entry.fact);
    }
    return facts;
}

void append(Queue& queue, std::span<const QueueEntry* const> entries) {
    for (const QueueEntry* entry : entries) queue.keys.emplace_back(entry->key);
}

// Passes over the siblings of facts met so far; returns how many were queued.
std::size_t append_apart(Queue& queue, const Entries& entries, Facts& met, std::size_t limit) {
    std::size_t added = 0;
    for (const QueueEntry* entry : entries) {
        if (added == limit) break;
        if (!met.insert(entry->fact).second) continue;
        queue.keys.emplace_back(entry->key);
        ++added;
    }
    return added;
}

std::size_t left_of(std::int32_t limit, std::int32_t done) {
    return static_cast<std::size_t>(std::max(0, limit - done));
}

// How many more fit into the seconds that are left, and what they take of them.
struct Seconds {
    std::optional<double> left;

    std::size_t room_for(double each) const {
        if (!left || each <= 0) return std::numeric_limits<std::size_t>::max();
        return static_cast<std::size_t>(std::max(0.0, *left) / each);
    }
    void take(std::size_t cards, double each) {
        if (left) *left -= static_cast<double>(cards) * each;
    }
};

} // namespace

Queue todays_queue(std::span<const QueueEntry> entries, Now now, const QueueLimits& limits,
                   const Settings& settings) {
    const Today today{now, settings};
    const Entries open = askable_today(entries, today);
    const Entries steps = steps_due_by(open, now.unix_seconds + limits.learn_ahead_seconds);
    const auto ahead =
        std::ranges::find_if(steps, [&](const auto* entry) { return entry->card.due > now.unix_seconds; });
    const Entries reviews = reviews_due(open, today);
    const std::size_t most_reviews =
        limits.reviews_per_day ? left_of(*limits.reviews_per_day, limits.reviewed_today) : reviews.size();
    const std::size_t most_new = left_of(limits.new_per_day, limits.new_introduced_today);
    Facts met = facts_met_today(entries, today);
    Seconds seconds{limits.seconds_per_day};
    if (seconds.left) *seconds.left -= limits.seconds_spent_today;
    seconds.take(steps.size(), limits.seconds.review);

    Queue queue;
    append(queue, {steps.begin(), ahead});
    queue.counts.due =
        append_apart(queue, reviews, met, std::min(most_reviews, seconds.room_for(limits.seconds.review)));
    seconds.take(queue.counts.due, limits.seconds.review);
    queue.counts.new_ =
        append_apart(queue, new_cards(open), met, std::min(most_new, seconds.room_for(limits.seconds.first)));
    append(queue, {ahead, steps.end()});
    queue.counts.learning = steps.size();
    return queue;
}

} // namespace signatory::schedule
