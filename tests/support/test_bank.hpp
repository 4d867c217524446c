// Reads a test bank that is known to be right: nothing is checked, a slip throws. The program's reader is
// adapters/bank; this one keeps the verifier's cases apart from it.
#pragma once

#include <filesystem>

#include "core/fact/bank.hpp"

namespace signatory::test {

fact::Records read_test_bank(const std::filesystem::path& file);

} // namespace signatory::test
