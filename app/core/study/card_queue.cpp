#include "core/study/card_queue.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
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

using Entries = std::vector<schedule::QueueEntry>; // in the order of the deck

schedule::Queue planned(const State& state, schedule::Queue usual, const Entries& entries) {
    const auto& places = state.deck_words->places;
    const auto in_steps = [&](const std::string& word) {
        const schedule::Phase phase = entries[places.at(word)].card.phase;
        return phase == schedule::Phase::learning || phase == schedule::Phase::relearning;
    };
    schedule::Queue queue;
    queue.counts.learning = usual.counts.learning;
    std::ranges::copy_if(usual.keys, std::back_inserter(queue.keys), in_steps);
    const ExamForecast& forecast = *state.forecast;
    for (std::size_t portion = 0; portion < forecast.plan.portion; ++portion) {
        std::string word = word_of(forecast.keys[forecast.plan.today[portion]]);
        const auto found = places.find(word);
        if (found == places.end() || !askable(entries[found->second].flags, state.today_day)) continue;
        const schedule::Card& card = entries[found->second].card;
        if (card.last_review && *card.last_review >= forecast.made_at) continue; // asked since
        if (in_steps(word)) continue;
        queue.keys.push_back(std::move(word));
        ++(card.phase == schedule::Phase::new_ ? queue.counts.new_ : queue.counts.due);
    }
    return queue;
}

// Every card of the deck as it stands; those never studied are new. Cards and deck are gone through once, side by side.
Entries entries_of(const State& state) {
    Entries entries;
    if (state.deck_words == nullptr) return entries;
    const DeckWords& words = *state.deck_words;
    for (std::size_t place = 0; place < words.words.size(); ++place) entries.push_back({words.words[place], (*words.deck)[place].fact, {}});
    auto met = state.profile.cards.begin();
    for (const std::size_t place : words.by_key) {
        const CardKey& key = (*words.deck)[place];
        while (met != state.profile.cards.end() && met->first < key) ++met;
        if (met != state.profile.cards.end() && met->first == key) entries[place].card = met->second;
    }
    for (const auto& [key, flags] : state.profile.flags)
        if (const auto place = words.places.find(word_of(key)); place != words.places.end()) entries[place->second].flags = flags;
    return entries;
}

// Nothing new is begun: what is due, then what comes up.
schedule::Queue ahead(const Entries& entries, const State& state, int days, const Moment& moment) {
    schedule::QueueLimits only_met;
    only_met.new_per_day = 0;
    schedule::Queue queue = schedule::todays_queue(entries, moment.now, only_met, scheduling(state.profile));
    const std::set<std::string_view> due(queue.keys.begin(), queue.keys.end());
    std::set<std::string_view> facts; // one card of a fact a day
    for (const schedule::QueueEntry& entry : entries)
        if (due.contains(entry.key)) facts.insert(entry.fact);
    Entries others;
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

schedule::Queue queue_of(const StudySet& set, const Entries& entries, const State& state, const Moment& moment) {
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

void set_deck(State& state, std::shared_ptr<const std::vector<CardKey>> deck) {
    state.deck = std::move(deck);
    state.deck_words.reset();
    if (state.deck == nullptr) return;
    auto words = std::make_shared<DeckWords>(DeckWords{state.deck});
    for (const CardKey& key : *state.deck) words->words.push_back(word_of(key));
    words->by_key.resize(state.deck->size());
    std::iota(words->by_key.begin(), words->by_key.end(), std::size_t{0});
    std::ranges::sort(words->by_key, {}, [&](std::size_t place) -> const CardKey& { return (*state.deck)[place]; });
    for (std::size_t place = 0; place < words->words.size(); ++place) words->places.emplace(words->words[place], place);
    state.deck_words = std::move(words);
}

CardQueue todays_cards(const State& state, const Moment& moment) {
    const Entries entries = entries_of(state);
    CardQueue today{schedule::todays_queue(entries, moment.now, limits(state), scheduling(state.profile)), state.deck_words};
    if (follows_plan(state)) today.queue = planned(state, std::move(today.queue), entries);
    return today;
}

CardQueue cards_of(const State& state, const StudySet& set, const Moment& moment) {
    const Entries entries = entries_of(state);
    const auto chosen = schedule::filtered(entries, [&](const schedule::QueueEntry& entry) {
        return matches(set.filter, (*state.deck)[state.deck_words->places.at(entry.key)], *state.bank);
    });
    return {queue_of(set, chosen, state, moment), state.deck_words};
}

CardQueue session_cards(const State& state, const Moment& moment) {
    const auto& set = state.review.set;
    if (!set) return todays_cards(state, moment);
    if (set->way != StudyWay::cram) return cards_of(state, *set, moment);
    std::vector<std::string> left = state.review.cram.left;
    std::erase_if(left, [&](const std::string& word) {
        const auto place = state.deck_words->places.find(word);
        return place == state.deck_words->places.end() || !askable(flags_of(state, (*state.deck)[place->second]), state.today_day);
    });
    return {cram(std::move(left)), state.deck_words};
}

} // namespace signatory::study
