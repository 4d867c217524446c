// A sentence that the desktop shows, also while no window of ours is open.
#pragma once

#include <expected>
#include <string>

#include "core/support/problem.hpp"

namespace signatory::system {

std::expected<void, Problem> notify(const std::string& title, const std::string& sentence);

} // namespace signatory::system
