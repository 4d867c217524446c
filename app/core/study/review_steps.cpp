// Reviewing: the queue, the card in hand, its grade, and taking grades back.
#include <algorithm>

#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/item/answer_text.hpp"
#include "core/schedule/recall.hpp"
#include "core/study/card_queue.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

std::optional<std::int64_t> next_due(const State& state, std::int64_t after) {
    std::optional<std::int64_t> next;
    for (const auto& [key, card] : state.profile.cards)
        if (card.due > after && (!next || card.due < *next)) next = card.due;
    return next;
}

// Made once for a bank: it takes milliseconds.
const generate::Pool& pool_of(State& state) {
    if (state.pool == nullptr || state.pool->bank != state.bank)
        state.pool = std::make_shared<const generate::Pool>(generate::make_pool(state.bank, {}, std::nullopt));
    return *state.pool;
}

// What was mixed up meanwhile stands together from the next session on.
void renew_mix_ups(State& state) {
    if (pool_of(state).mixed_up == state.mixed_up) return;
    auto pool = std::make_shared<generate::Pool>(*state.pool);
    pool->mixed_up = state.mixed_up;
    state.pool = std::move(pool);
}

std::optional<CardOnScreen> card_on_screen(State& state, const CardKey& key, const Moment& moment) {
    const fact::Fact* fact = state.bank->fact(key.fact);
    if (fact == nullptr) return std::nullopt;
    auto item = generate::item_for(pool_of(state), {fact, key.direction}, moment.seed);
    if (!item) return std::nullopt;
    CardOnScreen shown;
    shown.key = key;
    shown.card = card_of(state, key);
    shown.item = std::move(*item);
    shown.shown_at_ms = moment.milliseconds;
    return shown;
}

// Of a round of cramming what is passed over is left out: set aside since, or nothing can ask it any more.
void drop_before(schedule::Cram& cram, const std::string& word) {
    cram.left.erase(cram.left.begin(), std::ranges::find(cram.left, word));
}

void show_next_card(State& state, const Moment& moment) {
    const CardQueue cards = session_cards(state, moment);
    state.review.current.reset();
    state.review.counts = cards.queue.counts;
    state.today = state.review.set ? todays_cards(state, moment).queue.counts : cards.queue.counts;
    for (const std::string& word : cards.queue.keys) {
        state.review.current = card_on_screen(state, cards.key_of(word), moment);
        if (!state.review.current) continue;
        drop_before(state.review.cram, word);
        return;
    }
    state.review.cram.left.clear();
    state.review.next_due = next_due(state, moment.now.unix_seconds);
}

// What is left may have changed since the step: an exam was set, or a setting. A round of cramming counts its own.
void count_session(State& state, const Moment& moment) {
    if (state.review.current && !is_cram(state.review)) state.review.counts = session_cards(state, moment).queue.counts;
}

void reveal(State& state, const Moment& moment) {
    CardOnScreen& card = *state.review.current;
    card.revealed = true;
    const schedule::Balance days = balance(state, card.key, moment);
    card.outcomes = schedule::outcomes(card.card, moment.now, scheduling(state.profile), fuzz_seed(card.key, card.card),
                                       circumstances(days, card.reading));
}

Effect put_flags(State& state, const SetCardFlags& set) {
    if (set.flags == schedule::CardFlags{}) state.profile.flags.erase(set.key);
    else state.profile.flags[set.key] = set.flags;
    return SaveCardFlags{set.key, set.flags};
}

// Keeps typing with the card: a review begun and left is a screen away, not lost.
bool has_card(const State& state) { return state.review.current.has_value(); }

