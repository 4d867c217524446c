#include "core/schedule/queue.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "core/schedule/fsrs.hpp"

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

template <class Predicate> Entries select(std::span<const QueueEntry> entries, Predicate wanted) {
    Entries result;
    for (const QueueEntry& entry : entries)
        if (wanted(entry.card)) result.push_back(&entry);
    return result;
}

Entries steps_due_by(std::span<const QueueEntry> entries, std::int64_t latest) {
    Entries steps = select(entries, [=](const Card& card) { return in_steps(card) && card.due <= latest; });
    std::ranges::sort(steps, {},
                      [](const QueueEntry* entry) { return std::tie(entry->card.due, entry->key); });
    return steps;
}

Entries reviews_due(std::span<const QueueEntry> entries, const Today& today) {
    struct Ranked {
        double recall;
        const QueueEntry* entry;
    };
    std::vector<Ranked> ranked;
    for (const QueueEntry* entry : select(entries, [&](const Card& card) {
             return card.phase == Phase::review && today.reached(card.due);
         })) {
        const std::int32_t days = elapsed_days(entry->card, today.now, today.settings.rollover_hours);
        ranked.push_back({retrievability(entry->card.memory, days, today.settings.parameters), entry});
    }
    std::ranges::sort(ranked, {}, [](const Ranked& r) { return std::tie(r.recall, r.entry->key); });
    Entries result(ranked.size());
    std::ranges::transform(ranked, result.begin(), &Ranked::entry);
    return result;
}

Entries new_cards(std::span<const QueueEntry> entries) {
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
    for (const QueueEntry* entry : entries) queue.keys.push_back(entry->key);
}

// Passes over the siblings of facts met so far; returns how many were queued.
std::size_t append_apart(Queue& queue, const Entries& entries, Facts& met, std::size_t limit) {
    std::size_t added = 0;
    for (const QueueEntry* entry : entries) {
        if (added == limit) break;
        if (!met.insert(entry->fact).second) continue;
        queue.keys.push_back(entry->key);
        ++added;
    }
    return added;
}

std::size_t new_left(const QueueLimits& limits) {
    return static_cast<std::size_t>(std::max(0, limits.new_per_day - limits.new_introduced_today));
}

} // namespace

Queue todays_queue(std::span<const QueueEntry> entries, Now now, const QueueLimits& limits,
                   const Settings& settings) {
    const Today today{now, settings};
    const Entries steps = steps_due_by(entries, now.unix_seconds + limits.learn_ahead_seconds);
    const auto ahead =
        std::ranges::find_if(steps, [&](const auto* entry) { return entry->card.due > now.unix_seconds; });
    const Entries reviews = reviews_due(entries, today);
    Facts met = facts_met_today(entries, today);

    Queue queue;
    append(queue, {steps.begin(), ahead});
    queue.counts.due = append_apart(queue, reviews, met, reviews.size());
    queue.counts.new_ = append_apart(queue, new_cards(entries), met, new_left(limits));
    append(queue, {ahead, steps.end()});
    queue.counts.learning = steps.size();
    return queue;
}

} // namespace signatory::schedule
