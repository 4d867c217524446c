// `signatory remind` kept running: from now on, and from each start of the desktop (Desktop Application Autostart
// Specification).
#pragma once

#include <expected>
#include <filesystem>
#include <string>

#include "core/support/problem.hpp"

namespace signatory::system {

// What the desktop is told to start (Desktop Entry Specification, "The Exec key").
std::string autostart_entry(const std::filesystem::path& program, const std::filesystem::path& profile);

std::expected<void, Problem> start_reminding(const std::filesystem::path& profile);
std::expected<void, Problem> stop_reminding(); // what runs sees in the profile that it is not wanted any more

} // namespace signatory::system
