#include "core/schedule/exam_prices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <cstdlib>

namespace signatory::schedule {
namespace {

constexpr double lowest_price = 1e-6; // recall a second
constexpr double highest_price = 0.2;
constexpr int bisections = 10;
inline int ascents = std::getenv("ASC") ? std::atoi(std::getenv("ASC")) : 40;
constexpr float known_already = 0.997F; // a review then is never worth its time
inline double spread_of_new = std::getenv("SPR") ? std::atof(std::getenv("SPR")) : 0.002;  // new cards are spread over days whose value differs by about this much
constexpr std::size_t most_weights = 4;

// Elapsed days worth trying while prices are still sought: every one at first, then ever fewer.
std::vector<std::size_t> sparse_days(std::size_t days) {
    std::vector<std::size_t> result;
    for (std::size_t day = 1; day < days; day += 1 + day / 16) result.push_back(day);
    return result;
}

// Cards of equal weight share their tables; many weights are brought down to a few.
std::vector<double> weights_of(const ExamTask& task) {
    std::vector<double> weights;
    for (const ExamCard& card : task.cards)
        if (card.weight > 0) weights.push_back(card.weight);
    std::ranges::sort(weights);
    std::vector<double> distinct = weights;
    distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
    if (distinct.size() <= most_weights) return distinct.empty() ? std::vector{1.0} : distinct;
    std::vector<double> few;
    for (std::size_t part = 0; part < most_weights; ++part)
        few.push_back(weights[(2 * part + 1) * weights.size() / (2 * most_weights)]);
    few.erase(std::ranges::unique(few).begin(), few.end());
    return few;
}

std::uint8_t nearest_weight(double weight, const std::vector<double>& weights) {
    std::size_t best = 0;
    for (std::size_t each = 1; each < weights.size(); ++each)
        if (std::abs(weights[each] - weight) < std::abs(weights[best] - weight)) best = each;
    return static_cast<std::uint8_t>(best);
}

// What can be used of a day: on average the last card leaves half a lapse over, or runs over by as much.
std::vector<double> usable_seconds(const ExamTask& task) {
    std::vector<double> usable = task.seconds;
    const double half = task.learner.seconds.lapse / 2;
    for (double& seconds : usable)
        if (seconds > 0) seconds = std::max(seconds / 4, seconds + (task.last_card == LastCard::fits ? -half : half));
    return usable;
}

struct Search {
    const ExamTask& task;
    const ExamTables& tables;
    std::vector<std::size_t> elapsed; // days between reviews that are tried
    std::vector<double> usable = usable_seconds(task);

    double spread = spread_of_new;
    bool open(std::size_t day) const { return task.seconds[day] > 0; }

