// What a teacher types while a room is held.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <variant>

#include "core/classroom/command.hpp"

namespace signatory::cli {

// Answered here, without anything happening in the room.
enum class HostWish { help, players, standing, statistics, quit };

using HostLine = std::variant<HostWish, classroom::Command>;

// Not known, or lacking its argument: a sentence that says what to type.
std::expected<HostLine, std::string> host_line(std::string_view line);

std::string host_help(); // a line a command

} // namespace signatory::cli
