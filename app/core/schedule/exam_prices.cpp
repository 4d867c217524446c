#include "core/schedule/exam_prices.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

constexpr double lowest_price = 1e-6; // recall a second
constexpr double highest_price = 0.2;
constexpr int bisections = 6;
constexpr int ascents = 40;
constexpr int averaged = 14; // the last of them: their mean is steadier than the last one
constexpr double widest_spread = 0.03;
constexpr double narrowest_spread = 0.002;
constexpr std::size_t most_weights = 4;

using EachDay = std::vector<double>;

// Days between two reviews that are worth trying while prices are sought: each of the first, then ever fewer.
std::vector<std::size_t> tried_gaps(std::size_t days) {
    std::vector<std::size_t> gaps;
    for (std::size_t gap = 1; gap < days; gap += 1 + gap / 12) gaps.push_back(gap);
    return gaps;
}

std::vector<std::size_t> all_gaps(std::size_t days) {
    std::vector<std::size_t> gaps;
    for (std::size_t gap = 1; gap < days; ++gap) gaps.push_back(gap);
    return gaps;
}

// Cards of one weight share their tables; many weights are brought down to a few.
std::vector<double> weights_of(const ExamTask& task) {
    std::vector<double> all;
    for (const ExamCard& card : task.cards)
        if (card.weight > 0) all.push_back(card.weight);
    if (all.empty()) return {1};
    std::ranges::sort(all);
    std::vector<double> few = all;
    few.erase(std::ranges::unique(few).begin(), few.end());
    if (few.size() <= most_weights) return few;
    few.clear();
    for (std::size_t part = 0; part < most_weights; ++part)
        few.push_back(all[(2 * part + 1) * all.size() / (2 * most_weights)]);
    few.erase(std::ranges::unique(few).begin(), few.end());
    return few;
}

std::uint8_t nearest_weight(double weight, const std::vector<double>& weights) {
    const auto nearest =
        std::ranges::min_element(weights, {}, [&](double each) { return std::abs(each - weight); });
    return static_cast<std::uint8_t>(nearest - weights.begin());
}

// What can be used of a day: the last card, if it is finished, runs over by half a lapse on average.
EachDay usable_seconds(const ExamTask& task) {
    EachDay usable = task.seconds;
    if (task.last_card == LastCard::is_carried) return usable;
    for (double& seconds : usable)
        if (seconds > 0) seconds += task.learner.seconds.lapse / 2;
    return usable;
}

double sum(const EachDay& days) {
    double total = 0;
    for (const double day : days) total += day;
    return total;
}

// What all would cost at these prices.
double cost(const EachDay& seconds, const EachDay& price) {
    double total = 0;
    for (std::size_t day = 0; day < seconds.size(); ++day) total += seconds[day] * price[day];
    return total;
}

class Search {
public:
    Search(const ExamTask& task, const ExamTables& tables);

    void find_one_price();
    void find_price_of_each_day();
    ExamPrices finished();

private:
    bool open(std::size_t day) const { return usable_[day] > 0; }
    void evaluate(PricedValues& at) const;
    EachDay demand();

    const ExamTask& task_;
    const ExamTables& tables_;
    std::size_t days_;
    EachDay usable_;
    std::vector<std::size_t> gaps_;
    ExamPrices prices_;
    // New cards are met on all days whose value differs by about this much: were they all to go for the best
    // day, each price would chase them to another.
    double spread_ = widest_spread;

    friend class Demand;
};

// The seconds each day takes when every card does what is best for it at the prices.
class Demand {
public:
    Demand(const Search& search, const PricedValues& at, EachDay& seconds)
        : search_(search), at_(at), seconds_(seconds), asked_(search.days_, std::vector<double>(grid_nodes)) {
    }

    void add_cards(std::uint8_t weight);
    void follow(); // everything asked so far to the exam

private:
    void review(const GridReview& review, std::size_t day, double cards);
    void add_met(std::size_t card, std::span<const GridReview> reviews);
    void add_new(double cards);

