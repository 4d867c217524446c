// Sessions as the program lives them: a State, one command after the other, and the effects each asks for.
#pragma once

#include "core/generate/generate.hpp"
#include "core/study/update.hpp"
#include "tests/support/a_bank.hpp"

namespace signatory::study {

inline constexpr std::int64_t noon = 1767614400; // 2026-01-05 12:00 UTC
inline constexpr std::int64_t minute = 60, hour = 3600, one_day = 86400;

using Bank = std::shared_ptr<const fact::FactBank>;
using Deck = std::shared_ptr<const std::vector<CardKey>>;

inline Deck deck_of(const Bank& bank) {
    std::vector<CardKey> deck;
    for (const auto& card : generate::askable_cards(generate::make_pool(bank, {}, std::nullopt)))
        deck.push_back({bank->header().id, card.fact->id, card.direction});
    return std::make_shared<const std::vector<CardKey>>(std::move(deck));
}

// Made once: finding every card a bank yields takes a while.
inline const Bank& studied_bank() {
    static const Bank bank = test::a_studied_bank().bank();
    return bank;
}
inline const Deck& studied_deck() {
    static const Deck deck = deck_of(studied_bank());
    return deck;
}

// A learner at the program, with a clock that stands still until it is told to go on.
struct Session {
    State state;
    Moment moment{{noon, 0}, 1000, 1};
    std::vector<Effect> effects; // of the last command

    Session& does(const Command& command) {
        ++moment.seed;
        moment.milliseconds += 10;
        Updated updated = update(std::move(state), command, moment);
        state = std::move(updated.state);
        effects = std::move(updated.effects);
        return *this;
    }
    Session& after(std::int64_t seconds) {
        moment.now.unix_seconds += seconds;
        return *this;
    }
    template <class E> const E* effect() const {
        for (const Effect& effect : effects)
            if (const auto* found = std::get_if<E>(&effect)) return found;
        return nullptr;
    }
    const CardOnScreen& card() const { return state.review.current.value(); }
    Session& grades(schedule::Grade grade) { return does(Reveal{}).does(GradeCard{grade}); }
};

inline Session opened(Profile profile = {}) {
    Session session;
    session.does(BankOpened{"banks/test.json", studied_bank(), studied_deck(), {}, std::move(profile)});
    return session;
}

inline item::Response right(const item::Item& item) {
    if (item.response_kind == item::ResponseKind::single_choice) return item::Choice{item.key.front()};
    if (item.accepted_number) return item::Typed{std::to_string(static_cast<int>(item.accepted_number->value))};
    return item::Typed{item.accepted.front()};
}

} // namespace signatory::study
