#include "core/item/mark.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/support/text.hpp"

namespace signatory::item {
namespace {

constexpr int full_credit = 1000;
constexpr int near_credit = 500;             // what a slip of the pen is worth
constexpr std::size_t letters_per_slip = 6;  // one edit per six letters is forgiven (background: typed answers)

Mark right() { return {Correctness::right, full_credit, {}}; }
Mark wrong(std::string reason) { return {Correctness::wrong, 0, std::move(reason)}; }

std::vector<char32_t> letters(std::string_view text) {
    std::vector<char32_t> result;
    for (std::size_t position = 0; position < text.size();) result.push_back(next_code_point(text, position));
    return result;
}

// Levenshtein distance, one row at a time.
std::size_t edits(const std::vector<char32_t>& left, const std::vector<char32_t>& right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t column = 0; column < row.size(); ++column) row[column] = column;
    for (std::size_t line = 0; line < left.size(); ++line) {
        std::size_t diagonal = row[0];
        row[0] = line + 1;
        for (std::size_t column = 0; column < right.size(); ++column) {
            const std::size_t replaced = diagonal + (left[line] == right[column] ? 0 : 1);
            diagonal = row[column + 1];
            row[column + 1] = std::min({replaced, row[column] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string digits(std::string_view text) {
    std::string result;
    for (const char letter : text)
        if (letter >= '0' && letter <= '9') result.push_back(letter);
    return result;
}

// Another number is another answer: "Article 5" is no slip for "Article 4".
bool is_slip(const std::string& typed, const std::string& wanted) {
    const auto left = letters(typed), right = letters(wanted);
    return digits(typed) == digits(wanted) && edits(left, right) <= right.size() / letters_per_slip;
}

Mark mark_choice(const Item& item, std::size_t chosen) {
    if (std::ranges::find(item.key, chosen) != item.key.end()) return right();
    return wrong(chosen < item.options.size() ? item.options[chosen].rationale : std::string{});
}

Mark mark_typed(const Item& item, std::string_view text) {
    const std::string typed = normalised(text);
    for (const std::string& accepted : item.accepted)
        if (typed == normalised(accepted)) return right();
    for (const std::string& accepted : item.accepted)
        if (is_slip(typed, normalised(accepted)))
            return {Correctness::nearly, near_credit, fmt::format("The spelling is {}.", accepted)};
    return wrong(item.explanation);
}

std::optional<double> number_in(std::string_view text) {
    const std::string plain = folded(text);
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return number;
}

Mark mark_number(const Item& item, std::string_view text) {
    const auto number = number_in(text);
    if (!number) return wrong("That is not a number. " + item.explanation);
    const AcceptedNumber& accepted = *item.accepted_number;
    if (*number >= accepted.min && *number <= accepted.max) return right();
    return wrong(item.explanation);
}

} // namespace

std::string normalised(std::string_view typed) {
    std::string plain = folded(typed);
    for (const std::string_view article : {"the ", "a ", "an "})
        if (plain.starts_with(article)) return plain.substr(article.size());
    return plain;
}

Mark mark(const Item& item, const Response& response) {
    if (const auto* choice = std::get_if<Choice>(&response)) return mark_choice(item, choice->option);
    if (const auto* typed = std::get_if<Typed>(&response))
        return item.accepted_number ? mark_number(item, typed->text) : mark_typed(item, typed->text);
    return wrong(item.explanation);
}

} // namespace signatory::item
