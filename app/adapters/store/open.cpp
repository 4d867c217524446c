// Opening a profile: look first, touch later.
#include <memory>
#include <string>

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "adapters/store/backup.hpp"
#include "adapters/store/condition.hpp"
#include "adapters/store/failure.hpp"
#include "adapters/store/files.hpp"
#include "adapters/store/inside.hpp"
#include "adapters/store/migrations.hpp"

namespace signatory::store {
namespace {

std::string advice_to_restore(const std::filesystem::path& file, std::string_view otherwise) {
    const auto backup = latest_good_backup(file);
    if (!backup) return std::string(otherwise);
    return fmt::format("Restore the backup {}; the damaged file is kept beside it.", backup->string());
}

// Why a file in this condition is not opened; nothing when it is.
std::optional<Problem> refusal(const std::filesystem::path& file) {
    constexpr std::string_view move_away =
        "Move the file away to begin anew, or choose another with --profile FILE.";
    const auto problem = [&](std::string_view what, std::string advice) {
        return Problem{std::string(what), file.string(), std::move(advice)};
    };
    switch (condition_of(file)) {
    case Condition::absent:
    case Condition::sound:
        return std::nullopt;
    case Condition::empty:
        if (backups(file).empty()) return std::nullopt; // a first start that was cut short
        return problem("the profile has lost its content", advice_to_restore(file, move_away));
    case Condition::damaged:
        return problem("the profile is damaged", advice_to_restore(file, move_away));
    case Condition::foreign:
        return problem("this file is not a profile of Signatory", advice_to_restore(file, move_away));
    case Condition::newer:
        return problem("the profile was written by a newer version of Signatory",
                       "Install that version or a later one; the file was left as it is.");
    case Condition::unreadable:
        return problem("the profile cannot be read",
                       "Check its permissions and that no other program has it open, then try again.");
    }
    return std::nullopt;
}

// FULL: a review reaches the disk before the next one is asked, which also outlives a loss of power. A
// learner answers every few seconds; one sync an answer goes unnoticed.
void configure(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
}

// A file may have been tampered with: its schema runs nothing of its own.
void distrust(SQLite::Database& database) {
    database.exec("PRAGMA trusted_schema = OFF");
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

bool is_new(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt() == 0; }

} // namespace

std::expected<Store, Problem> Store::open(const std::filesystem::path& file, std::int64_t now_unix) {
    return guarded(file, [&]() -> std::expected<Store, Problem> {
        const std::filesystem::path profile = settled(file);
        make_folder(profile.parent_path());
        auto lock = Lock::take(profile);
        if (!lock) return std::unexpected(std::move(lock.error()));
        if (auto problem = refusal(profile)) return std::unexpected(std::move(*problem));

        SQLite::Database database(profile.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                  busy_milliseconds);
        distrust(database);
        std::optional<Problem> backup_problem;
        if (!is_new(database))
            if (auto done = back_up(database, profile, now_unix); !done)
                backup_problem = std::move(done.error());
        migrate(database); // before WAL: until the first tables are in, a kill leaves an empty file
        configure(database);
        return Store(std::unique_ptr<Inside>(
            new Inside{profile, std::move(*lock), std::move(database), std::move(backup_problem)}));
    });
}

} // namespace signatory::store
