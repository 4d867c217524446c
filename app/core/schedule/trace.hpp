// Runs the bare memory model, without steps or fuzz, over written review histories, to compare it with
// others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/schedule/model.hpp"

namespace signatory::schedule {

struct TraceRow {
    std::size_t sequence = 0; // both count from 0
    std::size_t step = 0;
    double stability = 0; // after the review
    double difficulty = 0;
    std::optional<double> stability_short;       // FSRS-7 alone
    std::optional<double> retrievability_before; // absent at the first review
    double interval_raw = 0;                     // days
    std::int32_t interval_days = 0;

    bool operator==(const TraceRow&) const = default;
};

struct TraceSettings {
    Model model = default_parameters;
    double desired_retention = 0.9;
    std::int32_t maximum_interval = 36500; // days
};

// One sequence a line, `grade:elapsed_days` separated by blanks, as in "3:0 3:2 1:9"; blank lines do not
// count. Days are whole for FSRS-6 and may have a fraction for FSRS-7. Grade 0 is a manual reschedule, which
// leaves the memory alone. The first review's days are not used. The error is a sentence for the user that
// names the line, the review and what to write instead.
std::expected<std::vector<TraceRow>, std::string> trace(std::string_view text, const TraceSettings& settings);

} // namespace signatory::schedule
