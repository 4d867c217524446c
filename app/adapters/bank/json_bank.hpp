// Loads a fact bank: one JSON file, or a folder whose *.json files are merged. All of it or nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/author/draft.hpp"
#include "core/fact/bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::bank {

struct LoadedBank {
    std::shared_ptr<const fact::FactBank> bank; // null when there is any problem
    std::vector<Problem> problems; // in the order of their places; where: "file:line:column: pointer"
    std::vector<Problem> advice;   // in the same order; only where it was asked for
    std::vector<std::filesystem::path> files; // those the bank is made of, by name
    author::Homes homes;                  // which of them each record lives in; empty when the files break the format
    std::optional<fact::Records> records; // of a bank that keeps the format but not the checks: it can be mended
};

// Never throws. `schema` is content/fact-bank.schema.json, wherever it is installed.
LoadedBank load_bank(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema);

// The same, with what would make a sound bank better. Takes longer: every question is tried.
LoadedBank load_bank_with_advice(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema);

} // namespace signatory::bank
