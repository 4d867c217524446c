#include "core/study/card_queue.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

schedule::QueueLimits limits(const State& state) {
    const Profile& profile = state.profile;
    const bool of_today = profile.introduced_on == state.today_day;
    constexpr double milliseconds_a_second = 1000;
    schedule::QueueLimits limits;
    limits.new_per_day = profile.settings.new_per_day;
    limits.new_introduced_today = of_today ? profile.introduced : 0;
    limits.reviews_per_day = profile.settings.reviews_per_day;
    limits.reviewed_today = of_today ? profile.reviewed : 0;
    if (profile.settings.minutes_per_day) limits.seconds_per_day = static_cast<double>(schedule::seconds_per_minute * *profile.settings.minutes_per_day);
    limits.seconds_spent_today = of_today ? static_cast<double>(profile.milliseconds) / milliseconds_a_second : 0;
    return limits;
}

// Until the exam the plan says which cards are worth the time; steps that are under way go on.
bool follows_plan(const State& state) { return state.forecast != nullptr && state.forecast->made_on == state.today_day; }

schedule::Queue planned(const State& state, schedule::Queue usual, const std::vector<schedule::QueueEntry>& entries) {
    std::map<std::string_view, const schedule::QueueEntry*> by_word;
    for (const schedule::QueueEntry& entry : entries) by_word.emplace(entry.key, &entry);
    const auto in_steps = [&](const std::string& word) {
        const schedule::Phase phase = by_word.at(word)->card.phase;
        return phase == schedule::Phase::learning || phase == schedule::Phase::relearning;
    };
    schedule::Queue queue;
    queue.counts.learning = usual.counts.learning;
    std::ranges::copy_if(usual.keys, std::back_inserter(queue.keys), in_steps);
    const ExamForecast& forecast = *state.forecast;
    for (std::size_t place = 0; place < forecast.plan.portion; ++place) {
        const auto found = by_word.find(word_of(forecast.keys[forecast.plan.today[place]]));
        if (found == by_word.end() || !askable(found->second->flags, state.today_day)) continue;
        const schedule::Card& card = found->second->card;
        if (card.last_review && *card.last_review >= forecast.made_at) continue; // asked since
        if (in_steps(std::string(found->first))) continue;
        queue.keys.emplace_back(found->first);
        ++(card.phase == schedule::Phase::new_ ? queue.counts.new_ : queue.counts.due);
    }
    return queue;
}

struct Entries {
    std::vector<schedule::QueueEntry> all;
    std::map<std::string, const CardKey*> by_word;
};

Entries entries_of(const State& state) {
    Entries entries;
    if (state.deck == nullptr) return entries;
    for (const CardKey& key : *state.deck) {
        entries.all.push_back({word_of(key), key.fact, card_of(state, key), flags_of(state, key)});
        entries.by_word.emplace(entries.all.back().key, &key);
    }
    return entries;
}

// Nothing new is begun: what is due, then what comes up.
schedule::Queue ahead(const std::vector<schedule::QueueEntry>& entries, const State& state, int days, const Moment& moment) {
    schedule::QueueLimits only_met;
    only_met.new_per_day = 0;
    schedule::Queue queue = schedule::todays_queue(entries, moment.now, only_met, scheduling(state.profile));
    const std::set<std::string> due(queue.keys.begin(), queue.keys.end());
    std::set<std::string> facts; // one card of a fact a day
    for (const schedule::QueueEntry& entry : entries)
        if (due.contains(entry.key)) facts.insert(entry.fact);
    std::vector<schedule::QueueEntry> others;
    std::ranges::copy_if(entries, std::back_inserter(others), [&](const auto& entry) { return !facts.contains(entry.fact); });
    for (std::string& word : schedule::study_ahead(others, moment.now, days, scheduling(state.profile))) {
        queue.keys.push_back(std::move(word));
        ++queue.counts.due;
    }
    return queue;
}

schedule::Queue cram(std::vector<std::string> words) {
    schedule::Queue queue{std::move(words), {}};
    queue.counts.due = queue.keys.size();
    return queue;
}

schedule::Queue queue_of(const StudySet& set, const std::vector<schedule::QueueEntry>& entries, const State& state, const Moment& moment) {
    switch (set.way) {
    case StudyWay::due: return schedule::todays_queue(entries, moment.now, limits(state), scheduling(state.profile));
    case StudyWay::ahead: return ahead(entries, state, set.days_ahead, moment);
    case StudyWay::cram: break;
    }
    return cram(schedule::cram_order(entries, moment.now, scheduling(state.profile)));
}

} // namespace

std::string word_of(const CardKey& key) { return fmt::format("{}/{}", key.fact, item::name_of(key.direction)); }

schedule::CardFlags flags_of(const State& state, const CardKey& key) {
    const auto found = state.profile.flags.find(key);
    return found == state.profile.flags.end() ? schedule::CardFlags{} : found->second;
}

CardQueue todays_cards(const State& state, const Moment& moment) {
    Entries entries = entries_of(state);
    CardQueue today{{}, std::move(entries.by_word)};
    today.queue = schedule::todays_queue(entries.all, moment.now, limits(state), scheduling(state.profile));
    if (follows_plan(state)) today.queue = planned(state, std::move(today.queue), entries.all);
    return today;
}

CardQueue cards_of(const State& state, const StudySet& set, const Moment& moment) {
    Entries entries = entries_of(state);
    const auto chosen = schedule::filtered(entries.all, [&](const schedule::QueueEntry& entry) {
        return matches(set.filter, *entries.by_word.at(entry.key), *state.bank);
    });
    return {queue_of(set, chosen, state, moment), std::move(entries.by_word)};
}

CardQueue session_cards(const State& state, const Moment& moment) {
    const auto& set = state.review.set;
    if (!set) return todays_cards(state, moment);
    if (set->way != StudyWay::cram) return cards_of(state, *set, moment);
    Entries entries = entries_of(state);
    std::vector<std::string> left = state.review.cram.left;
    std::erase_if(left, [&](const std::string& word) {
        const auto card = entries.by_word.find(word);
        return card == entries.by_word.end() || !askable(flags_of(state, *card->second), state.today_day);
    });
    return {cram(std::move(left)), std::move(entries.by_word)};
}

} // namespace signatory::study
