// From what is asked for to what happens.
#pragma once

#include <expected>
#include <vector>

#include "core/classroom/command.hpp"
#include "core/classroom/room.hpp"

namespace signatory::classroom {

using Decision = std::expected<std::vector<Event>, Refusal>;

// The events to be kept and then applied, in their order; none when there is nothing to do: time is not over yet, or a
// player repeats an answer (the first one counts, so repeating it is harmless).
Decision decide(const Room& room, const Command& command, Milliseconds now);

} // namespace signatory::classroom
