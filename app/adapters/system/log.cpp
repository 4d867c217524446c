#include "adapters/system/log.hpp"

#include <algorithm>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

#include <fmt/chrono.h>

namespace signatory::system {
namespace {

namespace fs = std::filesystem;

void rotate(const fs::path& file) {
    std::error_code missing;
    const std::uintmax_t size = fs::file_size(file, missing);
    if (!missing && size >= log_size_limit) fs::rename(file, file.string() + ".1", missing);
}

// One append a line, so that lines of two processes do not mix.
void append(const fs::path& file, std::string_view line) {
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return;
    [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size());
    ::close(descriptor);
}

} // namespace

std::string log_line(std::int64_t unix_seconds, std::string_view what) {
    std::string line =
        fmt::format("{:%Y-%m-%dT%H:%M:%SZ} {}", fmt::gmtime(static_cast<std::time_t>(unix_seconds)), what);
    std::ranges::replace_if(
        line, [](char character) { return character == '\n' || character == '\r'; }, ' ');
    return line + '\n';
}

void Log::write(std::string_view what) noexcept {
    try {
        const std::string line = log_line(std::time(nullptr), what);
        const std::scoped_lock guard(mutex_);
        rotate(file_);
        append(file_, line);
    } catch (const std::exception&) { // nowhere left to say it
    }
}

} // namespace signatory::system
