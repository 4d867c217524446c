// A way through time: a line of years with a knob, and above it how many had joined.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/history/standing.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

struct DateSlider {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view value = {}; // as read out: "1 June 2011, 7 members"
    fact::Date first, last, date; // to the day
    std::span<const history::Step> steps = {};
    std::span<const std::int64_t> changes = {}; // days worth stopping at, in order
};

// The date chosen by the pointer, or with the focus by ← → (a month), Page Up and Page Down (a year), Home and End.
[[nodiscard]] std::optional<fact::Date> date_slider(Frame& frame, const DateSlider& slider);
[[nodiscard]] float height_of_date_slider(const Frame& frame); // pixels

// The next day of change after the date (or before it); none: there is none.
[[nodiscard]] std::optional<fact::Date> change_beside(std::span<const std::int64_t> changes, const fact::Date& date, int direction);
// So many months later or earlier; the day is kept where the month has it.
[[nodiscard]] fact::Date months_later(const fact::Date& date, int months);

} // namespace signatory::ui
