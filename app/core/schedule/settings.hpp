// What a learner may choose about the schedule.
#pragma once

#include <cstdint>
#include <vector>

#include "core/schedule/model.hpp"

namespace signatory::schedule {

// Whether intervals are spread over neighbouring days, so that cards learnt together do not stay together.
enum class Fuzz { off, on };

// Whether w17 and w18 are held under the relearning ceiling when scheduling: ts-fsrs does, fsrs-rs and Anki
// only while training. It matters with two or more relearning steps, for FSRS-6 alone.
enum class RelearningCeiling { off, on };

struct Settings {
    Model model = default_parameters;
    double desired_retention = 0.9; // Anki allows 0.70..0.99
    std::vector<std::int32_t> learning_steps_minutes{1, 10};
    std::vector<std::int32_t> relearning_steps_minutes{10};
    std::int32_t maximum_interval = 36500; // days; telling the buttons apart may add up to 3
    Fuzz fuzz = Fuzz::on;
    ShortTerm short_term = ShortTerm::on;
    RelearningCeiling relearning_ceiling = RelearningCeiling::off;
    std::int32_t rollover_hours = 4; // the hour at which the learner's day begins

    bool operator==(const Settings&) const = default;
};

} // namespace signatory::schedule
