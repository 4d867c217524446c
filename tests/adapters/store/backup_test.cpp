#include <doctest/doctest.h>

#include "adapters/store/backup.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/store/sqlite_shell.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

namespace {

namespace fs = std::filesystem;

void study_on(const fs::path& file, std::int64_t now, std::int64_t review) {
    Store store = open(file, now);
    store.append(a_review(review)).value();
}

} // namespace

TEST_CASE("a new profile needs no backup; from the second start there is one a day") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    study_on(file, morning, 1);
    CHECK(store::backups(file).empty());
    study_on(file, morning, 2);
    study_on(file, morning + one_day - 1, 3);
    CHECK(store::backups(file) == std::vector{folder / "backups/p-2026-11-22.sqlite"});
    CHECK(ask_sql(store::backups(file).front(), "SELECT count(*) FROM review") == "1");
    study_on(file, morning + one_day, 4);
    CHECK(store::backups(file) ==
          std::vector{folder / "backups/p-2026-11-23.sqlite", folder / "backups/p-2026-11-22.sqlite"});
}

TEST_CASE("ten backups are kept, the oldest goes first, and nothing else in the folder is touched") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    fs::create_directory(folder / "backups");
    for (const auto* name :
         {"p-2020-01-01.sqlite.txt", "p-mine.sqlite", "other-2020-01-01.sqlite", "p-2020.sqlite"})
        write(folder / "backups" / name, "mine");
    for (int day = 0; day < 14; ++day) study_on(file, morning + day * one_day, day + 1);
    const auto kept = store::backups(file);
    REQUIRE(kept.size() == store::backups_kept);
    CHECK(kept.front() == folder / "backups/p-2026-12-05.sqlite");
    CHECK(kept.back() == folder / "backups/p-2026-11-26.sqlite");
    CHECK(files_of(folder / "backups").size() == store::backups_kept + 4);
}

TEST_CASE("a backup is a profile of its own, equal to the one it was made from") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    {
        Store store = open(file);
        write_everything(store);
    }
    { Store store = open(file); }
    CHECK(dump(store::backups(file).front()) == dump(file));
    CHECK(open(store::backups(file).front()).load("collective-security", today).value() == everything());
}

TEST_CASE("a backup that cannot be made is told of and keeps nobody from studying") {
    const TemporaryFolder folder;
    study_on(folder / "p.sqlite", morning, 1);
    write(folder / "backups", "a file where the folder should be");
    Store store = open(folder / "p.sqlite");
    CHECK(store.backup_problem().has_value());
    CHECK(store.append(a_review(2)).has_value());
}

TEST_CASE("restoring sets the damaged profile aside with its log and puts the backup in its place") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    study_on(file, morning, 1);
    study_on(file, morning, 2);
    write(file, "garbage");
    write(file.string() + "-wal", "log");
    const auto backup = store::backup_to_offer(file);
    REQUIRE(backup.has_value());
    const auto aside = store::restore(file, *backup, morning);
    REQUIRE(aside.has_value());
    CHECK(*aside == folder / "p.sqlite.damaged-2026-11-22");
    CHECK(content(*aside) == "garbage");
    CHECK(content(aside->string() + "-wal") == "log");
    CHECK_FALSE(fs::exists(file.string() + "-wal")); // it would be replayed over the backup
    CHECK(content(file) == content(*backup));
    CHECK(open(file).load("collective-security", today).value().cards.size() == 1);
    CHECK(fs::exists(*backup));
    CHECK_FALSE(store::backup_to_offer(file).has_value());

    write(file, "garbage again");
    CHECK(store::restore(file, *backup, morning).value() == folder / "p.sqlite.damaged-2026-11-22-2");
}

TEST_CASE("a damaged backup is passed over, and not restored when asked for") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    for (int day = 0; day < 3; ++day) study_on(file, morning + day * one_day, day + 1);
    const auto kept = store::backups(file);
    REQUIRE(kept.size() == 2);
    write(kept[0], content(kept[0]).substr(0, 5000));
    CHECK(store::latest_good_backup(file) == kept[1]);
    const std::string before = content(file);
    CHECK_FALSE(store::restore(file, kept[0], morning).has_value());
    CHECK(content(file) == before);
}

TEST_CASE("nothing is restored under an open window") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    study_on(file, morning, 1);
    Store store = open(file);
    CHECK(store::restore(file, store::backups(file).front(), morning).error().what ==
          "the profile is open in another window");
    CHECK(store.append(a_review(2)).has_value());
}
