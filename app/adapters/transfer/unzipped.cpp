#include "adapters/transfer/unzipped.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <zip.h>

namespace signatory::transfer {
namespace {

constexpr std::uint64_t largest_entry = std::uint64_t{256} << 20U; // bytes
constexpr zip_int64_t most_entries = 100'000;
constexpr std::size_t piece = 1U << 20U;

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::unexpected<Problem> refused(std::string what) {
    return std::unexpected(Problem{std::move(what), "", "Export it again from the program it comes from."});
}

bool leads_out(std::string_view name) {
    if (name.starts_with('/') || name.starts_with('\\') || name.find(':') != std::string_view::npos) return true;
    return name == ".." || name.starts_with("../") || name.starts_with("..\\") ||
           name.find("/../") != std::string_view::npos || name.find("\\..\\") != std::string_view::npos ||
           name.ends_with("/..");
}

// What an entry says of its size is checked while it is read.
std::optional<std::string> bytes_of(zip_file_t* file) {
    std::string bytes, part(piece, '\0');
    while (true) {
        const zip_int64_t count = zip_fread(file, part.data(), part.size());
        if (count < 0 || bytes.size() + static_cast<std::uint64_t>(count) > largest_entry) return std::nullopt;
        if (count == 0) return bytes;
        bytes.append(part, 0, static_cast<std::size_t>(count));
    }
}

} // namespace

std::expected<std::map<std::string, std::string>, Problem> unzipped(const std::string& bytes,
                                                                    const std::vector<std::string>& wanted) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const std::unique_ptr<zip_t, Close> archive(source == nullptr ? nullptr
                                                                  : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return refused("this is no zip archive, or a damaged one");
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > most_entries)
        return refused(fmt::format("the archive has {} entries, far more than a deck needs", count));
    std::map<std::string, std::string> entries;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t status;
        if (zip_stat_index(archive.get(), index, 0, &status) != 0) return refused("the archive is damaged");
        const std::string name = status.name;
        if (leads_out(name)) return refused(fmt::format("the archive has an entry “{}”, which leads out of it", name));
        if (std::ranges::find(wanted, name) == wanted.end()) continue;
        if (status.size > largest_entry)
            return refused(fmt::format("“{}” would unpack to {} MiB", name, status.size >> 20U));
        const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive.get(), index, 0));
        auto content = file == nullptr ? std::nullopt : bytes_of(file.get());
        if (!content) return refused(fmt::format("“{}” in the archive cannot be unpacked", name));
        entries[name] = *std::move(content);
    }
    return entries;
}

} // namespace signatory::transfer
