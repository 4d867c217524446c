// How verbs speak: problems on one line each, and a bank loaded or its problems told.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "cli/verb.hpp"
#include "core/fact/bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::cli {

// "bank.json:12:7: /facts/3/until: there is no month 13 — Write 2012-12-19, or 2012-12."
std::string line_of(const Problem& problem);

// The bank, or null with its problems on standard error and the exit code set.
std::shared_ptr<const fact::FactBank> load_or_report(const std::filesystem::path& path, Context& context);

} // namespace signatory::cli
