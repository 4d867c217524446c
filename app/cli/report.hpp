// A bank loaded, or its problems told; what cannot be done, told.
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

// Says on standard error why the verb cannot do what was asked, and sets the exit code to 2.
void refuse(Context& context, const std::string& sentence);
void refuse(Context& context, const Problem& problem);

} // namespace signatory::cli
