#include "core/schedule/queue_custom.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "core/schedule/recall.hpp"

namespace signatory::schedule {
namespace {

struct Ranked {
    double recall;
    const QueueEntry* entry;
};

void sort_least_known_first(std::vector<Ranked>& ranked) {
    std::ranges::sort(ranked, {}, [](const Ranked& each) { return std::tie(each.recall, each.entry->key); });
}

} // namespace

std::vector<QueueEntry> filtered(std::span<const QueueEntry> entries, const CardPredicate& wanted) {
    std::vector<QueueEntry> result;
    std::ranges::copy_if(entries, std::back_inserter(result), wanted);
    return result;
}

std::vector<std::string> study_ahead(std::span<const QueueEntry> entries, Now now, std::int32_t days,
                                     const Settings& settings) {
    const auto day_of = [&](std::int64_t seconds) {
        return local_day(seconds, now.utc_offset_seconds, settings.rollover_hours);
    };
    const std::int64_t today = day_of(now.unix_seconds);
    std::unordered_set<std::string_view> met;
    std::vector<Ranked> ranked;
    for (const QueueEntry& entry : entries) {
        const Card& card = entry.card;
        if (card.last_review && day_of(*card.last_review) == today) met.insert(entry.fact);
        const std::int64_t due = day_of(card.due);
        if (card.phase == Phase::review && askable(entry.flags, today) && due > today && due <= today + days)
            ranked.push_back({recall_of(entry.card, now, settings), &entry});
    }
    sort_least_known_first(ranked);
    std::vector<std::string> keys;
    for (const Ranked& each : ranked)
        if (met.insert(each.entry->fact).second) keys.emplace_back(each.entry->key);
    return keys;
}

std::vector<std::string> cram_order(std::span<const QueueEntry> entries, Now now, const Settings& settings) {
    std::vector<Ranked> ranked;
    std::vector<std::string> new_cards;
    for (const QueueEntry& entry : entries) {
        if (entry.flags.suspended) continue;
        if (entry.card.phase == Phase::new_)
            new_cards.emplace_back(entry.key);
        else
            ranked.push_back({recall_of(entry.card, now, settings), &entry});
    }
    sort_least_known_first(ranked);
    std::vector<std::string> keys;
    for (const Ranked& each : ranked) keys.emplace_back(each.entry->key);
    keys.insert(keys.end(), new_cards.begin(), new_cards.end());
    return keys;
}

Cram answered(Cram cram, CramAnswer answer) {
    const std::string key = std::move(cram.left.front());
    cram.left.erase(cram.left.begin());
    ++cram.asked;
    const bool missed_before = std::ranges::find(cram.missed, key) != cram.missed.end();
    if (answer == CramAnswer::known) {
        if (!missed_before) ++cram.known_at_once;
        return cram;
    }
    if (!missed_before) cram.missed.push_back(key);
    const std::size_t place = std::min(cram_gap, cram.left.size());
    cram.left.insert(cram.left.begin() + static_cast<std::ptrdiff_t>(place), key);
    return cram;
}

std::vector<std::string> in_teaching_order(std::span<const NewCard> cards, NewOrder order) {
    std::vector<std::vector<const NewCard*>> topics;
    std::map<std::string_view, std::size_t> place_of;
    for (const NewCard& card : cards) {
        const auto [found, fresh] = place_of.try_emplace(card.topic, topics.size());
        if (fresh) topics.emplace_back();
        topics[found->second].push_back(&card);
    }
    std::size_t longest = 0;
    for (auto& topic : topics) {
        std::ranges::stable_sort(topic, {}, &NewCard::rank);
        longest = std::max(longest, topic.size());
    }
    std::vector<std::string> keys;
    if (order == NewOrder::one_topic_at_a_time) {
        for (const auto& topic : topics)
            for (const NewCard* card : topic) keys.push_back(card->key);
        return keys;
    }
    for (std::size_t turn = 0; turn < longest; ++turn)
        for (const auto& topic : topics)
            if (turn < topic.size()) keys.push_back(topic[turn]->key);
    return keys;
}

} // namespace signatory::schedule
