#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "adapters/system/log.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory::system;
using namespace signatory::test;

TEST_CASE("a line says when and what, and stays one line") {
    CHECK(log_line(1'795'309'323, "profile\nopened") == "2026-11-22T01:02:03Z profile opened\n");
}

TEST_CASE("the log makes its folder and adds to what is there") {
    const TemporaryFolder folder;
    { Log(folder / "a/signatory.log").write("first"); }
    { Log(folder / "a/signatory.log").write("second"); }
    const std::string text = content(folder / "a/signatory.log");
    CHECK(text.find(" first\n") < text.find(" second\n"));
}

TEST_CASE("a log that has grown to its limit becomes the old one") {
    const TemporaryFolder folder;
    write(folder / "log", std::string(log_size_limit, 'x'));
    Log(folder / "log").write("anew");
    CHECK(content(folder / "log.1").size() == log_size_limit);
    CHECK(content(folder / "log").ends_with(" anew\n"));
    CHECK(content(folder / "log").size() < 100);
}

TEST_CASE("threads write whole lines") {
    const TemporaryFolder folder;
    Log log(folder / "log");
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int line = 0; line < 50; ++line) log.write("0123456789");
        });
    for (std::thread& thread : threads) thread.join();
    const std::string text = content(folder / "log");
    CHECK(std::ranges::count(text, '\n') == 200);
    CHECK(text.size() == 200 * log_line(0, "0123456789").size());
}

TEST_CASE("a log that cannot be written is silent") {
    const TemporaryFolder folder;
    Log(folder.path()).write("into a folder");
    Log("/proc/none/log").write("nowhere");
    CHECK(files_of(folder.path()).empty());
}
