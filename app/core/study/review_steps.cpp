// Reviewing: the queue, the card in hand, its grade, and taking grades back.
#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/item/answer_text.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

// Cards are queued under one word each; the bank is the same for all.
std::string word_of(const CardKey& key) { return fmt::format("{}/{}", key.fact, item::name_of(key.direction)); }

struct TodaysCards {
    schedule::Queue queue;
    std::map<std::string, const CardKey*> by_word;
};

TodaysCards todays_cards(const State& state, const Moment& moment) {
    TodaysCards today;
    if (state.deck == nullptr) return today;
    std::vector<schedule::QueueEntry> entries;
    for (const CardKey& key : *state.deck) {
        entries.push_back({word_of(key), key.fact, card_of(state, key)});
        today.by_word.emplace(entries.back().key, &key);
    }
    schedule::QueueLimits limits;
    limits.new_per_day = state.profile.settings.new_per_day;
    limits.new_introduced_today = state.profile.introduced_on == state.today_day ? state.profile.introduced : 0;
    today.queue = schedule::todays_queue(entries, moment.now, limits, scheduling(state.profile.settings));
    return today;
}

std::optional<std::int64_t> next_due(const State& state, std::int64_t after) {
    std::optional<std::int64_t> next;
    for (const auto& [key, card] : state.profile.cards)
        if (card.due > after && (!next || card.due < *next)) next = card.due;
    return next;
}

std::optional<CardOnScreen> card_on_screen(const State& state, const CardKey& key, const Moment& moment) {
    const generate::Pool pool = generate::make_pool(state.bank, {}, std::nullopt);
    const fact::Fact* fact = state.bank->fact(key.fact);
    if (fact == nullptr) return std::nullopt;
    auto item = generate::item_for(pool, {fact, key.direction}, moment.seed);
    if (!item) return std::nullopt;
    CardOnScreen shown;
    shown.key = key;
    shown.card = card_of(state, key);
    shown.item = std::move(*item);
    shown.shown_at_ms = moment.milliseconds;
    return shown;
}

void show_next_card(State& state, const Moment& moment) {
    const TodaysCards today = todays_cards(state, moment);
    state.review.current.reset();
    state.review.counts = today.queue.counts;
    state.today = today.queue.counts;
    for (const std::string& word : today.queue.keys) {
        state.review.current = card_on_screen(state, *today.by_word.at(word), moment);
        if (state.review.current) return;
    }
    state.review.next_due = next_due(state, moment.now.unix_seconds);
}

void reveal(State& state, const Moment& moment) {
    CardOnScreen& card = *state.review.current;
    card.revealed = true;
    card.outcomes = schedule::outcomes(card.card, moment.now, scheduling(state.profile.settings),
                                       fuzz_seed(card.key, card.card));
}

// Keeps typing with the card: a review begun and left is a screen away, not lost.
bool has_card(const State& state) { return state.review.current.has_value(); }

Review review_of(const CardOnScreen& card, schedule::Grade grade, const Moment& moment) {
    Review review;
    review.key = card.key;
    review.grade = grade;
    review.proposed = card.proposed;
    review.question_kind = card.item.question_kind;
    review.item = card.item.id;
    review.item_seed = card.item.seed;
    review.response = item::response_text(card.item, card.response);
    review.milliseconds = moment.milliseconds - card.shown_at_ms;
    review.before = card.card;
    review.after = card.outcomes[schedule::index(grade)].card;
    return review;
}

} // namespace

void draw_next_card(State& state, const Moment& moment) { show_next_card(state, moment); }

void count_today(State& state, const Moment& moment) {
    state.today_day = schedule::local_day(moment.now.unix_seconds, moment.now.utc_offset_seconds,
                                          state.profile.settings.rollover_hour);
    state.today = todays_cards(state, moment).queue.counts;
}

schedule::Card card_of(const State& state, const CardKey& key) {
    const auto found = state.profile.cards.find(key);
    return found == state.profile.cards.end() ? schedule::Card{} : found->second;
}

schedule::Grade proposed_grade(const item::Mark& mark) {
    switch (mark.correctness) {
    case item::Correctness::wrong: return schedule::Grade::again;
    case item::Correctness::nearly: return schedule::Grade::hard;
    case item::Correctness::right: break;
    }
    return schedule::Grade::good;
}

std::uint64_t fuzz_seed(const CardKey& key, const schedule::Card& card) {
    return hash_of(word_of(key), hash_of(key.bank)) + static_cast<std::uint64_t>(card.repetitions);
}

Review record_review(State& state, Review review, const Moment& moment) {
    Profile& profile = state.profile;
    if (review.id == 0) review.id = ++profile.last_review_id;
    review.at = moment.now.unix_seconds;
    review.local_day = state.today_day;
    profile.cards[review.key] = review.after;
    ++profile.reviews_by_day[review.local_day];
    if (profile.introduced_on != review.local_day) {
        profile.introduced_on = review.local_day;
        profile.introduced = 0;
    }
    if (review.before.phase == schedule::Phase::new_) ++profile.introduced;
    return review;
}

