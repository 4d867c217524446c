#include "ui/views/calendar.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "core/fact/date.hpp"
#include "core/schedule/exam.hpp"
#include "core/support/text.hpp"

namespace signatory::ui {
namespace {

std::optional<int> month_called(std::string_view word) {
    constexpr std::size_t least = 3; // letters
    for (std::size_t month = 0; month < month_names.size(); ++month)
        if (word.size() >= least && folded(month_names[month]).starts_with(folded(word))) return static_cast<int>(month) + 1;
    return std::nullopt;
}

struct Parts {
    std::vector<int> numbers;
    std::optional<int> month; // by its name
    bool four_first = false;  // the first number has four figures
    bool understood = true;
};

Parts parts_of(std::string_view text) {
    Parts parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto kind = [&](std::size_t place) { return std::isalnum(static_cast<unsigned char>(text[place])) != 0; };
        std::size_t end = at;
        while (end < text.size() && kind(end)) ++end;
        const std::string_view word = text.substr(at, end - at);
        int number = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (word.empty()) ++end;
        else if (error == std::errc{} && rest == word.data() + word.size()) {
            parts.four_first |= parts.numbers.empty() && word.size() == 4;
            parts.numbers.push_back(number);
        } else if (month_called(word)) parts.month = month_called(word);
        else parts.understood = std::ranges::any_of(weekday_names, [&](std::string_view day) { return folded(day).starts_with(folded(word)); }) && parts.understood;
        at = end;
    }
    return parts;
}

// A day without a year is the first of that name from today on.
std::optional<std::int64_t> first_from(int month, int day, std::int64_t today) {
    const int year = fact::date_of(today).year;
    for (const int later : {year, year + 1, year + 2, year + 3, year + 4}) { // 29 February
        const auto date = fact::parse_date(fmt::format("{:04}-{:02}-{:02}", later, month, day));
        if (date && fact::last_day(*date) >= today) return fact::last_day(*date);
    }
    return std::nullopt;
}

} // namespace

std::string_view weekday_name(std::int64_t day) { return weekday_names[schedule::weekday_of(day)]; }
std::string_view month_name(std::int64_t day) { return month_names[static_cast<std::size_t>(fact::date_of(day).month - 1)]; }
int day_of_month(std::int64_t day) { return fact::date_of(day).day; }
std::string brief_day(std::int64_t day) { return fmt::format("{} {}", day_of_month(day), month_name(day).substr(0, 3)); }
std::string short_day(std::int64_t day) { return fmt::format("{} {}", day_of_month(day), month_name(day)); }
std::string day_in_words(std::int64_t day) { return fmt::format("{} {}", weekday_name(day), short_day(day)); }
std::string day_with_year(std::int64_t day) { return fmt::format("{} {}", day_in_words(day), fact::date_of(day).year); }
std::string day_in_figures(std::int64_t day) { return fact::to_string(fact::date_of(day)); }

std::expected<std::int64_t, std::string> day_from(std::string_view text, std::int64_t today) {
    const Parts parts = parts_of(text);
    const auto& numbers = parts.numbers;
    constexpr std::string_view way_out = "Write it as 2026-12-10 or as 10 December.";
    if (!parts.understood) return std::unexpected(fmt::format("“{}” is no day. {}", text, way_out));
    if (parts.month && numbers.size() == 1) {
        const auto day = first_from(*parts.month, numbers[0], today);
        if (day) return *day;
        return std::unexpected(fmt::format("There is no {} {}. {}", numbers[0], month_names[static_cast<std::size_t>(*parts.month - 1)], way_out));
    }
    std::array<int, 3> date{}; // year, month, day
    if (parts.month && numbers.size() == 2) date = {numbers[1], *parts.month, numbers[0]};
    else if (!parts.month && numbers.size() == 3) date = parts.four_first ? std::array{numbers[0], numbers[1], numbers[2]} : std::array{numbers[2], numbers[1], numbers[0]};
    else return std::unexpected(fmt::format("“{}” is no day. {}", text, way_out));
    const auto parsed = fact::parse_date(fmt::format("{:04}-{:02}-{:02}", date[0], date[1], date[2]));
    if (!parsed) return std::unexpected(fmt::format("{}. {}", capitalised(parsed.error().what), way_out));
    return fact::last_day(*parsed);
}

} // namespace signatory::ui
