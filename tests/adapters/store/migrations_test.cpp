#include <doctest/doctest.h>

#include <array>

#include "adapters/store/migrations.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/store/sqlite_shell.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Migration;

namespace {

constexpr std::array steps{
    Migration{1, "a table", "CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('kept')"},
    Migration{2, "a column", "ALTER TABLE note ADD COLUMN stars INTEGER NOT NULL DEFAULT 3"},
    Migration{3, "a name", "ALTER TABLE note RENAME TO remark"},
};

int version(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

} // namespace

TEST_CASE("migrations are numbered from 1 without a gap and say what they do") {
    int number = 0;
    for (const Migration& step : store::migrations()) {
        CHECK(step.number == ++number);
        CHECK_FALSE(step.what.empty());
    }
    CHECK(store::latest_version() == number);
}

TEST_CASE("a profile of each older number is brought up to date and works") {
    for (int number = 0; number < store::latest_version(); ++number) {
        const TemporaryFolder folder;
        {
            SQLite::Database old((folder / "p.sqlite").string(),
                                 SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            store::migrate(old, store::migrations().first(static_cast<std::size_t>(number)));
        }
        store::Store store = open(folder / "p.sqlite");
        write_everything(store);
        CHECK(store.load("collective-security", today).value() == everything());
    }
}

TEST_CASE("from any number only the later steps are applied") {
    for (std::size_t number = 0; number <= steps.size(); ++number) {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        store::migrate(database, std::span(steps).first(number));
        CHECK(version(database) == static_cast<int>(number));
        store::migrate(database, steps);
        CHECK(version(database) == 3);
        CHECK(database.execAndGet("SELECT text || stars FROM remark").getString() == "kept3");
    }
}

TEST_CASE("a step that fails half-way leaves the database at the step before") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const std::array broken{steps[0],
                            Migration{2, "fails", "DELETE FROM note; ALTER TABLE nothing RENAME TO all"}};
    CHECK_THROWS_AS(store::migrate(database, broken), SQLite::Exception);
    CHECK(version(database) == 1);
    CHECK(database.execAndGet("SELECT text FROM note").getString() == "kept");
}
