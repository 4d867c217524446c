// A bank loaded, or its problems told.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "cli/verb.hpp"
#include "core/fact/bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::cli {

// The bank, or null with its problems on standard error and the exit code set.
std::shared_ptr<const fact::FactBank> load_or_report(const std::filesystem::path& path, Context& context);

} // namespace signatory::cli