    void evaluate(PricedValues& at, const std::vector<double>& price) const;
    void add_demand(const PricedValues& at, std::uint8_t weight, const ExamPrices& prices,
                    std::vector<double>& demand) const;
    std::vector<double> demand(ExamPrices& prices) const;
};

// Backwards from the eve of the exam: the best of "no more reviews" and "the next one on that day".
void Search::evaluate(PricedValues& at, const std::vector<double>& price) const {
    const std::size_t days = tables.days();
    at.values = tables.recall_at_exam();
    at.next.assign(days, std::vector(grid_nodes, static_cast<std::uint16_t>(days)));
    at.first.assign(days, 0);
    for (std::size_t day = days; day-- > 0;) {
        std::vector<float>& best = at.values[day];
        for (const std::size_t later : elapsed) {
            const std::size_t next = day + later;
            if (next >= days) break;
            if (!open(next)) continue;
            const auto cost = static_cast<float>(price[next] / at.weight);
            const std::vector<float>& after = at.values[next];
            for (std::size_t node = 0; node < grid_nodes; ++node) {
                const GridReview& review = tables.node_review(later, node);
                if (review.recall > known_already) continue;
                const float value = expected(review, after) - cost * review.seconds;
                if (value <= best[node]) continue;
                best[node] = value;
                at.next[day][node] = static_cast<std::uint16_t>(next);
            }
        }
        at.first[day] = expected(tables.first(), best) - price[day] / at.weight * tables.first().seconds;
    }
}

struct Mass {
    std::vector<std::vector<double>> on; // [day][node]: cards just asked
};

// The seconds each day would take if every card did what is best for it at these prices.
void Search::add_demand(const PricedValues& at, std::uint8_t weight, const ExamPrices& prices,
                        std::vector<double>& demand) const {
    const std::size_t days = tables.days();
    std::vector<std::vector<double>> asked(days, std::vector<double>(grid_nodes));
    const auto review = [&](const GridReview& how, std::size_t day, double cards) {
        demand[day] += cards * static_cast<double>(how.seconds);
        add_at_cell(asked[day], how.pass, cards * static_cast<double>(how.recall));
        add_at_cell(asked[day], how.lapse, cards * (1 - static_cast<double>(how.recall)));
    };
    double unmet = 0;
    for (std::size_t card = 0; card < task.cards.size(); ++card) {
        if (prices.weight_of[card] != weight || task.cards[card].weight <= 0) continue;
        const auto reviews = tables.card_reviews(card);
        if (reviews.empty()) {
            unmet += 1;
            continue;
        }
        float best = tables.recall_untouched(card);
        std::size_t chosen = days;
        const auto consider = [&](std::size_t day) {
            if (!open(day) || reviews[day].recall == 0 || reviews[day].recall > known_already) return;
            const float value = expected(reviews[day], at.values[day]) -
                                static_cast<float>(prices.price[day] / at.weight) * reviews[day].seconds;
            if (value > best) best = value, chosen = day;
        };
        consider(0);
        for (const std::size_t day : elapsed) consider(day);
        if (chosen < days) review(reviews[chosen], chosen, 1);
    }
    if (unmet > 0) {
        double best = 0;
        for (std::size_t day = 0; day < days; ++day)
            if (open(day)) best = std::max(best, at.first[day]);
        double shares = std::exp((0 - best) / spread); // never met
        for (std::size_t day = 0; day < days; ++day)
            if (open(day)) shares += std::exp((at.first[day] - best) / spread);
        for (std::size_t day = 0; day < days; ++day) {
            if (!open(day)) continue;
            const double cards = unmet * std::exp((at.first[day] - best) / spread) / shares;
            const GridFirst& first = tables.first();
            demand[day] += cards * first.seconds;
            for (std::size_t grade = 0; grade < first.cells.size(); ++grade)
                add_at_cell(asked[day], first.cells[grade], cards * first.shares[grade]);
        }
    }
    for (std::size_t day = 0; day < days; ++day)
        for (std::size_t node = 0; node < grid_nodes; ++node) {
            const std::size_t next = at.next[day][node];
            if (asked[day][node] > 1e-9 && next < days)
                review(tables.node_review(next - day, node), next, asked[day][node]);
        }
}

std::vector<double> Search::demand(ExamPrices& prices) const {
    std::vector<double> seconds(tables.days());
    for (std::size_t weight = 0; weight < prices.by_weight.size(); ++weight) {
        evaluate(prices.by_weight[weight], prices.price);
        add_demand(prices.by_weight[weight], static_cast<std::uint8_t>(weight), prices, seconds);
    }
    return seconds;
}

double sum(const std::vector<double>& values) {
    double total = 0;
    for (const double value : values) total += value;
    return total;
}

} // namespace

ExamPrices solve_prices(const ExamTask& task, const ExamTables& tables) {
    const std::vector<double> weights = weights_of(task);
    ExamPrices prices;
    for (const double weight : weights) prices.by_weight.push_back({weight, {}, {}, {}});
    for (const ExamCard& card : task.cards) prices.weight_of.push_back(nearest_weight(card.weight, weights));
    Search search{task, tables, sparse_days(tables.days())};search.spread=.03;
    const std::size_t days = tables.days();

    // One price for all days first: the one at which the whole time is spent.
    double low = std::log(lowest_price), high = std::log(highest_price * weights.back());
    for (int turn = 0; turn < bisections; ++turn) {
        prices.price.assign(days, std::exp((low + high) / 2));
        (sum(search.demand(prices)) > sum(search.usable) ? low : high) = (low + high) / 2;
    }
    // Then day by day; the mean of the later rounds is steadier than the last.
    std::vector<double> logs(days), step(days, 0.3), before(days);
    int averaged = 0; double global = 0.3, before_global = 0;
    for (int turn = 0; turn < ascents; ++turn) {
        search.spread = std::max(spread_of_new, 0.03 * std::pow(spread_of_new / 0.03, 1.5 * turn / ascents));
        const std::vector<double> demand = search.demand(prices);
        double paid = 0, have = 0;
        for (std::size_t day = 0; day < days; ++day) paid += prices.price[day] * demand[day], have += prices.price[day] * search.usable[day];
        const double over = paid / have - 1;
        global = std::clamp(global * (over * before_global > 0 ? 1.4 : 0.5), 0.005, 0.5);
        before_global = over;
        for (std::size_t day = 0; day < days; ++day) {
            if (search.usable[day] <= 0) continue;
            const double excess = demand[day] / search.usable[day] - 1;
            const double relative = excess - over;
            step[day] = std::clamp(step[day] * (relative * before[day] > 0 ? 1.3 : 0.5), 0.01, 0.6);
            before[day] = relative;
            prices.price[day] = std::clamp(prices.price[day] * std::exp((over > 0 ? global : -global) + (excess > over ? step[day] : -step[day])), lowest_price, highest_price * weights.back());
        }
        if (turn * 3 < ascents * 2) continue;
        ++averaged;
        for (std::size_t day = 0; day < days; ++day) logs[day] += std::log(prices.price[day]);
    }
    for (std::size_t day = 0; day < days; ++day) prices.price[day] = std::exp(logs[day] / averaged);
    search.elapsed.clear();
    for (std::size_t day = 1; day < days; ++day) search.elapsed.push_back(day);
    for (PricedValues& at : prices.by_weight) search.evaluate(at, prices.price);
    return prices;
}

} // namespace signatory::schedule
