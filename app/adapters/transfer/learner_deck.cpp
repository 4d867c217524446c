#include "adapters/transfer/learner_deck.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "core/schedule/outcomes.hpp"

namespace signatory::transfer {
namespace {

constexpr std::int64_t milliseconds = 1000;
constexpr std::string_view key_mark = "signatory:";

// -- Out ---------------------------------------------------------------------------------------------------------

AnkiStage stage_of(schedule::Phase phase) {
    switch (phase) {
    case schedule::Phase::learning: return AnkiStage::learning;
    case schedule::Phase::relearning: return AnkiStage::relearning;
    case schedule::Phase::new_:
    case schedule::Phase::review: break;
    }
    return AnkiStage::review;
}

std::optional<AnkiProgress> progress_in(const schedule::Card& card, const schedule::Model& model) {
    if (card.phase == schedule::Phase::new_) return std::nullopt;
    const schedule::Memory memory = schedule::as_fsrs6(card.memory, model);
    AnkiProgress progress;
    progress.stage = stage_of(card.phase);
    progress.due_at = card.due;
    progress.due_day = card.due / schedule::seconds_per_day;
    progress.interval = card.interval_days;
    progress.reviews = card.repetitions;
    progress.lapses = card.lapses;
    progress.stability = memory.stability;
    progress.difficulty = memory.difficulty;
    return progress;
}

AnkiReview review_in(const study::Review& review) {
    return {review.at * milliseconds, static_cast<int>(review.grade), review.after.interval_days, review.before.interval_days,
            2500, static_cast<int>(std::min<std::int64_t>(review.milliseconds, study::longest_answer_ms)), review.before.phase == schedule::Phase::new_};
}

} // namespace

std::string name_of(const study::CardKey& key) { return fmt::format("{}{}/{}/{}", key_mark, key.bank, key.fact, item::name_of(key.direction)); }

std::string learner_package(const fact::FactBank& bank, const std::vector<LearnerCard>& cards, const schedule::Model& model) {
    const Quiz quiz{bank, {}, {}};
    AnkiDeck deck = empty_deck(quiz);
    deck.id += " cards"; // a note type of its own: its notes are cards to be scheduled, not items
    deck.fields.emplace_back("Card");
    for (const LearnerCard& each : cards) {
        AnkiNote note = note_of(quiz, each.item);
        note.guid = name_of(each.key);
        note.fields.push_back(note.guid);
        note.progress = progress_in(each.card, model);
        for (const study::Review& review : each.reviews) note.reviews.push_back(review_in(review));
        deck.notes.push_back(std::move(note));
    }
    return anki_package(deck);
}

// -- In ----------------------------------------------------------------------------------------------------------

namespace {

std::optional<item::Direction> direction_named(std::string_view name) {
    for (const auto direction : {item::Direction::object, item::Direction::subject, item::Direction::from, item::Direction::until})
        if (item::name_of(direction) == name) return direction;
    return std::nullopt;
}

std::optional<study::CardKey> key_in(std::string_view name) {
    if (!name.starts_with(key_mark)) return std::nullopt;
    name.remove_prefix(key_mark.size());
    const std::size_t first = name.find('/'), last = name.rfind('/');
    if (first == name.npos || first == last) return std::nullopt;
    const auto direction = direction_named(name.substr(last + 1));
    if (!direction) return std::nullopt;
    return study::CardKey{std::string(name.substr(0, first)), std::string(name.substr(first + 1, last - first - 1)), *direction};
}

schedule::Grade grade_of(int ease) { return static_cast<schedule::Grade>(std::clamp(ease, 1, 4)); }

study::Review review_from(const study::CardKey& key, const AnkiReview& from, const schedule::Card& before, const Surroundings& surroundings) {
    study::Review review;
    review.key = key;
    review.at = from.at / milliseconds;
    review.local_day = schedule::local_day(review.at, surroundings.utc_offset_seconds, surroundings.settings.rollover_hours);
    review.grade = grade_of(from.grade);
    review.milliseconds = std::max(0, from.took);
    review.before = before;
    const auto futures = schedule::outcomes(before, {review.at, surroundings.utc_offset_seconds}, surroundings.settings, 0);
    review.after = futures[schedule::index(review.grade)].card;
    const bool in_days = from.interval > 0 && review.after.phase == schedule::Phase::review;
    if (in_days) review.after.interval_days = from.interval;
    return review;
}

schedule::Phase phase_of(AnkiStage stage) {
    return stage == AnkiStage::learning     ? schedule::Phase::learning
           : stage == AnkiStage::relearning ? schedule::Phase::relearning
                                            : schedule::Phase::review;
}

// Where the card stands is what its own program said of it, the time of day kept where the day is the same.
void stand_as(schedule::Card& card, const AnkiProgress& progress) {
    const bool by_day = progress.stage == AnkiStage::review;
    const bool same_day = card.due / schedule::seconds_per_day == progress.due_day;
    if (!by_day) card.due = progress.due_at;
    else if (!same_day) card.due = progress.due_day * schedule::seconds_per_day;
    card.phase = phase_of(progress.stage);
    card.interval_days = progress.interval;
    card.lapses = progress.lapses;
    card.repetitions = progress.reviews;
    if (progress.stability > 0) card.memory.stability = progress.stability;
    if (progress.difficulty > 0) card.memory.difficulty = schedule::clamped_difficulty(progress.difficulty);
    if (card.memory.stability <= 0) card.memory = {std::max(1.0, static_cast<double>(progress.interval)), 5, 0}; // SM-2 alone: no FSRS state, no log
    if (!card.last_review) card.last_review = card.due - static_cast<std::int64_t>(progress.interval) * schedule::seconds_per_day;
}

} // namespace

LearnerHistory history_of(const std::vector<Card>& cards, const std::vector<std::optional<study::CardKey>>& keys, const Surroundings& surroundings) {
    Surroundings plain = surroundings;
    plain.settings.fuzz = schedule::Fuzz::off; // a history is played, not planned
    LearnerHistory history;
    for (std::size_t index = 0; index < cards.size(); ++index) {
        const Card& from = cards[index];
        if (!keys[index] || (!from.progress && from.reviews.empty())) continue;
        schedule::Card card;
        for (const AnkiReview& each : from.reviews) {
            history.reviews.push_back(review_from(*keys[index], each, card, plain));
            card = history.reviews.back().after;
        }
        if (from.progress) stand_as(card, *from.progress);
        if (from.progress && !from.reviews.empty()) history.reviews.back().after = card;
        history.cards[*keys[index]] = card;
    }
    std::ranges::stable_sort(history.reviews, {}, &study::Review::at);
    return history;
}

std::vector<std::optional<study::CardKey>> own_keys(const std::vector<Card>& cards) {
    std::vector<std::optional<study::CardKey>> keys;
    for (const Card& card : cards) keys.push_back(key_in(card.id));
    return keys;
}

} // namespace signatory::transfer
