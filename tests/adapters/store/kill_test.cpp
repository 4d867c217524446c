// A child studies as fast as it can and reports every review the store has taken; it is killed at a random
// moment and what it reported must be there. SIGNATORY_KILLS sets the number of kills for a longer run.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "adapters/store/backup.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

namespace {

constexpr auto studied_bank = "collective-security";
constexpr int longest_life_ms = 60; // opening takes some 10 ms of it, so that some die there

[[noreturn]] void study_until_killed(const std::filesystem::path& file, std::int64_t now, std::int64_t id,
                                     int report) {
    auto store = Store::open(file, now);
    if (!store) ::_exit(1);
    for (;; ++id) {
        if (!store->append(a_review(id))) ::_exit(2);
        if (::write(report, &id, sizeof id) != sizeof id) ::_exit(3);
    }
}

// The last review the child reported, or `last` when it did not come to one.
std::int64_t killed_after(const std::filesystem::path& file, std::int64_t now, std::int64_t last,
                          int life_ms) {
    std::array<int, 2> report{};
    REQUIRE(::pipe(report.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) study_until_killed(file, now, last + 1, report[1]);
    ::close(report[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(life_ms));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK_MESSAGE(WIFSIGNALED(status), "the child gave up by itself: " << WEXITSTATUS(status));
    for (std::int64_t id = 0; ::read(report[0], &id, sizeof id) == sizeof id;) last = id;
    ::close(report[0]);
    return last;
}

// Every review up to the last, log line and card, and no half of another.
void check_whole(const Store& store, std::int64_t last) {
    const auto log = store.reviews(studied_bank).value();
    REQUIRE(static_cast<std::int64_t>(log.size()) == last);
    CHECK(
        std::ranges::all_of(log, [&](const study::Review& review) { return review == a_review(review.id); }));
    const auto profile = store.load(studied_bank, today).value();
    CHECK(profile.cards.size() == log.size());
    CHECK(profile.last_review_id == last);
}

} // namespace

TEST_CASE("a kill at any moment loses at most the review in hand") {
    const char* wanted = std::getenv("SIGNATORY_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 20;
    const TemporaryFolder folder;
    const auto file = folder / "p.sqlite";
    std::mt19937 moments(std::random_device{}());
    std::int64_t last = 0;
    for (int round = 0; round < kills; ++round) {
        const std::int64_t now = morning + round * one_day; // a new day, so that some die in the backup
        const std::int64_t reported =
            killed_after(file, now, last, static_cast<int>(moments() % longest_life_ms));
        const Store store = open(file, now);
        const std::int64_t stored = store.load(studied_bank, today).value().last_review_id;
        CHECK((stored == reported || stored == reported + 1));
        check_whole(store, stored);
        last = stored;
    }
    MESSAGE(kills << " kills, " << last << " reviews kept");
    CHECK(store::latest_good_backup(file) == store::backups(file).front());
}
