// The open bank in a newer version: cards survive as long as their fact does, what is on screen stays true.
#include <algorithm>
#include <memory>

#include "core/generate/generate.hpp"
#include "core/study/card_queue.hpp"
#include "core/study/steps.hpp"
#include "core/verify/verify.hpp"

namespace signatory::study {
namespace {

bool is_still_right(const fact::FactBank& before, const fact::FactBank& now, const item::Item& item) {
    const auto same = [&](const std::string& id) {
        const fact::Fact *old = before.fact(id), *fact = now.fact(id);
        return old != nullptr && fact != nullptr && *old == *fact;
    };
    return std::ranges::all_of(item.asks, same) && verify::verify(now, item).empty();
}

using Deck = std::shared_ptr<const std::vector<CardKey>>;

// The cards whose fact is still there stand in until the new deck is made.
Deck still_there(const Deck& deck, const fact::FactBank& now) {
    if (deck == nullptr) return deck;
    std::vector<CardKey> kept = *deck;
    std::erase_if(kept, [&](const CardKey& key) { return now.fact(key.fact) == nullptr; });
    return std::make_shared<const std::vector<CardKey>>(std::move(kept));
}

// The paper lies on the desk: it is kept while every question left still has its one right answer.
Effects end_quiz_if_wrong(State& state, const fact::FactBank& before, const Moment& moment) {
    if (!state.quiz || state.quiz->finished()) return {};
    const auto& items = *state.quiz->items;
    const auto right = [&](const item::Item& item) { return is_still_right(before, *state.bank, item); };
    if (std::all_of(items.begin() + static_cast<std::ptrdiff_t>(state.quiz->answers.size()), items.end(), right)) return {};
    const std::int64_t attempt = state.quiz->attempt_id;
    state.quiz.reset();
    state.profile.open_attempt.reset();
    if (state.screen == Screen::quiz) state.screen = Screen::home;
    state.problem = Problem{"the bank was changed, and questions of this quiz with it", {}, "Start a new quiz; reviews already counted stay."};
    return {FinishAttempt{attempt, moment.now.unix_seconds}};
}

void renew_wrong_card(State& state, const fact::FactBank& before, const Moment& moment) {
    if (state.review.current && is_still_right(before, *state.bank, state.review.current->item)) return;
    const bool was_there = state.review.current.has_value();
    state.review.current.reset();
    if (was_there || state.screen == Screen::review) draw_next_card(state, moment);
}

} // namespace

Effects adopt(State& state, const BankOnDisk& now, const Moment& moment) {
    const std::shared_ptr<const fact::FactBank> before = std::exchange(state.bank, now.bank);
    set_deck(state, still_there(state.deck, *now.bank));
    state.homes = std::make_shared<const author::Homes>(now.version->homes);
    state.bank_problems.clear();
    state.undo.clear(); // its screens may show what is gone
    state.redo.clear();
    Effects effects = end_quiz_if_wrong(state, *before, moment);
    renew_wrong_card(state, *before, moment);
    count_today(state, moment);
    effects.push_back(MakeDeck{now.bank});
    return effects;
}

// Of the version in use: while it was made, the bank may have changed again.
Effects apply(State& state, const DeckMade& command, const Moment& moment) {
    if (state.bank != command.bank) return {};
    set_deck(state, command.deck);
    count_today(state, moment);
    return {};
}

} // namespace signatory::study
