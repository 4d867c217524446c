// The facts that a file lists, for the verbs that ask only these.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/support/problem.hpp"

namespace signatory::cli {

CLI::Option* add_fact_file(CLI::App& verb, std::string& file); // --facts FILE

// No file: no facts. A file without any is a problem.
std::expected<std::vector<std::string>, Problem> facts_of_file(const std::string& file);

} // namespace signatory::cli
