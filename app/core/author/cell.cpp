#include "core/author/cell.hpp"

#include <charconv>
#include <string>

#include <fmt/format.h>

namespace signatory::author {
namespace {

std::optional<int> figures(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return whole ? std::optional(number) : std::nullopt;
}

// Day, month and year with stops between them.
std::optional<fact::Date> date_with_stops(std::string_view cell) {
    const std::size_t first = cell.find('.'), second = cell.rfind('.');
    if (first == cell.npos || first == second) return std::nullopt;
    const auto day = figures(cell.substr(0, first)), month = figures(cell.substr(first + 1, second - first - 1)), year = figures(cell.substr(second + 1));
    if (!day || !month || !year) return std::nullopt;
    const auto date = fact::parse_date(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day));
    return date ? std::optional(*date) : std::nullopt;
}

// One to three figures, then threes: "12,345".
bool is_in_thousands(std::string_view text, char between) {
    const std::size_t first = text.find(between);
    if (first == 0 || first > 3) return false;
    for (std::size_t at = first; at < text.size(); at += 4)
        if (text[at] != between || at + 4 > text.size()) return false;
    return true;
}

} // namespace

std::optional<fact::Date> date_of_cell(std::string_view cell) {
    const std::string_view day = cell.substr(0, cell.find('T'));
    if (const auto date = fact::parse_date(day)) return *date;
    return date_with_stops(cell);
}

std::optional<double> number_of_cell(std::string_view cell) {
    std::string plain(cell);
    const std::string_view before = std::string_view(cell).substr(0, cell.find('.'));
    for (const char between : {',', ' '})
        if (before.find(between) != before.npos && is_in_thousands(before, between)) std::erase(plain, between);
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number, std::chars_format::fixed);
    const bool whole = !plain.empty() && error == std::errc{} && end == plain.data() + plain.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace signatory::author
