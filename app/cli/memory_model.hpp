// The words by which a memory model and its parameters are given on the command line.
#pragma once

#include <expected>
#include <string>

#include <CLI/CLI.hpp>

#include "core/schedule/model.hpp"
#include "core/schedule/review_log.hpp"

namespace signatory::cli {

struct MemoryModel {
    std::string name = "fsrs6";
    std::string parameters; // numbers with blanks or commas between them; none: the defaults
};

void add_model(CLI::App& verb, MemoryModel& model);
void add_model_and_parameters(CLI::App& verb, MemoryModel& model);

schedule::ModelName name_of(const MemoryModel& model);

// The errors are sentences for the user.
std::expected<schedule::Model, std::string> model_of(const MemoryModel& model);
std::expected<schedule::ReviewLog, std::string> read_review_log(const std::string& path,
                                                                const MemoryModel& model);

} // namespace signatory::cli
