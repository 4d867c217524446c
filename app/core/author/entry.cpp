#include "core/author/entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "core/support/text.hpp"

namespace signatory::author {
namespace {

constexpr std::array<std::string_view, 12> months{"january", "february", "march",     "april",   "may",      "june",
                                                  "july",    "august",   "september", "october", "november", "december"};

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char digit) { return digit >= '0' && digit <= '9'; });
}

// 1 … 12 for a month's name or its first three letters, else 0.
int month_in(std::string_view word) {
    for (std::size_t month = 0; month < months.size(); ++month)
        if (word == months[month] || word == months[month].substr(0, 3)) return static_cast<int>(month) + 1;
    return 0;
}

bool begins_month(std::string_view word) {
    return std::ranges::any_of(months, [&](std::string_view month) { return month.starts_with(word); });
}

// The parts of a written date, in digits as parse_date wants them; empty when it is not one.
std::string in_digits(const std::vector<std::string>& parts) {
    const auto at = std::ranges::find_if(parts, [](const std::string& word) { return month_in(word) != 0; });
    if (at == parts.end() || parts.size() < 2 || parts.size() > 3) return {};
    const std::string& year = parts.back();
    if (!is_number(year) || year.size() != 4) return {};
    if (parts.size() == 2) return at == parts.begin() ? fmt::format("{}-{:02}", year, month_in(*at)) : std::string{};
    const std::string& day = at == parts.begin() ? parts[1] : parts[0];
    if (!is_number(day) || day.size() > 2 || at == parts.end() - 1) return {};
    return fmt::format("{}-{:02}-{:02}", year, month_in(*at), std::stoi(day));
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

} // namespace

std::expected<fact::Date, Problem> date_in(std::string_view typed) {
    const std::string_view text = trimmed(typed);
    const std::string digits = in_digits(words(text));
    return fact::parse_date(digits.empty() ? text : std::string_view(digits));
}

bool may_become_date(std::string_view typed) {
    const std::string_view text = trimmed(typed);
    if (std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; })) {
        const std::string_view rest = text.size() > 5 ? text.substr(5) : std::string_view{};
        const bool no_month = rest.size() >= 2 && (rest.substr(0, 2) < "01" || rest.substr(0, 2) > "12");
        const bool no_day = rest.size() == 4 && rest[3] > '3';
        const bool dashed = (text.size() < 5 || text[4] == '-') && (text.size() < 8 || text[7] == '-');
        return text.size() < 10 && dashed && !no_month && !no_day;
    }
    const auto parts = words(text);
    const bool has_letter = std::ranges::any_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return has_letter && parts.size() <= 3 && std::ranges::all_of(parts, [](const std::string& word) { return is_number(word) || begins_month(word); });
}

std::expected<double, Problem> number_in(std::string_view typed) {
    std::string digits(trimmed(typed));
    std::erase(digits, ',');
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && !digits.empty() && std::isfinite(number);
    if (!whole) return std::unexpected(Problem{fmt::format("“{}” is not a number", typed), {}, "Write figures only, such as 9 or 3.5."});
    return number;
}

} // namespace signatory::author
