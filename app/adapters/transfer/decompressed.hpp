// What zstd has packed, unpacked in memory: nothing large is believed.
#pragma once

#include <expected>
#include <string>

#include "core/support/problem.hpp"

namespace signatory::transfer {

// Refused: what is no zstd, or cut off, or unpacks to over 256 MiB.
std::expected<std::string, Problem> decompressed(const std::string& bytes);

} // namespace signatory::transfer
