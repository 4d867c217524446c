// A child saves as fast as it can and is killed at a random moment: every file is the old one or the new one, whole.
// SIGNATORY_KILLS sets the number of kills for a longer run.
#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <fmt/format.h>

#include "adapters/bank/bank_writer.hpp"
#include "adapters/bank/json_document.hpp"
#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;

namespace {

constexpr int facts = 150; // so that writing takes a while
constexpr int longest_life_us = 250'000; // some die before the first save, most after several

author::Version version(const std::string& path, int number) {
    author::Version version;
    version.records.header = {"big", {{"en", fmt::format("Number {:06}", number)}}, "en", {2026, 1, 1}, {}};
    version.homes.files = {{path, {}, 0}};
    for (int index = 0; index < facts; ++index) {
        fact::Fact fact;
        fact.id = fmt::format("fact-{}", index);
        fact.subject = fact.relation = "one";
        fact.object = static_cast<double>(number);
        version.records.facts.push_back(std::move(fact));
        version.homes.facts.push_back(0);
    }
    return version;
}

[[noreturn]] void save_until_killed(const std::string& path, int number) {
    author::Version before = version(path, number);
    for (before.homes.files[0].stamp = read_json(path).value().stamp();;) {
        author::Version next = version(path, ++number);
        next.homes = before.homes;
        const auto written = write_bank(next, &before);
        if (!written) ::_exit(1);
        before = std::move(next);
        before.homes = written->homes;
    }
}

void kill_after(const std::string& path, int number, int life_us) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) save_until_killed(path, number);
    std::this_thread::sleep_for(std::chrono::microseconds(life_us));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK_MESSAGE(WIFSIGNALED(status), "the child gave up by itself");
}

// The number the file says in its title, when all of it says the same; else -1.
int number_in(const std::string& path) {
    const auto document = read_json(path);
    if (!document) return -1;
    const int number = std::stoi(document->root()["title"]["en"].get<std::string>().substr(7));
    return contents(path) == text_of_file(version(path, number), 0) ? number : -1;
}

} // namespace

TEST_CASE("a kill in the middle of saving leaves the old file or the new one, whole") {
    const char* wanted = std::getenv("SIGNATORY_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 50;
    const TemporaryFolder folder;
    const std::string path = folder.file("bank.json", text_of_file(version("", 0), 0)).string();
    std::mt19937 moments(std::random_device{}());
    int number = 0, in_the_middle = 0;
    for (int round = 0; round < kills; ++round) {
        kill_after(path, number, static_cast<int>(moments() % longest_life_us));
        in_the_middle += std::filesystem::exists(folder.path() / ".bank.json.part") ? 1 : 0;
        const int found = number_in(path);
        REQUIRE(found >= number);
        number = found;
    }
    MESSAGE(kills << " kills, " << in_the_middle << " of them with a file half written, " << number << " saves done");
}
