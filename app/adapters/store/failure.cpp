#include "adapters/store/failure.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace signatory::store {
namespace {

struct Advice {
    int code; // sqlite.org/rescode.html, the primary ones
    std::string_view text;
};

constexpr std::string_view make_writable =
    "Make the file and its folder writable, or choose another profile with --profile FILE.";
constexpr std::string_view reopen = "Close the app and open it again; it will offer the latest backup.";
constexpr std::string_view report =
    "Open the app again. If it happens again, report it together with the log file.";

constexpr std::array advices{
    Advice{SQLITE_FULL, "Free some space on the disk, then try again."},
    Advice{SQLITE_READONLY, make_writable},
    Advice{SQLITE_PERM, make_writable},
    Advice{SQLITE_CANTOPEN, make_writable},
    Advice{SQLITE_BUSY, "Close the other program that has the profile open, then try again."},
    Advice{SQLITE_IOERR, "Check that the disk is still there and in order, then try again."},
    Advice{SQLITE_CORRUPT, reopen},
    Advice{SQLITE_NOTADB, reopen},
};

// The low byte; the rest says more exactly what happened.
int primary_code(const SQLite::Exception& exception) { return exception.getErrorCode() & 0xff; }

std::string_view advice_for(int code) {
    const auto* found = std::ranges::find(advices, code, &Advice::code);
    return found == advices.end() ? report : found->text;
}

Problem failure(std::string_view what, std::string_view advice, const std::filesystem::path& file) {
    return {std::string(what), file.string(), std::string(advice)};
}

} // namespace

bool tells_of_damage(const SQLite::Exception& exception) {
    const int code = primary_code(exception);
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

Problem problem_of(const std::exception& exception, const std::filesystem::path& file) {
    if (const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&exception))
        return failure(fmt::format("the profile could not be used: {}", sqlite->what()),
                       advice_for(primary_code(*sqlite)), file);
    if (dynamic_cast<const Damaged*>(&exception) != nullptr)
        return failure(fmt::format("the profile is damaged: {}", exception.what()), reopen, file);
    if (dynamic_cast<const Refused*>(&exception) != nullptr) return failure(exception.what(), report, file);
    if (const auto* files = dynamic_cast<const std::filesystem::filesystem_error*>(&exception))
        return failure(fmt::format("a file could not be used: {}", files->what()), make_writable, file);
    return failure(fmt::format("the profile could not be used: {}", exception.what()), report, file);
}

} // namespace signatory::store
