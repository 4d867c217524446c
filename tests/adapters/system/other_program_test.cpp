// Programs of others: run to their end, or left to themselves.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <doctest/doctest.h>

#include "adapters/system/other_program.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;

TEST_CASE("a program is run to its end and its code told") {
    CHECK(system::run_program({"sh", "-c", "exit 7"}) == 7);
    CHECK(system::run_program({"no-such-program-anywhere"}) == 127);
}

TEST_CASE("a program left to itself is not waited for, and one that is not there is told") {
    const test::TemporaryFolder folder;
    const auto trace = folder / "trace";
    const auto begun = std::chrono::steady_clock::now();
    CHECK(system::start_program({"sh", "-c", "sleep 2; echo done > \"$0\"", trace.string()}));
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(1900));
    CHECK_FALSE(std::filesystem::exists(trace));
    for (int wait = 0; wait < 200 && !std::filesystem::exists(trace); ++wait) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(std::filesystem::exists(trace));
    CHECK_FALSE(system::start_program({"no-such-program-anywhere", "x"}));
}
