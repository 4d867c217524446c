#include <doctest/doctest.h>

#include <fmt/format.h>

#include "adapters/store/migrations.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/store/sqlite_shell.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

namespace {

Problem refused(const std::filesystem::path& file) {
    const auto store = Store::open(file, morning);
    REQUIRE_FALSE(store.has_value());
    CHECK_FALSE(store.error().advice.empty());
    return store.error();
}

// Refused, and not a byte of the folder is other than before.
std::string refused_untouched(const TemporaryFolder& folder, const std::string& name) {
    const auto before = files_of(folder.path());
    const Problem problem = refused(folder / name);
    CHECK(files_of(folder.path()) == before);
    return problem.what;
}

std::string version_after_this() {
    return fmt::format("PRAGMA user_version = {}", store::latest_version() + 1);
}

} // namespace

TEST_CASE("a second window is kept out while the first is open") {
    const TemporaryFolder folder;
    {
        const Store first = open(folder / "p.sqlite");
        CHECK(refused(folder / "p.sqlite").what == "the profile is open in another window");
        std::filesystem::create_symlink(folder / "p.sqlite", folder / "link.sqlite");
        CHECK(refused(folder / "link.sqlite").what == "the profile is open in another window");
        CHECK(Store::open(folder / "other.sqlite", morning).has_value());
    }
    CHECK(Store::open(folder / "p.sqlite", morning).has_value());
}

TEST_CASE("a store that was moved still holds its file, and the one it replaces is let go") {
    const TemporaryFolder folder;
    Store store = open(folder / "a.sqlite");
    store = open(folder / "b.sqlite");
    CHECK(Store::open(folder / "a.sqlite", morning).has_value());
    CHECK_FALSE(Store::open(folder / "b.sqlite", morning).has_value());
    Store moved = std::move(store);
    CHECK(moved.append(a_review(1)).has_value());
}

TEST_CASE("a closed profile is one file, in WAL mode, marked as ours") {
    const TemporaryFolder folder;
    { Store store = open(folder / "p.sqlite"); }
    CHECK(files_of(folder.path()).size() == 1);
    CHECK(ask_sql(folder / "p.sqlite", "PRAGMA journal_mode") == "wal");
    CHECK(ask_sql(folder / "p.sqlite", "PRAGMA application_id") == fmt::to_string(store::application_id));
    CHECK(ask_sql(folder / "p.sqlite", "PRAGMA user_version") == fmt::to_string(store::latest_version()));
}

TEST_CASE("a profile of a newer version is refused untouched") {
    const TemporaryFolder folder;
    { Store store = open(folder / "p.sqlite"); }
    run_sql(folder / "p.sqlite", version_after_this());
    CHECK(refused_untouched(folder, "p.sqlite") == "the profile was written by a newer version of Signatory");
}

TEST_CASE("a newer profile is known by its header, whatever a later format makes of the rest") {
    const TemporaryFolder folder;
    { Store store = open(folder / "p.sqlite"); }
    run_sql(folder / "p.sqlite", version_after_this());
    std::string whole = content(folder / "p.sqlite");
    whole[19] = 3; // the format's read version; SQLite itself opens none above 2
    write(folder / "p.sqlite", whole.substr(0, 100) + std::string(whole.size() - 100, '\x5a'));
    CHECK(refused_untouched(folder, "p.sqlite") == "the profile was written by a newer version of Signatory");
}

TEST_CASE("a newer version that only the log tells of, after a crash, is refused with its log kept") {
    const TemporaryFolder folder;
    { Store store = open(folder / "p.sqlite"); }
    {
        SQLite::Database newer((folder / "p.sqlite").string(), SQLite::OPEN_READWRITE);
        newer.exec(version_after_this());
        std::filesystem::create_directory(folder / "crashed");
        std::filesystem::copy(folder / "p.sqlite", folder / "crashed/p.sqlite");
        std::filesystem::copy(folder / "p.sqlite-wal", folder / "crashed/p.sqlite-wal");
    }
    const std::string file = content(folder / "crashed/p.sqlite"),
                      log = content(folder / "crashed/p.sqlite-wal");
    REQUIRE_FALSE(log.empty());
    CHECK(refused(folder / "crashed/p.sqlite").what ==
          "the profile was written by a newer version of Signatory");
    CHECK(content(folder / "crashed/p.sqlite") == file);
    CHECK(content(folder / "crashed/p.sqlite-wal") == log);
}

TEST_CASE("a file that is not a profile is refused untouched") {
    const TemporaryFolder folder;
    write(folder / "letter.sqlite", "Dear Ada,\n");
    CHECK(refused_untouched(folder, "letter.sqlite") == "this file is not a profile of Signatory");
    write(folder / "zeros.sqlite", std::string(4096, '\0'));
    CHECK(refused_untouched(folder, "zeros.sqlite") == "this file is not a profile of Signatory");
    run_sql(folder / "contacts.sqlite", "PRAGMA journal_mode = WAL; CREATE TABLE contact (name TEXT)");
    CHECK(refused_untouched(folder, "contacts.sqlite") == "this file is not a profile of Signatory");
}

TEST_CASE("a place where no profile can be is a problem with advice, not a crash") {
    const TemporaryFolder folder;
    write(folder / "file", "");
    refused(folder / "file/p.sqlite");
    refused(folder.path());
    refused("/proc/p.sqlite");
    refused("");
}

TEST_CASE("an empty file becomes a profile, unless backups say that it was one") {
    const TemporaryFolder folder;
    write(folder / "p.sqlite", "");
    { Store store = open(folder / "p.sqlite"); }
    { Store store = open(folder / "p.sqlite"); } // makes a backup
    write(folder / "p.sqlite", "");
    CHECK(refused_untouched(folder, "p.sqlite") == "the profile has lost its content");
}
