#include "core/support/nearest.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace signatory {
namespace {

constexpr std::size_t longest_compared = 100; // bytes; ids and names are shorter, and the work is quadratic

bool is_near(std::size_t distance, std::string_view left, std::string_view right) {
    return distance * 3 <= std::max(left.size(), right.size());
}

} // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before_last(right.size() + 1), last(right.size() + 1), row(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column) row[column] = column;
    for (std::size_t line = 1; line <= left.size(); ++line) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = line;
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const std::size_t replaced = last[column - 1] + (left[line - 1] == right[column - 1] ? 0U : 1U);
            row[column] = std::min({last[column] + 1, row[column - 1] + 1, replaced});
            const bool swapped = line > 1 && column > 1 && left[line - 1] == right[column - 2] &&
                                 left[line - 2] == right[column - 1];
            if (swapped) row[column] = std::min(row[column], before_last[column - 2] + 1);
        }
    }
    return row[right.size()];
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known) {
    std::optional<std::string_view> best;
    std::size_t best_distance = longest_compared;
    if (word.size() > longest_compared) return best;
    for (const auto candidate : known) {
        if (candidate.size() > longest_compared) continue;
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= best_distance || !is_near(distance, word, candidate)) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known,
                         std::string otherwise) {
    const auto near = nearest(word, known);
    return near ? fmt::format("Did you mean “{}”?", *near) : otherwise;
}

} // namespace signatory
