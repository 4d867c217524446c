// A log file for what the user should not be bothered with. It never gets in the way: what cannot be written
// is dropped.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace signatory::system {

inline constexpr std::uintmax_t log_size_limit =
    1024 * 1024; // bytes; a file that reached it becomes `<name>.1`

// "2026-11-22T01:02:03Z what\n"; line breaks within become blanks.
std::string log_line(std::int64_t unix_seconds, std::string_view what);

class Log {
public:
    explicit Log(std::filesystem::path file) : file_(std::move(file)) {}

    void write(std::string_view what) noexcept; // from any thread

private:
    std::mutex mutex_;
    std::filesystem::path file_;
};

} // namespace signatory::system
