// R3, R11, R12 and R13 over a set of items: what no single item shows, because some key must be the longest. Tests at
// 1 % either way; a set too small to tell is passed over.
#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

constexpr double normal_quantile_one_sided = 2.3263, normal_quantile_two_sided = 2.5758; // of 99 %
constexpr double fewest_expected = 5; // a cell, for the chi-square (Cochran 1954)
constexpr double fewest_trials = 30;

// One of three or more is chosen. In order of time and the odd one out, the key follows from the options by design.
bool is_counted(const item::Item& item) {
    return item.response_kind == item::ResponseKind::single_choice && is_choice(item) && item.options.size() >= 3 &&
           item.key.size() == 1 && item.key.front() < item.options.size();
}

// How often the key has the most of something, against one in k. Ties share: among m equals, 1/m.
struct Lead {
    double seen = 0, expected = 0, variance = 0, trials = 0;

    void add(const std::vector<double>& scores, std::size_t key) {
        const double most = std::ranges::max(scores), count = static_cast<double>(scores.size());
        const double ties = static_cast<double>(std::ranges::count(scores, most));
        if (ties == count) return; // nothing stands out
        if (scores[key] == most) seen += 1 / ties;
        expected += 1 / count;
        variance += 1 / (ties * count) - 1 / (count * count);
        ++trials;
    }

    SetFaults faults(std::string_view what) const {
        if (trials < fewest_trials) return {};
        const double standard = (seen - expected) / std::sqrt(variance);
        if (std::abs(standard) <= normal_quantile_two_sided) return {};
        return {{std::nullopt, fmt::format("the key {} in {:.1f} % of {:.0f} items, where chance has {:.1f} %", what,
                                           100 * seen / trials, trials, 100 * expected / trials)}};
    }
};

// Counts of places, one row for each number of options, tested together.
struct Places {
    std::map<std::size_t, std::vector<double>> rows;

    void add(std::size_t place, std::size_t count) {
        auto& row = rows[count];
        row.resize(count);
        ++row[place];
    }

    SetFaults faults(std::string_view what) const {
        double statistic = 0, freedom = 0;
        for (const auto& [count, row] : rows) {
            double all = 0;
            for (const double seen : row) all += seen;
            const double expected = all / static_cast<double>(count);
            if (expected < fewest_expected) continue;
            for (const double seen : row) statistic += (seen - expected) * (seen - expected) / expected;
            freedom += static_cast<double>(count - 1);
        }
        if (freedom == 0 || statistic <= quantile(freedom)) return {};
        return {{std::nullopt, fmt::format("{} are not equally frequent: chi-square {:.1f} with {:.0f} degrees of freedom, above {:.1f}",
                                           what, statistic, freedom, quantile(freedom))}};
    }

    // Wilson and Hilferty 1931
    static double quantile(double freedom) {
        const double part = 2 / (9 * freedom);
        return freedom * std::pow(1 - part + normal_quantile_one_sided * std::sqrt(part), 3);
    }
};

std::vector<double> lengths(const item::Item& item) {
    std::vector<double> lengths;
    for (const auto& option : item.options) lengths.push_back(static_cast<double>(length(option.text)));
    return lengths;
}

// How many words of the other options each option has.
std::vector<double> convergences(const item::Item& item) {
    std::map<std::string, double> said;
    std::vector<std::vector<std::string>> all;
    for (const auto& option : item.options)
        for (const std::string& word : all.emplace_back(content_words(option.text))) ++said[word];
    std::vector<double> shared;
    for (const auto& words : all) {
        shared.push_back(0);
        for (const std::string& word : words) shared.back() += said[word] - 1;
    }
    return shared;
}

} // namespace

SetFaults longest_is_key(std::span<const item::Item> items) {
    Lead lead;
    for (const auto& item : items)
        if (is_counted(item)) lead.add(lengths(item), item.key.front());
    return lead.faults("is the longest option");
}

SetFaults converging_keys(std::span<const item::Item> items) {
    Lead lead;
    for (const auto& item : items)
        if (is_counted(item)) lead.add(convergences(item), item.key.front());
    return lead.faults("shares the most words with the other options");
}

// R11
SetFaults key_positions(std::span<const item::Item> items) {
    Places places;
    for (const auto& item : items)
        if (is_counted(item)) places.add(item.key.front(), item.options.size());
    return places.faults("the places of the key");
}

// R12
SetFaults key_ranks(std::span<const item::Item> items) {
    Places places;
    for (const auto& item : items) {
        if (!is_counted(item)) continue;
        const auto amounts = amounts_of(item.options);
        if (amounts.empty()) continue;
        const double key = amounts[item.key.front()];
        places.add(static_cast<std::size_t>(std::ranges::count_if(amounts, [&](double each) { return each < key; })), amounts.size());
    }
    return places.faults("the ranks of the key among numbers and dates");
}

} // namespace signatory::verify
