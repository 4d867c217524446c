#include "core/item/scoring.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace signatory::item {
namespace {

int part(std::size_t share, std::size_t whole) {
    if (whole == 0) return 0;
    const double exact = static_cast<double>(full_credit) * static_cast<double>(share) / static_cast<double>(whole);
    return static_cast<int>(std::lround(exact));
}

bool follows(std::span<const std::size_t> order, std::size_t first, std::size_t second) {
    const auto place = std::ranges::find(order, first);
    return place != order.end() && std::next(place) != order.end() && *std::next(place) == second;
}

} // namespace

std::string_view name_of(Scoring scoring) {
    constexpr std::array<std::string_view, 6> names{"dichotomous", "plus_minus",       "adjacent_pairs",
                                                    "pairs",       "linear_tolerance", "spelling"};
    return names[static_cast<std::size_t>(scoring)];
}

std::string_view explanation_of(Scoring scoring) {
    constexpr std::array<std::string_view, 6> explanations{
        "all or nothing",
        "right choices less wrong ones, out of all that are right",
        "neighbours that follow one another as they should",
        "right pairs out of all pairs",
        "less, the farther from the bounds",
        "half for a slip of the pen"};
    return explanations[static_cast<std::size_t>(scoring)];
}

Scoring scoring_of(ResponseKind kind) {
    constexpr std::array rules{Scoring::dichotomous,      Scoring::plus_minus,     Scoring::spelling,
                               Scoring::linear_tolerance, Scoring::adjacent_pairs, Scoring::pairs};
    return rules[static_cast<std::size_t>(kind)];
}

int plus_minus(const Item& item, std::span<const std::size_t> chosen) {
    const std::set<std::size_t> once(chosen.begin(), chosen.end());
    const auto right = std::ranges::count_if(once, [&](std::size_t option) { return is_key(item, option); });
    const auto wrong = std::ssize(once) - right;
    return part(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, right - wrong)), item.key.size());
}

int adjacent_pairs(const Item& item, std::span<const std::size_t> order) {
    if (std::ranges::equal(order, item.key)) return full_credit;
    if (!std::ranges::is_permutation(order, item.key)) return 0;
    std::size_t kept = 0;
    for (std::size_t place = 1; place < item.key.size(); ++place)
        if (follows(order, item.key[place - 1], item.key[place])) ++kept;
    return part(kept, item.key.size() - 1);
}

int pairs(const Item& item, std::span<const std::size_t> targets) {
    std::size_t right = 0;
    for (std::size_t option = 0; option < std::min(targets.size(), item.key.size()); ++option)
        if (targets[option] == item.key[option]) ++right;
    return part(right, item.key.size());
}

int linear_tolerance(const AcceptedNumber& accepted, double number) {
    if (number >= accepted.min && number <= accepted.max) return full_credit;
    const double tolerance = (accepted.max - accepted.min) / 2;
    const double outside = number < accepted.min ? accepted.min - number : number - accepted.max;
    if (!(outside < tolerance)) return 0;
    return static_cast<int>(std::lround(full_credit * (1 - outside / tolerance)));
}

int formula_credit(const Item& item, const Response& response, int credit) {
    const bool guessed = std::holds_alternative<Choice>(response) && credit == 0 && item.options.size() > 1;
    return guessed ? -part(1, item.options.size() - 1) : credit;
}

} // namespace signatory::item
