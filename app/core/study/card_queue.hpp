// The cards of a session in the order they are asked: today's, or those of a set the learner chose.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/study/state.hpp"
#include "core/study/update.hpp"

namespace signatory::study {

// Cards are queued under one word each; the bank is the same for all.
std::string word_of(const CardKey& key);
schedule::CardFlags flags_of(const State& state, const CardKey& key);

// None: no deck.
void set_deck(State& state, std::shared_ptr<const std::vector<CardKey>> deck);

struct CardQueue {
    schedule::Queue queue;
    std::shared_ptr<const DeckWords> words; // of the deck it was made from

    const CardKey& key_of(const std::string& word) const { return (*words->deck)[words->places.at(word)]; }
};

// Until an exam the plan's portion for today, else what the schedule says within the day's limits.
CardQueue todays_cards(const State& state, const Moment& moment);

// What a set begins with. Due: today's part of it, within the day's limits. Ahead: after what is due and in steps of it
// what comes up in its days, without new cards. Cramming: every card of it.
CardQueue cards_of(const State& state, const StudySet& set, const Moment& moment);

// What the session under way has left: of today, of its set, or of the round of cramming.
CardQueue session_cards(const State& state, const Moment& moment);

} // namespace signatory::study
