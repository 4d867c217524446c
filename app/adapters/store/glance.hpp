// The little that a reminder has to know of a profile, read beside whoever has it open.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>

#include "core/schedule/day.hpp"
#include "core/support/problem.hpp"

namespace signatory::store {

struct Glance {
    std::optional<int> reminder_minute; // of the day; none: no reminder is wanted
    int reviews_today = 0;              // over all banks
    int due = 0;                        // cards that have come back, over all banks

    bool operator==(const Glance&) const = default;
};

// Writes nothing. A profile that is not there, or is older than reminders, is a problem.
std::expected<Glance, Problem> glance(const std::filesystem::path& profile, schedule::Now now);

} // namespace signatory::store
