#include "core/schedule/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace signatory::schedule {
namespace {

using Bin = std::tuple<double, double, double>;

struct Forecast {
    double recall;
    bool recalled;
    Bin bin;
};

// What is known of a card so far. Only reviews that counted are counted.
struct CardSoFar {
    LoggedReview last;
    Memory memory;
    int reviews = 0;
    int lapses = 0;
};

// Bins widen in proportion: `scale` times a whole power of `base`.
double bin_of(double value, double scale, double base) {
    return scale * std::pow(base, std::floor(std::log(value) / std::log(base)));
}

Bin bin_of(const LoggedReview& review, const CardSoFar& card) {
    const double days = std::max(1.0, std::floor(review.elapsed_days));
    return {std::round(bin_of(days, 2.48, 3.62) * 100) / 100,
            std::round(bin_of(card.reviews + 2, 1.99, 1.89)),
            card.lapses == 0 ? 0 : std::round(bin_of(card.lapses, 1.65, 1.73))};
}

std::vector<Forecast> forecasts_of(const ReviewLog& log, const Model& model) {
    std::vector<Forecast> forecasts;
    std::unordered_map<std::int64_t, CardSoFar> cards;
    for (const LoggedReview& review : log) {
        const auto [entry, is_new] = cards.try_emplace(review.card);
        CardSoFar& card = entry->second;
        if (is_new) {
            card.memory = first_memory(review.grade, model);
        } else {
            if (counts(review, card.last)) {
                const double recall = retrievability(card.memory, review.elapsed_days, model);
                const bool recalled = review.grade != Grade::again;
                forecasts.push_back({std::clamp(recall, 1e-7, 1 - 1e-7), recalled, bin_of(review, card)});
                ++card.reviews;
                card.lapses += recalled ? 0 : 1;
            }
            card.memory = next_memory(card.memory, review.grade, review.elapsed_days, model);
        }
        card.last = review;
    }
    return forecasts;
}

double log_loss_of(const std::vector<Forecast>& forecasts) {
    double sum = 0;
    for (const Forecast& each : forecasts) sum -= std::log(each.recalled ? each.recall : 1 - each.recall);
    return sum / static_cast<double>(forecasts.size());
}

double rmse_bins_of(const std::vector<Forecast>& forecasts) {
    struct Sums {
        double foretold = 0, seen = 0, count = 0;
    };
    std::map<Bin, Sums> bins;
    for (const Forecast& each : forecasts) {
        Sums& sums = bins[each.bin];
        sums.foretold += each.recall;
        sums.seen += each.recalled ? 1 : 0;
        sums.count += 1;
    }
    double squares = 0;
    for (const auto& [bin, sums] : bins) squares += std::pow(sums.foretold - sums.seen, 2) / sums.count;
    return std::sqrt(squares / static_cast<double>(forecasts.size()));
}

// From the ranks of the passes (Mann and Whitney 1947); equal forecasts share their mean rank.
std::optional<double> auc_of(std::vector<Forecast> forecasts) {
    std::ranges::sort(forecasts, {}, &Forecast::recall);
    double passes = 0, lapses = 0, ranks = 0;
    for (std::size_t first = 0; first < forecasts.size();) {
        std::size_t last = first;
        double passes_here = 0;
        for (; last < forecasts.size() && forecasts[last].recall == forecasts[first].recall; ++last)
            passes_here += forecasts[last].recalled ? 1 : 0;
        ranks += passes_here * static_cast<double>(first + last + 1) / 2;
        passes += passes_here;
        lapses += static_cast<double>(last - first) - passes_here;
        first = last;
    }
    if (passes == 0 || lapses == 0) return std::nullopt;
    return (ranks - passes * (passes + 1) / 2) / (passes * lapses);
}

} // namespace

Evaluation evaluate(const ReviewLog& log, const Model& model) {
    const std::vector<Forecast> forecasts = forecasts_of(log, model);
    if (forecasts.empty()) return {};
    return {forecasts.size(), log_loss_of(forecasts), rmse_bins_of(forecasts), auc_of(forecasts)};
}

} // namespace signatory::schedule
