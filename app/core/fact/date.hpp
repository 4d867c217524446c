// Partial dates: a year, a month of a year, or a day; compared only as far as both are known.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::fact {

struct Date {
    int year = 0;  // 1 … 9999 (Gregorian)
    int month = 0; // 1 … 12, or 0: not known
    int day = 0;   // 1 … 31, or 0: not known

    auto operator<=>(const Date&) const = default; // a total order for sorting, not for truth
};

enum class Precision { year, month, day };

Precision precision(const Date& date);

// Days since 1 January 1970 (H. Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t day_number(int year, int month, int day);
std::int64_t first_day(const Date& date); // the earliest day the date can mean
std::int64_t last_day(const Date& date);  // the latest
Date date_of(std::int64_t day_number);    // a full date

// Certain, given what is known of both. Neither may be true: 1999 against 1999-06.
bool surely_before(const Date& left, const Date& right);
bool surely_same(const Date& left, const Date& right);      // equal, both to the day
bool can_be_same(const Date& left, const Date& right);      // one lies within the other
bool lies_within(const Date& fine, const Date& coarse);     // 1999-06 lies within 1999; a date within itself

// "1992", "1992-05" or "1992-05-15". The problem's `where` is left to the caller.
std::expected<Date, Problem> parse_date(std::string_view text);
std::string to_string(const Date& date); // the same format

} // namespace signatory::fact
