#include "ui/views/review_notes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/analysis/confusions.hpp"
#include "core/generate/phrase.hpp"
#include "core/schedule/leech.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

constexpr int surely_known = 95; // per cent

// What the card's answer is in the bank's terms, as the log names it.
std::string answer_of(const study::State& state, const study::CardOnScreen& card) {
    const fact::Fact* fact = state.bank->fact(card.key.fact);
    if (fact == nullptr) return {};
    switch (card.key.direction) {
    case item::Direction::object: return fact::to_string(fact->object);
    case item::Direction::subject: return fact->subject;
    case item::Direction::from: return fact->from ? fact::to_string(*fact->from) : "";
    case item::Direction::until: return fact->until ? fact::to_string(*fact->until) : "";
    }
    return {};
}

std::string value_in_words(const fact::FactBank& bank, const std::string& value) {
    const std::string& language = bank.header().language;
    if (const fact::Entity* entity = bank.entity(value)) return generate::display_name(*entity, language);
    const auto date = fact::parse_date(value);
    return date ? generate::written(*date, language) : value;
}

std::string taken_for(const study::State& state, const study::CardOnScreen& card) {
    if (state.choices.empty()) return {};
    const std::int64_t last = std::ranges::max(state.choices, {}, &analysis::ChosenOption::at).at;
    const auto taken = analysis::likely_distractors(analysis::confusions(state.choices, last), answer_of(state, card));
    return taken.empty() ? std::string{} : value_in_words(*state.bank, taken.front());
}

std::string words_of_leech(const study::State& state, const study::CardOnScreen& card) {
    if (!schedule::is_leech(card.card.lapses)) return {};
    const std::string other = taken_for(state, card);
    return fmt::format("Forgotten {} times{}. Another way to remember it helps more than another review.", card.card.lapses,
                       other.empty() ? "" : fmt::format("; you take it for {}", other));
}

} // namespace

const std::string& leech_words(const study::State& state, const study::CardOnScreen& card, LeechMemory& known) {
    if (known.item != card.item.id) known = {card.item.id, words_of_leech(state, card)};
    return known.words;
}

std::string guess_words(const study::CardOnScreen& card) {
    if (!card.reading || per_cent(card.reading->judged.known) >= surely_known) return {};
    return fmt::format("It may have been a guess: counts for {} %.", per_cent(card.reading->judged.known));
}

} // namespace signatory::ui
