#include "adapters/store/glance.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace signatory::store {
namespace {

constexpr int wait_ms = 2000; // for whoever writes at this moment

int counted(SQLite::Database& database, const char* sql, std::int64_t bound) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, bound);
    statement.executeStep();
    return statement.getColumn(0).getInt();
}

Glance read(SQLite::Database& database, schedule::Now now) {
    Glance glance;
    int rollover_hour = 4;
    SQLite::Statement settings(database, "SELECT reminder_minute, rollover_hour FROM settings");
    if (settings.executeStep()) {
        if (!settings.isColumnNull(0)) glance.reminder_minute = settings.getColumn(0).getInt();
        rollover_hour = settings.getColumn(1).getInt();
    }
    const std::int64_t today = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, rollover_hour);
    glance.reviews_today = counted(database, "SELECT count(*) FROM review WHERE local_day = ?", today);
    glance.due = counted(database, "SELECT count(*) FROM card WHERE phase <> 'new' AND due <= ?", now.unix_seconds);
    return glance;
}

} // namespace

std::expected<Glance, Problem> glance(const std::filesystem::path& profile, schedule::Now now) {
    try {
        SQLite::Database database(profile.string(), SQLite::OPEN_READONLY, wait_ms);
        return read(database, now);
    } catch (const SQLite::Exception& failure) {
        return std::unexpected(Problem{"the profile tells nothing of reminders", profile.string(), failure.what()});
    }
}

} // namespace signatory::store