void take_back(State& state, const Review& review) {
    Profile& profile = state.profile;
    if (review.before.phase == schedule::Phase::new_) {
        profile.cards.erase(review.key);
        if (profile.introduced_on == review.local_day) --profile.introduced;
    } else {
        profile.cards[review.key] = review.before;
    }
    if (--profile.reviews_by_day[review.local_day] == 0) profile.reviews_by_day.erase(review.local_day);
}

void renew_card_in_hand(State& state, const Moment& moment) {
    if (has_card(state) && state.review.current->card != card_of(state, state.review.current->key)) show_next_card(state, moment);
}

void remember_step(State& state, UndoStep step) {
    if (state.undo.size() == undo_limit) state.undo.erase(state.undo.begin());
    state.undo.push_back(std::move(step));
    state.redo.clear();
}

Effects answer_card(State& state, const item::Response& response, const Moment& moment) {
    if (!has_card(state) || state.review.current->revealed) return {};
    CardOnScreen& card = *state.review.current;
    card.response = response;
    card.mark = item::mark(card.item, response);
    card.proposed = proposed_grade(*card.mark);
    reveal(state, moment);
    return {};
}

Effects apply(State& state, const StartReview&, const Moment& moment) {
    if (state.bank == nullptr) return {};
    count_today(state, moment);
    if (!has_card(state)) state.review = {};
    if (!has_card(state)) show_next_card(state, moment);
    show(state, Screen::review);
    return {};
}

Effects apply(State& state, const Reveal&, const Moment& moment) {
    if (has_card(state) && !state.review.current->revealed) reveal(state, moment);
    return {};
}

Effects apply(State& state, const GradeCard& command, const Moment& moment) {
    if (!has_card(state) || !state.review.current->revealed) return {};
    UndoStep step{fmt::format("grade {}", schedule::name(command.grade)), Screen::review, std::nullopt, state.review, {}};
    count_today(state, moment);
    step.review = record_review(state, review_of(*state.review.current, command.grade, moment), moment);
    const Review review = *step.review;
    remember_step(state, std::move(step));
    ++state.review.done;
    state.review.recalled += command.grade == schedule::Grade::again ? 0 : 1;
    show_next_card(state, moment);
    return {AppendReview{review}};
}

Effects apply(State& state, const Undo&, const Moment& moment) {
    if (state.undo.empty()) return {};
    UndoStep step = std::move(state.undo.back());
    state.undo.pop_back();
    UndoStep redo{step.label, step.screen, step.review, state.review, step.quiz ? state.quiz : std::nullopt};
    Effects effects;
    if (step.review) {
        take_back(state, *step.review);
        effects.push_back(RemoveReview{*step.review});
    }
    if (step.quiz) {
        state.quiz = step.quiz;
        state.profile.open_attempt = stored_attempt(state);
        effects.push_back(RemoveResponse{step.quiz->attempt_id, step.quiz->answers.size()});
        renew_card_in_hand(state, moment);
    } else if (step.screen == Screen::review) {
        state.review = step.session;
    } else {
        renew_card_in_hand(state, moment);
    }
    if (state.screen != step.screen && (step.quiz || step.screen == Screen::review)) show(state, step.screen);
    count_today(state, moment);
    state.toast = Toast{fmt::format("Undone: {}", step.label), moment.milliseconds};
    state.redo.push_back(std::move(redo));
    return effects;
}

Effects apply(State& state, const Redo&, const Moment& moment) {
    if (state.redo.empty()) return {};
    UndoStep step = std::move(state.redo.back());
    state.redo.pop_back();
    UndoStep undo{step.label, step.screen, step.review, state.review, step.quiz ? state.quiz : std::nullopt};
    Effects effects;
    if (step.review) {
        undo.review = record_review(state, *step.review, moment);
        effects.push_back(AppendReview{*undo.review});
    }
    if (step.quiz && !step.quiz->answers.empty()) {
        state.quiz = step.quiz;
        state.profile.open_attempt = stored_attempt(state);
        const std::size_t last = step.quiz->answers.size() - 1;
        effects.push_back(AppendResponse{step.quiz->attempt_id, last, step.quiz->answers[last].response});
        renew_card_in_hand(state, moment);
    } else if (step.screen == Screen::review) {
        state.review = step.session;
    } else {
        renew_card_in_hand(state, moment);
    }
    if (state.screen != step.screen && (step.quiz || step.screen == Screen::review)) show(state, step.screen);
    count_today(state, moment);
    state.toast = Toast{fmt::format("Done again: {}", step.label), moment.milliseconds};
    state.undo.push_back(std::move(undo));
    return effects;
}

} // namespace signatory::study
