// Items exported and papers printed for the window: first a sample of what would be made, then the file.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/study/command.hpp"
#include "core/study/effect.hpp"

namespace signatory::runtime {

// Told while something takes its time: how many steps of how many. False: it is to be given up.
using Going = std::function<bool(std::size_t done, std::size_t all)>;

std::vector<study::Command> list_formats();
std::vector<study::Command> hand_out(const study::MakeExport& effect, const Going& going);
std::vector<study::Command> hand_out(const study::MakePrint& effect, const Going& going);

// The path itself, or with the first number that no file there has: nothing is ever overwritten.
std::string free_path(const std::string& path);

} // namespace signatory::runtime
