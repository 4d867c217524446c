// Builders of states to draw: a small true bank, and the states a session with it goes through.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/study/update.hpp"

namespace signatory::ui {

// What the bank is like: as for a course; so wordy that nothing fits one line; or that and hundreds of facts.
enum class Length { usual, long_, huge };

[[nodiscard]] std::shared_ptr<const fact::FactBank> small_bank(Length length = Length::usual);

// Applies commands at a fixed moment, ten seconds apart.
class Session {
  public:
    explicit Session(study::State state = {}) : state_(std::move(state)) {}

    Session& does(const study::Command& command);
    Session& opens_bank(Length length = Length::usual);
    // As opens_bank, with some of its cards studied over the last months.
    Session& opens_studied_bank(Length length = Length::usual);
    // The bank as a learner has it after a year of reviews, played through the schedule, with their figures.
    Session& opens_learnt_bank(Length length = Length::usual);
    // An exam so many days from today, with a day of rest and its plan.
    Session& expects_exam(std::int64_t days);
    // Reviews until a card of that kind is on screen; fails when none comes.
    Session& asks(item::ResponseKind kind);

    // A class as these events made it, with an address picked.
    Session& hosts(const std::vector<classroom::Event>& events);

    // A quiz of just these items, and a card that asks one of them: what no generator need make.
    Session& in_quiz_of(std::vector<item::Item> items);
    Session& reviews(item::Item item);

    [[nodiscard]] const study::State& state() const { return state_; }

  private:
    void answer(const study::Effect& effect);
    [[nodiscard]] classroom::Milliseconds now() const { return 10000 * commands_; } // of a room

    study::State state_;
    int commands_ = 0;
};

// Sunday 22 November 2026, 10 o'clock in Greenwich.
inline constexpr std::int64_t november_morning = 1795341600;

} // namespace signatory::ui
