#include "adapters/library/library.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/import.hpp"

namespace signatory::library {
namespace {

namespace fs = std::filesystem;

// The title in a bank's header, or nothing when this file has none. Only a glance: opening checks everything.
std::optional<std::string> title_in(const fs::path& file) {
    std::ifstream stream(file);
    const auto document = nlohmann::json::parse(stream, nullptr, false);
    if (!document.is_object() || !document.contains("format") || !document.contains("title")) return std::nullopt;
    const auto& title = document["title"];
    const bool named = title.is_object() && !title.empty() && title.begin()->is_string();
    return named ? title.begin()->get<std::string>() : file.stem().string();
}

bool is_json(const fs::path& path) { return path.extension() == ".json"; }

// What can be opened or taken in, by its name.
bool is_of_use(const fs::path& path) { return is_json(path) || transfer::is_importable(path.string()); }

std::optional<std::string> title_of(const fs::path& file_or_folder) {
    std::error_code error;
    if (!fs::is_directory(file_or_folder, error)) return is_json(file_or_folder) ? title_in(file_or_folder) : std::nullopt;
    for (const auto& entry : fs::directory_iterator(file_or_folder, error))
        if (is_json(entry.path()))
            if (auto title = title_in(entry.path())) return title;
    return std::nullopt;
}

fs::path home_folder() {
    const char* home = std::getenv("HOME");
    return home != nullptr ? fs::path(home) : fs::path("/");
}

} // namespace

std::vector<study::LibraryEntry> installed_banks(const fs::path& content) {
    std::vector<study::LibraryEntry> banks;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(content, error)) {
        if (entry.path().filename().string().ends_with(".schema.json")) continue;
        if (auto title = title_of(entry.path())) banks.push_back({entry.path().string(), *title, {}});
    }
    std::ranges::sort(banks, {}, &study::LibraryEntry::title);
    return banks;
}

std::expected<Folder, Problem> list_folder(const fs::path& path) {
    std::error_code error;
    Folder folder{fs::absolute(path.empty() ? home_folder() : path, error).lexically_normal(), {}};
    for (const auto& entry : fs::directory_iterator(folder.path, error)) {
        std::error_code unreadable;
        const bool is_folder = entry.is_directory(unreadable);
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && (is_folder || is_of_use(entry.path())))
            folder.entries.push_back({name, entry.path().string(), is_folder});
    }
    if (error)
        return std::unexpected(Problem{fmt::format("the folder cannot be read: {}", error.message()), folder.path.string(),
                                       "Choose another folder."});
    std::ranges::sort(folder.entries, [](const study::FolderEntry& left, const study::FolderEntry& right) {
        return std::pair(!left.folder, left.name) < std::pair(!right.folder, right.name);
    });
    if (folder.path.has_parent_path() && folder.path != folder.path.root_path())
        folder.entries.insert(folder.entries.begin(), {"..", folder.path.parent_path().string(), true});
    return folder;
}

} // namespace signatory::library
