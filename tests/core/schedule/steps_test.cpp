#include <doctest/doctest.h>

#include "core/schedule/steps.hpp"

using namespace signatory::schedule;

namespace {

Card card_in(Phase phase, std::int32_t step = 0) {
    Card card;
    card.phase = phase;
    card.step = step;
    return card;
}

} // namespace

TEST_CASE("a new card walks through the learning steps and then leaves them") {
    const Settings settings;
    CHECK(next_step(card_in(Phase::new_), Grade::again, settings) == Step{1, 0});
    CHECK(next_step(card_in(Phase::new_), Grade::good, settings) == Step{10, 1});
    CHECK(next_step(card_in(Phase::learning, 1), Grade::good, settings) == std::nullopt);
    CHECK(next_step(card_in(Phase::new_), Grade::easy, settings) == std::nullopt);
}

TEST_CASE("Hard repeats the step after a time between Again and Good") {
    Settings settings;
    CHECK(next_step(card_in(Phase::learning, 1), Grade::hard, settings) == Step{6, 1});
    settings.learning_steps_minutes = {5};
    CHECK(next_step(card_in(Phase::new_), Grade::hard, settings) == Step{8, 0});
}

TEST_CASE("only Again sends a card in review back into steps") {
    const Settings settings;
    CHECK(next_step(card_in(Phase::review), Grade::again, settings) == Step{10, 0});
    CHECK(next_step(card_in(Phase::review), Grade::hard, settings) == std::nullopt);
}

TEST_CASE("there are no steps when short-term scheduling is off or the list became shorter") {
    Settings settings;
    CHECK(next_step(card_in(Phase::learning, 5), Grade::again, settings) == std::nullopt);
    settings.short_term = ShortTerm::off;
    CHECK(next_step(card_in(Phase::new_), Grade::again, settings) == std::nullopt);
}
