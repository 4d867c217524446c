// Events as one line of JSON each: the log of a room.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/classroom/event.hpp"
#include "core/fact/bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::classroom {

// One line without its end. event_in(bank, event_line(bank, event)) is the event.
std::string event_line(const fact::FactBank& bank, const Event& event);
std::expected<Event, Problem> event_in(const fact::FactBank& bank, std::string_view line);

} // namespace signatory::classroom
