// What happens in a room, as lines for the teacher's terminal.
#pragma once

#include <string>

#include "core/classroom/room.hpp"

namespace signatory::cli {

// Precondition: `room` is the room after the event. Empty: nothing to say (an answer; those are counted together).
std::string host_text(const classroom::Room& room, const classroom::Event& event);

std::string progress_line(const classroom::Room& room, std::size_t connected); // "answered 12 of 28 (27 connected)"
std::string players_text(const classroom::Room& room);
std::string standing_text(const classroom::Room& room);

} // namespace signatory::cli
