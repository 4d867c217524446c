#include "core/schedule/interval_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace signatory::schedule {
namespace {

struct Unit {
    std::int64_t seconds;
    std::string_view one;
    std::string_view many;
};

// Longest first. A year is the Julian 365.25 days, a month a twelfth of it.
constexpr std::array<Unit, 5> units{{{31557600, "year", "years"},
                                     {2629800, "month", "months"},
                                     {86400, "day", "days"},
                                     {3600, "hour", "hours"},
                                     {60, "min", "min"}}};

std::int64_t rounded_quotient(std::int64_t value, std::int64_t divisor) {
    return (value + divisor / 2) / divisor;
}

std::string text_in(const Unit& unit, std::int64_t seconds) {
    const std::int64_t tenths = rounded_quotient(seconds * 10, unit.seconds);
    if (tenths == 10) return fmt::format("1 {}", unit.one);
    if (tenths < 100 && tenths % 10 != 0) return fmt::format("{}.{} {}", tenths / 10, tenths % 10, unit.many);
    return fmt::format("{} {}", rounded_quotient(seconds, unit.seconds), unit.many);
}

} // namespace

std::string interval_text(std::int64_t seconds) {
    const auto unit = std::ranges::find_if(units, [=](const Unit& u) { return seconds >= u.seconds; });
    return unit == units.end() ? "< 1 min" : text_in(*unit, seconds);
}

} // namespace signatory::schedule
