// A file of somebody else's, taken into memory: not more than a computer has room for.
#pragma once

#include <expected>
#include <string>

#include "core/support/problem.hpp"

namespace signatory::transfer {

std::expected<std::string, Problem> read_source(const std::string& path);

} // namespace signatory::transfer