    const Search& search_;
    const PricedValues& at_;
    EachDay& seconds_;
    std::vector<std::vector<double>> asked_; // [day][node]: cards that stand there after the day
};

void Demand::review(const GridReview& review, std::size_t day, double cards) {
    const auto recall = static_cast<double>(review.recall);
    seconds_[day] += cards * static_cast<double>(review.seconds);
    add_at_cell(asked_[day], review.pass, cards * recall);
    add_at_cell(asked_[day], review.lapse, cards * (1 - recall));
}

void Demand::add_met(std::size_t card, std::span<const GridReview> reviews) {
    float best = search_.tables_.recall_untouched(card);
    std::size_t chosen = search_.days_;
    const auto consider = [&](std::size_t day) {
        const GridReview& review = reviews[day];
        if (!search_.open(day) || review.recall > known_already) return;
        const auto price = static_cast<float>(search_.prices_.price[day] / at_.weight);
        const float value = expected(review, at_.values[day]) - price * review.seconds;
        if (value <= best) return;
        best = value;
        chosen = day;
    };
    if (search_.task_.cards[card].elapsed_days > 0) consider(0);
    for (const std::size_t day : search_.gaps_) consider(day);
    if (chosen < search_.days_) review(reviews[chosen], chosen, 1);
}

void Demand::add_new(double cards) {
    double best = 0; // of never meeting it
    for (std::size_t day = 0; day < search_.days_; ++day)
        if (search_.open(day)) best = std::max(best, at_.first[day]);
    const auto pull = [&](double value) { return std::exp((value - best) / search_.spread_); };
    double pulls = pull(0);
    for (std::size_t day = 0; day < search_.days_; ++day)
        if (search_.open(day)) pulls += pull(at_.first[day]);
    const GridFirst& first = search_.tables_.first();
    for (std::size_t day = 0; day < search_.days_; ++day) {
        if (!search_.open(day)) continue;
        const double met = cards * pull(at_.first[day]) / pulls;
        seconds_[day] += met * first.seconds;
        for (std::size_t grade = 0; grade < first.cells.size(); ++grade)
            add_at_cell(asked_[day], first.cells[grade], met * first.shares[grade]);
    }
}

void Demand::add_cards(std::uint8_t weight) {
    double new_cards = 0;
    for (std::size_t card = 0; card < search_.task_.cards.size(); ++card) {
        if (search_.prices_.weight_of[card] != weight || search_.task_.cards[card].weight <= 0) continue;
        const auto reviews = search_.tables_.card_reviews(card);
        if (reviews.empty())
            new_cards += 1;
        else
            add_met(card, reviews);
    }
    if (new_cards > 0) add_new(new_cards);
}

void Demand::follow() {
    constexpr double too_few = 1e-9;
    for (std::size_t day = 0; day < search_.days_; ++day)
        for (std::size_t node = 0; node < grid_nodes; ++node) {
            const std::size_t next = at_.next[day][node];
            if (asked_[day][node] > too_few && next < search_.days_)
                review(search_.tables_.node_review(next - day, node), next, asked_[day][node]);
        }
}

Search::Search(const ExamTask& task, const ExamTables& tables)
    : task_(task), tables_(tables), days_(tables.days()), usable_(usable_seconds(task)),
      gaps_(tried_gaps(days_)) {
    const std::vector<double> weights = weights_of(task);
    for (const double weight : weights)
        prices_.by_weight.push_back({.weight = weight, .values = {}, .next = {}, .first = {}});
    for (const ExamCard& card : task.cards) prices_.weight_of.push_back(nearest_weight(card.weight, weights));
}

