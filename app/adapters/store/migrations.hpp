// How the profile's tables came to be, one numbered step after another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace signatory::store {

// "SGNT", in the header of every profile (sqlite.org/pragma.html#pragma_application_id).
inline constexpr std::uint32_t application_id = 0x53474E54;

// A step that has shipped is never edited: profiles out there were built by it. Add the next number instead.
struct Migration {
    int number; // counts up from 1; a profile's user_version is the number of its latest step
    std::string_view what;
    std::string_view sql;
};

std::span<const Migration> migrations();
int latest_version();

// Applies the steps the database does not have yet, each wholly or not at all. Throws SQLite::Exception.
void migrate(SQLite::Database& database, std::span<const Migration> steps = migrations());

} // namespace signatory::store
