#include "core/schedule/balance.hpp"

#include <algorithm>
#include <cmath>

#include "core/support/random.hpp"

namespace signatory::schedule {
namespace {

// Anki's balancer takes the second power. Ranges of few days need more of it: with the sixth the days of a
// deck of 10,000 cards vary half as much as with plain fuzz (tests/bench/exam.py).
constexpr double sharpness = 6;

double share_of(const Balance& balance, std::int32_t day) {
    if (std::ranges::find(balance.rest_days, day) != balance.rest_days.end()) return 0;
    return balance.shares[(balance.weekday + static_cast<std::size_t>(day)) % 7];
}

double load_of(const Balance& balance, std::int32_t day) {
    const auto place = static_cast<std::size_t>(day);
    return place < balance.due.size() ? balance.due[place] : 0;
}

bool beside_a_sibling(const Balance& balance, std::int32_t day) {
    return std::ranges::any_of(balance.siblings,
                               [=](std::int32_t sibling) { return std::abs(sibling - day) <= 1; });
}

// Shorter intervals a little likelier, as in Anki. The share is squared because intervals of a day or two
// cannot be moved and fall on easy days in full.
double weight_of(const Balance& balance, std::int32_t day) {
    const double share = share_of(balance, day);
    return share <= 0 ? 0 : std::pow(share * share / (load_of(balance, day) + 1), sharpness) / day;
}

} // namespace

std::int32_t balanced_interval(DayRange range, const Balance& balance, std::uint64_t seed) {
    std::vector<double> weights;
    for (std::int32_t day = range.first; day <= range.last; ++day) weights.push_back(weight_of(balance, day));
    std::vector<double> apart = weights;
    for (std::int32_t day = range.first; day <= range.last; ++day)
        if (beside_a_sibling(balance, day)) apart[static_cast<std::size_t>(day - range.first)] = 0;
    if (std::ranges::any_of(apart, [](double weight) { return weight > 0; })) weights = apart;
    double all = 0;
    for (const double weight : weights) all += weight;
    if (all <= 0) return range.first; // nothing but rest: rather a day early than forgotten
    double place = static_cast<double>(mixed(seed) >> 11) * 0x1p-53 * all;
    for (std::size_t each = 0; each < weights.size(); ++each)
        if ((place -= weights[each]) < 0) return range.first + static_cast<std::int32_t>(each);
    return range.last;
}

} // namespace signatory::schedule
