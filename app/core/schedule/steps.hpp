// The short repeats before a card is trusted to intervals of days, as ts-fsrs orders them.
#pragma once

#include <cstdint>
#include <optional>

#include "core/schedule/card.hpp"
#include "core/schedule/grade.hpp"
#include "core/schedule/settings.hpp"

namespace signatory::schedule {

struct Step {
    std::int32_t minutes; // at least 1
    std::int32_t position;

    bool operator==(const Step&) const = default;
};

// The step that follows a grade; none when the card moves on to (or stays in) intervals of days.
std::optional<Step> next_step(const Card& card, Grade grade, const Settings& settings);

} // namespace signatory::schedule
