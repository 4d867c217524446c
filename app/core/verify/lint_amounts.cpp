// R11, R14 and R15: numbers and dates in ascending order, none far from the others, all equally precise.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"

namespace signatory::verify {
namespace {

constexpr double most_times_the_median_gap = 3; // R14
constexpr std::size_t fewest_gaps = 3;          // with two gaps, one is always the larger
constexpr double smallest_round = 1000;         // below, every figure counts

std::vector<double> gaps(std::vector<double> amounts) {
    std::ranges::sort(amounts);
    std::vector<double> gaps;
    for (std::size_t at = 1; at < amounts.size(); ++at) gaps.push_back(amounts[at] - amounts[at - 1]);
    std::ranges::sort(gaps);
    return gaps;
}

double median(const std::vector<double>& sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

std::size_t decimals(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return 0;
    const auto rest = text.substr(point + 1);
    return static_cast<std::size_t>(std::ranges::find_if(rest, [](char c) { return c < '0' || c > '9'; }) - rest.begin());
}

bool is_round(double number) { return number == 0 || std::fmod(number, 100) == 0; }

// Bare years are as round as history was.
bool are_years(const std::vector<double>& numbers) {
    return std::ranges::all_of(numbers, [](double number) { return number >= 1000 && number <= 2100; });
}

} // namespace

// R11. Where options are put in order by the learner, their order is the question; targets and events have none.
Faults unsorted_amounts(const item::Item& item) {
    if (!is_choice(item)) return {};
    const auto amounts = amounts_of(item.options);
    if (std::ranges::is_sorted(amounts)) return {};
    return {"the numbers or dates do not ascend"};
}

// R14. Where the certificate shows that the options are values of one relation, any of them could have been asked:
// the set was drawn before the key, and the outlier is as often the key as not.
Faults outlying_amounts(const item::Item& item) {
    if (item.response_kind != item::ResponseKind::single_choice || has_certificate(item)) return {};
    const auto between = gaps(amounts_of(item.options));
    if (between.size() < fewest_gaps || between.back() <= most_times_the_median_gap * median(between)) return {};
    return {"one number or date lies far from the others"};
}

// R15. How finely dates are told is R2's.
Faults mixed_roundness(const item::Item& item) {
    if (!is_choice(item) || !all_are(item.options, Form::number)) return {};
    const auto numbers = amounts_of(item.options);
    for (const auto& option : item.options)
        if (decimals(option.text) != decimals(item.options.front().text))
            return {fmt::format("“{}” and “{}” have not the same decimals", item.options.front().text, option.text)};
    if (are_years(numbers) || std::ranges::min(numbers) < smallest_round) return {};
    const auto round = std::ranges::count_if(numbers, is_round);
    if (round == 0 || round == std::ssize(numbers)) return {};
    return {"some numbers are round and some are not"};
}

} // namespace signatory::verify