Review review_of(const CardOnScreen& card, schedule::Grade grade, const Moment& moment) {
    Review review;
    review.key = card.key;
    review.grade = grade;
    keep_reading(review, card.item, card.response, card.reading);
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

void turn_to_today(State& state, const Moment& moment) {
    state.today_day = schedule::local_day(moment.now.unix_seconds, moment.now.utc_offset_seconds,
                                          state.profile.settings.rollover_hour);
}

void count_today(State& state, const Moment& moment) {
    turn_to_today(state, moment);
    state.today = todays_cards(state, moment).queue.counts;
}

void count_set(State& state, const Moment& moment) {
    state.in_set = state.bank == nullptr ? 0 : cards_of(state, state.set, moment).queue.keys.size();
}

schedule::Card card_of(const State& state, const CardKey& key) {
    const auto found = state.profile.cards.find(key);
    return found == state.profile.cards.end() ? schedule::Card{} : found->second;
}

schedule::Grade proposed_grade(const CardOnScreen& card) {
    return card.reading ? card.reading->judged.grade : schedule::Grade::good;
}

std::optional<double> recall_foretold(const State& state, const schedule::Card& card, const Moment& moment) {
    if (card.phase == schedule::Phase::new_) return std::nullopt;
    return schedule::recall_of(card, moment.now, scheduling(state.profile));
}

// Of the cards due on the days to come, and where the other cards of the fact are.
schedule::Balance balance(const State& state, const CardKey& key, const Moment& moment) {
    const Settings& settings = state.profile.settings;
    const auto day_of = [&](std::int64_t due) {
        return schedule::local_day(due, moment.now.utc_offset_seconds, settings.rollover_hour) - state.today_day;
    };
    schedule::Balance days;
    days.due.resize(schedule::longest_balanced_days * 2);
    days.weekday = schedule::weekday_of(state.today_day);
    for (std::size_t weekday = 0; weekday < days.shares.size(); ++weekday)
        days.shares[weekday] = settings.day_shares[weekday] / 100.0;
    if (state.profile.exam)
        for (const std::int64_t free : state.profile.exam->free_days)
            days.rest_days.push_back(static_cast<std::int32_t>(free - state.today_day));
    for (const auto& [other, card] : state.profile.cards) {
        const std::int64_t day = day_of(card.due);
        if (card.phase != schedule::Phase::review || day < 0 || day >= std::ssize(days.due) || other == key) continue;
        ++days.due[static_cast<std::size_t>(day)];
        if (other.fact == key.fact) days.siblings.push_back(static_cast<std::int32_t>(day));
    }
    return days;
}

schedule::Circumstances circumstances(const schedule::Balance& balance, const std::optional<Reading>& reading) {
    return {&balance, reading ? reading->judged : schedule::Judgement{}};
}

void keep_reading(Review& review, const item::Item& item, const item::Response& response, const std::optional<Reading>& reading) {
    if (!reading) return;
    review.proposed = reading->judged.grade;
    review.known = review.grade == reading->judged.grade ? reading->judged.known : 1; // the learner's word outweighs it
    review.recall = reading->recall;
    review.chance = reading->chance;
    review.seconds = reading->seconds;
    review.options = options_offered(item);
    review.chosen = option_chosen(item, response);
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
        profile.introduced = profile.reviewed = 0;
        profile.milliseconds = 0;
    }
    if (review.before.phase == schedule::Phase::new_) ++profile.introduced;
    if (review.before.phase == schedule::Phase::review) ++profile.reviewed;
    profile.milliseconds += std::min(review.milliseconds, longest_answer_ms);
    state.learner = std::make_shared<const Learner>(after_review(*state.learner, review));
    if (auto choice = choice_of(review)) {
        analysis::count_in(state.mixed_up, *choice, 1);
        state.choices.push_back(std::move(*choice));
    }
    return review;
}

void take_back(State& state, const UndoStep& step) {
    Profile& profile = state.profile;
    const Review& review = *step.review;
    state.learner = step.learner;
    if (const auto choice = choice_of(review)) {
        analysis::count_in(state.mixed_up, *choice, -1);
        state.choices.pop_back();
    }
    if (profile.introduced_on == review.local_day) {
        if (review.before.phase == schedule::Phase::review) --profile.reviewed;
        profile.milliseconds -= std::min(review.milliseconds, longest_answer_ms);
    }
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
    card.reading = read(card.item, *card.mark, recall_foretold(state, card.card, moment), moment.milliseconds - card.shown_at_ms,
                        *state.learner);
    reveal(state, moment);
    return {};
}

namespace {

// A session begun and left goes on, if it is the one wanted.
Effects begin_session(State& state, const std::optional<StudySet>& wanted, const Moment& moment) {
    if (state.bank == nullptr) return {};
    count_today(state, moment);
    if (!has_card(state) || state.review.set != wanted) {
        state.review = {};
        state.review.set = wanted;
        renew_mix_ups(state);
        if (is_cram(state.review)) state.review.cram.left = cards_of(state, *wanted, moment).queue.keys;
        show_next_card(state, moment);
    }
    show(state, Screen::review);
    return {};
}

} // namespace

Effects apply(State& state, const StartReview&, const Moment& moment) { return begin_session(state, std::nullopt, moment); }

Effects apply(State& state, const StartSet&, const Moment& moment) { return begin_session(state, state.set, moment); }

