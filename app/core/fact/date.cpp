#include "core/fact/date.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace signatory::fact {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

std::unexpected<Problem> refused(std::string what) {
    return std::unexpected(Problem{std::move(what), {}, "Write a date as 1992, 1992-05 or 1992-05-15."});
}

bool parse_number(std::string_view digits, int& number) {
    for (const char digit : digits)
        if (digit < '0' || digit > '9') return false;
    return !digits.empty() && std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc{};
}

bool has_date_shape(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    return (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
}

} // namespace

Precision precision(const Date& date) {
    if (date.month == 0) return Precision::year;
    return date.day == 0 ? Precision::month : Precision::day;
}

std::int64_t day_number(int year, int month, int day) {
    const std::int64_t shifted = month <= 2 ? year - 1 : year; // years run from March, so that leap days come last
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const std::int64_t year_of_era = shifted - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

std::int64_t first_day(const Date& date) {
    return day_number(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day);
}

std::int64_t last_day(const Date& date) {
    const int month = date.month == 0 ? 12 : date.month;
    return day_number(date.year, month, date.day == 0 ? days_in(date.year, month) : date.day);
}

Date date_of(std::int64_t number) {
    const std::int64_t shifted = number + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t march_month = (5 * day_of_year + 2) / 153;
    const int day = static_cast<int>(day_of_year - (153 * march_month + 2) / 5 + 1);
    const int month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
    return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

bool surely_before(const Date& left, const Date& right) { return last_day(left) < first_day(right); }

bool surely_same(const Date& left, const Date& right) {
    return left == right && precision(left) == Precision::day;
}

bool can_be_same(const Date& left, const Date& right) {
    return !surely_before(left, right) && !surely_before(right, left);
}

bool lies_within(const Date& fine, const Date& coarse) {
    return first_day(coarse) <= first_day(fine) && last_day(fine) <= last_day(coarse);
}

std::expected<Date, Problem> parse_date(std::string_view text) {
    Date date;
    if (!has_date_shape(text)) return refused(fmt::format("“{}” is not a date", text));
    if (!parse_number(text.substr(0, 4), date.year) || date.year < 1)
        return refused(fmt::format("“{}” has no year of four digits", text));
    if (text.size() >= 7 && (!parse_number(text.substr(5, 2), date.month) || date.month < 1 || date.month > 12))
        return refused(fmt::format("there is no month {}", text.substr(5, 2)));
    if (text.size() == 10 && (!parse_number(text.substr(8, 2), date.day) || date.day < 1 ||
                              date.day > days_in(date.year, date.month)))
        return refused(fmt::format("{} has no day {}", text.substr(0, 7), text.substr(8, 2)));
    return date;
}

std::string to_string(const Date& date) {
    switch (precision(date)) {
    case Precision::year: return fmt::format("{:04}", date.year);
    case Precision::month: return fmt::format("{:04}-{:02}", date.year, date.month);
    case Precision::day: break;
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace signatory::fact
