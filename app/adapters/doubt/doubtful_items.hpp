// Items that a learner holds for doubtful, kept for the bank's author: a file of items with their certificates, one a
// line, as `signatory verify`, `lint` and `export` read it, each with "bank", "reported_on" and the "response" given.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/support/problem.hpp"

namespace signatory::doubt {

struct Doubt {
    item::Item item;
    item::Response response;      // monostate: reported before it was answered
    std::int64_t local_day = 0;   // as schedule::local_day counts
};

// Where a learner's are kept.
std::filesystem::path file_beside(const std::filesystem::path& profile);

// Both leave lines that are not of ours as they are, and write the file whole or not at all.
std::expected<void, Problem> keep(const std::filesystem::path& file, const fact::FactBank& bank, const Doubt& doubt);
std::expected<void, Problem> drop(const std::filesystem::path& file, std::string_view bank, std::string_view item);

// The ids of those of a bank; none where the file is not there or cannot be read.
std::set<std::string> kept(const std::filesystem::path& file, std::string_view bank);

} // namespace signatory::doubt