// Backwards from the eve of the exam: the better of "no more reviews" and "the next one on that day".
void Search::evaluate(PricedValues& at) const {
    at.values = tables_.recall_at_exam();
    at.next.assign(days_, std::vector(grid_nodes, static_cast<std::uint16_t>(days_)));
    at.first.assign(days_, 0);
    for (std::size_t day = days_; day-- > 0;) {
        std::vector<float>& best = at.values[day];
        for (const std::size_t gap : gaps_) {
            const std::size_t next = day + gap;
            if (next >= days_) break;
            if (!open(next)) continue;
            const auto price = static_cast<float>(prices_.price[next] / at.weight);
            for (std::size_t node = 0; node < grid_nodes; ++node) {
                const GridReview& review = tables_.node_review(gap, node);
                if (review.recall > known_already) continue;
                const float value = expected(review, at.values[next]) - price * review.seconds;
                if (value <= best[node]) continue;
                best[node] = value;
                at.next[day][node] = static_cast<std::uint16_t>(next);
            }
        }
        at.first[day] =
            expected(tables_.first(), best) - prices_.price[day] / at.weight * tables_.first().seconds;
    }
}

EachDay Search::demand() {
    EachDay seconds(days_);
    for (std::size_t weight = 0; weight < prices_.by_weight.size(); ++weight) {
        evaluate(prices_.by_weight[weight]);
        Demand demand(*this, prices_.by_weight[weight], seconds);
        demand.add_cards(static_cast<std::uint8_t>(weight));
        demand.follow();
    }
    return seconds;
}

// At which the whole time would be spent, were it free to be spent on any day.
void Search::find_one_price() {
    double low = std::log(lowest_price);
    double high = std::log(highest_price * prices_.by_weight.back().weight);
    for (int turn = 0; turn < bisections; ++turn) {
        const double middle = (low + high) / 2;
        prices_.price.assign(days_, std::exp(middle));
        (sum(demand()) > sum(usable_) ? low : high) = middle;
    }
}

// A step that grows while it goes on in one direction and halves when it turns (Riedmiller and Braun 1993,
// "Rprop").
struct PriceStep {
    double length = 0.3; // of the logarithm of a price
    double before = 0;

    double towards(double slope, double longest) {
        length = std::clamp(length * (slope * before > 0 ? 1.35 : 0.5), 0.005, longest);
        before = slope;
        return slope > 0 ? length : -length;
    }
};

// All prices move together by what the whole costs too much, and each by how its day differs from that: when
// time is short everywhere, no day could find its price alone, since what it turns away comes back through
// the others.
void Search::find_price_of_each_day() {
    PriceStep together;
    std::vector<PriceStep> each(days_);
    EachDay logarithms(days_);
    for (int turn = 0; turn < ascents; ++turn) {
        const double progress = static_cast<double>(turn) / ascents;
        spread_ = std::max(narrowest_spread,
                           widest_spread * std::pow(narrowest_spread / widest_spread, 1.5 * progress));
        const EachDay wanted = demand();
        const double excess = cost(wanted, prices_.price) / cost(usable_, prices_.price) - 1;
        const double common = together.towards(excess, 0.5);
        for (std::size_t day = 0; day < days_; ++day) {
            if (!open(day)) continue;
            const double own = each[day].towards(wanted[day] / usable_[day] - 1 - excess, 0.6);
            prices_.price[day] = std::clamp(prices_.price[day] * std::exp(common + own), lowest_price,
                                            highest_price * prices_.by_weight.back().weight);
            if (turn >= ascents - averaged) logarithms[day] += std::log(prices_.price[day]) / averaged;
        }
    }
    for (std::size_t day = 0; day < days_; ++day)
        if (open(day)) prices_.price[day] = std::exp(logarithms[day]);
}

ExamPrices Search::finished() {
    gaps_ = all_gaps(days_);
    for (PricedValues& at : prices_.by_weight) evaluate(at);
    return std::move(prices_);
}

} // namespace

ExamPrices solve_prices(const ExamTask& task, const ExamTables& tables) {
    Search search(task, tables);
    search.find_one_price();
    if (sum(usable_seconds(task)) > 0) search.find_price_of_each_day();
    return search.finished();
}

} // namespace signatory::schedule