Effects apply(State& state, const ChooseSet& command, const Moment& moment) {
    state.set = command.set;
    state.set.days_ahead = std::clamp(state.set.days_ahead, 1, most_days_ahead);
    count_set(state, moment);
    return {};
}

Effects apply(State& state, const Reveal&, const Moment& moment) {
    if (has_card(state) && !state.review.current->revealed) reveal(state, moment);
    return {};
}

namespace {

// Nothing of it is kept: neither the log nor the card hears of the answer.
Effects answer_cram(State& state, schedule::Grade grade, const Moment& moment) {
    remember_step(state, {"answer", Screen::review, std::nullopt, state.review, {}, state.learner});
    const bool known = grade != schedule::Grade::again;
    schedule::Cram& cram = state.review.cram;
    cram = schedule::answered(std::move(cram), known ? schedule::CramAnswer::known : schedule::CramAnswer::missed);
    if (known) ++state.review.done;
    state.review.recalled = static_cast<int>(cram.known_at_once);
    show_next_card(state, moment);
    return {};
}

} // namespace

Effects apply(State& state, const GradeCard& command, const Moment& moment) {
    if (!has_card(state) || !state.review.current->revealed) return {};
    if (is_cram(state.review)) return answer_cram(state, command.grade, moment);
    UndoStep step{fmt::format("grade {}", schedule::name(command.grade)), Screen::review, std::nullopt, state.review, {}, state.learner};
    turn_to_today(state, moment);
    step.review = record_review(state, review_of(*state.review.current, command.grade, moment), moment);
    const Review review = *step.review;
    remember_step(state, std::move(step));
    ++state.review.done;
    state.review.recalled += command.grade == schedule::Grade::again ? 0 : 1;
    show_next_card(state, moment);
    return {AppendReview{review}};
}

Effects apply(State& state, const SetCardFlags& command, const Moment& moment) {
    const schedule::CardFlags before = flags_of(state, command.key);
    if (state.bank == nullptr || before == command.flags) return {};
    const bool set_aside = !askable(command.flags, state.today_day) && askable(before, state.today_day);
    const std::string label = set_aside ? command.flags.suspended ? "card suspended" : "card put off until tomorrow" : "card changed";
    UndoStep step{label, state.screen, std::nullopt, state.review, {}, state.learner};
    step.flags = SetCardFlags{command.key, before};
    remember_step(state, std::move(step));
    const Effect saved = put_flags(state, command);
    if (set_aside && has_card(state) && state.review.current->key == command.key) show_next_card(state, moment);
    count_today(state, moment);
    if (set_aside) state.toast = Toast{label == "card suspended" ? "Suspended: not asked any more" : "Put off until tomorrow", moment.milliseconds};
    return {saved};
}

Effects apply(State& state, const Undo&, const Moment& moment) {
    if (state.undo.empty()) return {};
    UndoStep step = std::move(state.undo.back());
    state.undo.pop_back();
    UndoStep redo{step.label, step.screen, step.review, state.review, step.quiz ? state.quiz : std::nullopt, state.learner};
    Effects effects;
    if (step.flags) {
        redo.flags = SetCardFlags{step.flags->key, flags_of(state, step.flags->key)};
        effects.push_back(put_flags(state, *step.flags));
    }
    if (step.review) {
        take_back(state, step);
        effects.push_back(RemoveReview{*step.review});
    }
    if (step.quiz) {
        for (std::size_t answer = state.quiz->answers.size(); answer-- > step.quiz->answers.size();)
            effects.push_back(RemoveResponse{step.quiz->attempt_id, answer});
        put_back_quiz(state, *step.quiz);
        renew_card_in_hand(state, moment);
    } else if (step.screen == Screen::review) {
        state.review = step.session;
        count_session(state, moment);
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
    UndoStep undo{step.label, step.screen, step.review, state.review, step.quiz ? state.quiz : std::nullopt, state.learner};
    Effects effects;
    if (step.flags) {
        undo.flags = SetCardFlags{step.flags->key, flags_of(state, step.flags->key)};
        effects.push_back(put_flags(state, *step.flags));
    }
    if (step.review) {
        undo.review = record_review(state, *step.review, moment);
        effects.push_back(AppendReview{*undo.review});
    }
    if (step.quiz && !step.quiz->answers.empty()) {
        for (std::size_t answer = state.quiz->answers.size(); answer < step.quiz->answers.size(); ++answer)
            effects.push_back(AppendResponse{step.quiz->attempt_id, answer, step.quiz->answers[answer].response});
        put_back_quiz(state, *step.quiz);
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
