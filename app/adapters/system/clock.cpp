#include "adapters/system/clock.hpp"

#include <chrono>
#include <ctime>

namespace signatory::system {

schedule::Now now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    ::tzset(); // localtime_r need not notice a changed zone by itself
    ::localtime_r(&seconds, &local);
    return {.unix_seconds = seconds, .utc_offset_seconds = static_cast<std::int32_t>(local.tm_gmtoff)};
}

std::int64_t steady_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace signatory::system
