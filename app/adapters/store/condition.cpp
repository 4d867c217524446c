#include "adapters/store/condition.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <system_error>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include "adapters/store/failure.hpp"
#include "adapters/store/migrations.hpp"

namespace signatory::store {
namespace {

// sqlite.org/fileformat2.html, 1.3: the first 100 bytes; numbers are big-endian.
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t page_size_at = 16; // two bytes; 1 stands for 65536
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;
using Header = std::array<char, 100>;

std::uint32_t number_at(const Header& header, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
        number = number << 8U | static_cast<unsigned char>(header[offset + byte]);
    return number;
}

// Pages are written whole. SQLite reads what is missing of the last one as zeros, and may find nothing wrong with them.
bool ends_within_a_page(const std::filesystem::path& file, const Header& header) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(header[at])); };
    const unsigned stored = byte(page_size_at) << 8U | byte(page_size_at + 1);
    const std::uintmax_t page_size = stored == 1 ? 65536 : stored;
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(file, missing);
    return missing || page_size == 0 || size % page_size != 0;
}

// SQLite may write even when it only reads: it replays a log, and creates files for a database in WAL mode.
// The header decides all it can before SQLite sees the file.
Condition by_header(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    Header header{};
    stream.read(header.data(), header.size());
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size == 0) return stream.eof() ? Condition::empty : Condition::unreadable;
    if (!std::string_view(header.data(), size).starts_with(magic)) return Condition::foreign;
    if (size < header.size()) return Condition::damaged;
    if (number_at(header, application_id_at) != application_id) return Condition::foreign;
    if (static_cast<std::int32_t>(number_at(header, user_version_at)) > latest_version())
        return Condition::newer;
    if (ends_within_a_page(file, header)) return Condition::damaged;
    return Condition::sound;
}

bool has_log(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file.string() + "-wal", missing);
    return !missing && size > 0;
}

// What is in a log left by a crash stays there until the file is known to be ours and sound.
void keep_log_on_close(SQLite::Database& database) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

bool follows_its_rules(SQLite::Database& database) {
    database.exec("PRAGMA cell_size_check = ON");
    if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok") return false;
    return !SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep();
}

// A log can hold a later version than the header says: a newer program may have been killed right after it
// migrated.
Condition by_content(const std::filesystem::path& file) {
    try {
        const bool log = has_log(file);
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, busy_milliseconds);
        if (log) keep_log_on_close(database);
        if (database.execAndGet("PRAGMA user_version").getInt() > latest_version()) return Condition::newer;
        return follows_its_rules(database) ? Condition::sound : Condition::damaged;
    } catch (const SQLite::Exception& exception) {
        return tells_of_damage(exception) ? Condition::damaged : Condition::unreadable;
    }
}

} // namespace

Condition condition_of(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return Condition::absent;
    const Condition first_sight = by_header(file);
    return first_sight == Condition::sound ? by_content(file) : first_sight;
}

} // namespace signatory::store
