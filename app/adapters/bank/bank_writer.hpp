// Writes a bank back to its files: each record to the file it came from, only files that change, each whole or not
// at all. Records that did not change keep the bytes they had.
#pragma once

#include <expected>
#include <filesystem>
#include <vector>

#include "core/author/draft.hpp"
#include "core/support/problem.hpp"

namespace signatory::bank {

struct WrittenBank {
    author::Homes homes;                      // with the stamps of what is there now
    std::vector<std::filesystem::path> files; // those that were written
};

// `before` is what was last read or written; none for a new bank, whose file must not be there yet. A file that is
// no longer as `wanted` knows it is not overwritten: the problem says so, and nothing at all is written.
std::expected<WrittenBank, Problem> write_bank(const author::Version& wanted, const author::Version* before);

// The whole text of one file. `kept`: the file as it stands, for the bytes of records that are as they were.
class JsonDocument;
std::string text_of_file(const author::Version& wanted, std::size_t file);
std::string text_of_file(const author::Version& wanted, std::size_t file, const author::Version& before, const JsonDocument& kept);

// Whether write_bank refused because somebody else has changed a file.
bool is_change_from_outside(const Problem& problem);

} // namespace signatory::bank
