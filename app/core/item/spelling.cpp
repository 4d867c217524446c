#include "core/item/spelling.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/support/text.hpp"

namespace signatory::item {
namespace {

constexpr std::size_t letters_per_slip = 6; // background: typed answers

std::vector<char32_t> letters(std::string_view text) {
    std::vector<char32_t> result;
    for (std::size_t position = 0; position < text.size();) result.push_back(next_code_point(text, position));
    return result;
}

// One row of the table after the other.
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

} // namespace

std::size_t edits_between(std::string_view left, std::string_view right) { return edits(letters(left), letters(right)); }

bool is_slip(std::string_view typed, std::string_view wanted) {
    return digits(typed) == digits(wanted) && edits_between(typed, wanted) <= letters(wanted).size() / letters_per_slip;
}

} // namespace signatory::item
