// What the teacher may do now, for whoever draws the buttons: the rules are those of the events.
#pragma once

#include <optional>

#include "core/classroom/command.hpp"
#include "core/classroom/room.hpp"

namespace signatory::classroom {

bool is_allowed(const Room& room, const Command& command); // of the teacher's

// The usual way through: ask, reveal, ask the next, and end after the last. None: the room has ended.
std::optional<Command> next_step(const Room& room);

} // namespace signatory::classroom
