// Where things lie: the learner's files by the XDG Base Directory Specification, our own beside the program.
#pragma once

#include <expected>
#include <filesystem>
#include <span>

#include "core/support/problem.hpp"

namespace signatory::system {

std::filesystem::path
default_profile_path();                   // $XDG_DATA_HOME/signatory/profile.sqlite, or below ~/.local/share
std::filesystem::path autostart_folder();   // $XDG_CONFIG_HOME/autostart, or below ~/.config: what a desktop starts
std::filesystem::path default_log_path(); // $XDG_STATE_HOME/signatory/signatory.log, or below ~/.local/state

std::filesystem::path program_file(); // this program

// The folder that holds content/ and shaders/: of the installed program, else of the source tree it was built
// from.
std::expected<std::filesystem::path, Problem> data_folder();

// The first of the candidates that has both.
std::expected<std::filesystem::path, Problem>
data_folder_among(std::span<const std::filesystem::path> candidates);

} // namespace signatory::system
