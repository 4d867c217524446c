#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

#include "adapters/system/clock.hpp"

using namespace signatory::system;

TEST_CASE("now is the system's time with the offset of the learner's zone") {
    ::setenv("TZ", "XYZ-05:30", 1); // POSIX counts west of Greenwich as positive
    CHECK(now().utc_offset_seconds == 5 * 3600 + 30 * 60);
    ::setenv("TZ", "UTC", 1);
    CHECK(now().utc_offset_seconds == 0);
    ::unsetenv("TZ");
    CHECK(std::abs(now().unix_seconds - std::time(nullptr)) <= 1);
}

TEST_CASE("steady milliseconds do not go back") {
    const auto first = steady_milliseconds();
    CHECK(steady_milliseconds() >= first);
}
