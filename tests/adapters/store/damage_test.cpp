#include <doctest/doctest.h>

#include "adapters/store/backup.hpp"
#include "core/support/random.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

namespace {

namespace fs = std::filesystem;

// A profile of some size and one backup of it.
void fill(const fs::path& file) {
    {
        Store store = open(file);
        write_everything(store);
        for (std::int64_t id = 10; id < 200; ++id) store.append(a_review(id)).value();
    }
    { Store store = open(file); } // makes the backup
}

} // namespace

TEST_CASE("a profile cut off anywhere is refused untouched and the backup is named") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    fill(file);
    const std::string whole = content(file);
    const std::string backup = store::backups(file).front().string();
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 23) {
        CAPTURE(size);
        write(file, whole.substr(0, size));
        const auto before = files_of(folder.path());
        const auto store = Store::open(file, morning);
        REQUIRE_FALSE(store.has_value());
        CHECK(store.error().advice.find(backup) != std::string::npos);
        CHECK(files_of(folder.path()) == before);
        CHECK(store::backup_to_offer(file) == backup);
    }
}

TEST_CASE("a profile with any one page overwritten is refused") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    fill(file);
    const std::string whole = content(file);
    constexpr std::size_t page = 4096; // bytes, SQLite's default
    for (std::size_t at = 0; at < whole.size(); at += page) {
        CAPTURE(at);
        std::string damaged = whole;
        damaged.replace(at, page, page, '\x5a');
        write(file, damaged);
        CHECK_FALSE(Store::open(file, morning).has_value());
    }
}

TEST_CASE("flipped bits never crash a store; what SQLite notices is refused with advice") {
    const TemporaryFolder folder;
    const fs::path file = folder / "p.sqlite";
    fill(file);
    const std::string whole = content(file);
    Random random(7);
    int refusals = 0;
    for (int round = 0; round < 200; ++round) {
        std::string damaged = whole;
        for (int flip = 0; flip < 4; ++flip) {
            char& byte = damaged[random.below(damaged.size())];
            byte = static_cast<char>(byte ^ (1 << random.below(8)));
        }
        write(file, damaged);
        auto store = Store::open(file, morning);
        if (store && store->load("collective-security", today) && store->reviews("collective-security"))
            continue;
        ++refusals;
        if (!store) CHECK_FALSE(store.error().advice.empty());
    }
    CHECK(refusals > 20);
}
