#include "adapters/transfer/source_file.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace signatory::transfer {
namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U; // bytes

} // namespace

std::expected<std::string, Problem> read_source(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_file)
        return std::unexpected(Problem{fmt::format("the file has {} MiB; at most 256 are read", size >> 20U), path,
                                       "Part it into several; from Anki, export it without media."});
    std::ifstream file(path, std::ios::binary);
    if (!file || error)
        return std::unexpected(Problem{"the file cannot be read", path, "Check its name and its permissions."});
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

} // namespace signatory::transfer
