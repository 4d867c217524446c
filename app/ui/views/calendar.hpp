// Days in words. A day is counted from Thursday 1 January 1970, as study::State has them.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace signatory::ui {

inline constexpr std::int64_t days_a_week = 7;
inline constexpr double seconds_in_a_minute = 60;

inline constexpr std::array<std::string_view, 7> weekday_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                          "Friday", "Saturday", "Sunday"};
inline constexpr std::array<std::string_view, 12> month_names{"January", "February", "March",     "April",   "May",      "June",
                                                         "July",    "August",   "September", "October", "November", "December"};

std::string_view weekday_name(std::int64_t day);  // "Sunday"
std::string_view month_name(std::int64_t day);    // "November"
int day_of_month(std::int64_t day);               // 22
std::string brief_day(std::int64_t day);          // "22 Nov"
std::string short_day(std::int64_t day);          // "22 November"
std::string day_in_words(std::int64_t day);       // "Sunday 22 November"
std::string day_with_year(std::int64_t day);      // "Sunday 22 November 2026"
std::string day_in_figures(std::int64_t day);     // "2026-11-22"

// "2026-12-10", "10 December 2026" or "10 December", which is the first from `today` on. The error is a sentence.
std::expected<std::int64_t, std::string> day_from(std::string_view text, std::int64_t today);

} // namespace signatory::ui
