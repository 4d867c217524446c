#include "core/schedule/steps.hpp"

#include <span>

namespace signatory::schedule {
namespace {

using Minutes = std::span<const std::int32_t>;

Minutes steps_of(Phase phase, const Settings& settings) {
    const bool first_time = phase == Phase::new_ || phase == Phase::learning;
    return first_time ? settings.learning_steps_minutes : settings.relearning_steps_minutes;
}

// Between Again and Good: halfway to the second step, or half as long again as the only one; halves round up.
std::int32_t hard_minutes(Minutes steps) {
    return steps.size() == 1 ? (3 * steps[0] + 1) / 2 : (steps[0] + steps[1] + 1) / 2;
}

std::optional<Step> step_at(Minutes steps, std::size_t position) {
    if (position >= steps.size()) return std::nullopt;
    return Step{steps[position], static_cast<std::int32_t>(position)};
}

std::optional<Step> step_while_learning(Minutes steps, std::size_t position, Grade grade) {
    switch (grade) {
    case Grade::again:
        return step_at(steps, 0);
    case Grade::hard:
        return Step{hard_minutes(steps), static_cast<std::int32_t>(position)};
    case Grade::good:
        return step_at(steps, position + 1);
    case Grade::easy:
        return std::nullopt;
    }
    return std::nullopt;
}

// A step of a day or more left its position on the card, and the lapse looks it up among the relearning
// steps. Odd, but so does ts-fsrs, and with the usual steps the position is 0.
std::optional<Step> step_after_review(Minutes steps, std::size_t position, Grade grade) {
    if (grade != Grade::again) return std::nullopt;
    return Step{steps[position], 0};
}

} // namespace

std::optional<Step> next_step(const Card& card, Grade grade, const Settings& settings) {
    const Minutes steps = steps_of(card.phase, settings);
    const auto position = static_cast<std::size_t>(card.step);
    // Steps may have been removed since the card was last seen.
    if (settings.short_term == ShortTerm::off || position >= steps.size()) return std::nullopt;
    const auto step = card.phase == Phase::review ? step_after_review(steps, position, grade)
                                                  : step_while_learning(steps, position, grade);
    return step && step->minutes > 0 ? step : std::nullopt;
}

} // namespace signatory::schedule
