#include "core/analysis/ratings.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace signatory::analysis {
namespace {

constexpr double first_step = 1, step_fading = 0.05; // U(n) = 1 / (1 + 0.05 n)
constexpr std::size_t bins = 10;
constexpr double spread = 4; // logits from the middle to 0 and 1000 per mille: 2 % and 98 %

double step(int answers) { return first_step / (1 + step_fading * answers); }

double logistic(double difference) { return 1 / (1 + std::exp(-difference)); }

double chance(const Rating& learner, const Rating& item, double guess) {
    return guess + (1 - guess) * logistic(learner.value - item.value);
}

Rating found(const std::map<std::string, Rating, std::less<>>& ratings, std::string_view name) {
    const auto at = ratings.find(name);
    return at == ratings.end() ? Rating{} : at->second;
}

Rating& started(Ratings& ratings, const RatedAnswer& answer) {
    const auto [at, is_new] = ratings.items.try_emplace(answer.item);
    if (is_new) at->second.value = -std::log(answer.foretold_ease / (1 - answer.foretold_ease));
    return at->second;
}

double apply(Ratings& ratings, const RatedAnswer& answer) {
    Rating& learner = ratings.learners[answer.learner];
    Rating& item = started(ratings, answer);
    const double expected = chance(learner, item, answer.guess), surprise = answer.score - expected;
    learner.value += step(learner.answers++) * surprise;
    item.value -= step(item.answers++) * surprise;
    return expected;
}

// Mean ranks, from 1.
std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return values[at]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t at = first; at < end; ++at) ranks[order[at]] = 0.5 * static_cast<double>(first + 1 + end);
        first = end;
    }
    return ranks;
}

std::optional<double> rank_agreement(const std::vector<double>& left, const std::vector<double>& right) {
    const auto count = static_cast<double>(left.size());
    const double mean_left = std::accumulate(left.begin(), left.end(), 0.0) / count;
    const double mean_right = std::accumulate(right.begin(), right.end(), 0.0) / count;
    double both = 0, of_left = 0, of_right = 0;
    for (std::size_t at = 0; at < left.size(); ++at) {
        both += (left[at] - mean_left) * (right[at] - mean_right);
        of_left += (left[at] - mean_left) * (left[at] - mean_left);
        of_right += (right[at] - mean_right) * (right[at] - mean_right);
    }
    if (of_left == 0 || of_right == 0) return std::nullopt;
    return both / std::sqrt(of_left * of_right);
}

} // namespace

Ratings with_answer(Ratings ratings, const RatedAnswer& answer) {
    apply(ratings, answer);
    return ratings;
}

Ratings ratings_of(std::span<const RatedAnswer> in_order) {
    Ratings ratings;
    for (const RatedAnswer& answer : in_order) apply(ratings, answer);
    return ratings;
}

double chance_of_right(const Ratings& ratings, std::string_view learner, std::string_view item, double guess) {
    return chance(found(ratings.learners, learner), found(ratings.items, item), guess);
}

double ease_of(int per_mille) { return logistic(-spread * (std::clamp(per_mille, 0, 1000) - 500) / 500.0); }

int per_mille_of(double difficulty) {
    return static_cast<int>(std::lround(std::clamp(500 + 500 * difficulty / spread, 0.0, 1000.0)));
}

std::optional<int> difficulty_from(const Ratings& ratings, std::string_view item) {
    const Rating rating = found(ratings.items, item);
    return rating.answers < enough_answers ? std::nullopt : std::optional(per_mille_of(rating.value));
}

Agreement agreement(std::span<const Pair> pairs) {
    constexpr std::size_t fewest = 3;
    Agreement found;
    found.items = pairs.size();
    std::vector<double> foretold, observed;
    for (const Pair& pair : pairs) {
        foretold.push_back(pair.foretold);
        observed.push_back(pair.observed);
        found.mean_distance += std::abs(pair.foretold - pair.observed) / static_cast<double>(pairs.size());
    }
    if (pairs.size() >= fewest) found.rank_correlation = rank_agreement(ranks(foretold), ranks(observed));
    return found;
}

std::vector<Bin> expectations(std::span<const RatedAnswer> in_order) {
    Ratings ratings;
    std::vector<Bin> all(bins);
    for (const RatedAnswer& answer : in_order) {
        const double expected = apply(ratings, answer);
        Bin& bin = all[std::min(bins - 1, static_cast<std::size_t>(expected * static_cast<double>(bins)))];
        ++bin.answers;
        bin.expected += expected;
        bin.observed += answer.score;
    }
    for (Bin& bin : all) {
        if (bin.answers == 0) continue;
        bin.expected /= static_cast<double>(bin.answers);
        bin.observed /= static_cast<double>(bin.answers);
    }
    return all;
}

} // namespace signatory::analysis
