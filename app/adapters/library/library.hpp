// What can be opened: the installed banks, and the folders and JSON files of a place on disk.
#pragma once

#include <expected>
#include <filesystem>
#include <vector>

#include "core/study/state.hpp"
#include "core/support/problem.hpp"

namespace signatory::library {

// Banks in the content folder, by title. Folders and files without a bank's header are passed over.
std::vector<study::LibraryEntry> installed_banks(const std::filesystem::path& content);

struct Folder {
    std::filesystem::path path;
    std::vector<study::FolderEntry> entries; // the parent first, then folders, then *.json files, by name
};

// An empty path is the home folder. Hidden entries are left out.
std::expected<Folder, Problem> list_folder(const std::filesystem::path& path);

} // namespace signatory::library
