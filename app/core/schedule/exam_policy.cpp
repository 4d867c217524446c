#include "core/schedule/exam_policy.hpp"

#include <algorithm>

namespace signatory::schedule {
namespace {

constexpr float study_ahead_below = 0.97F; // recall; a card known better can wait until tomorrow

// One memory and the reviews it could have on successive days.
struct Outlook {
    std::span<const GridReview> reviews;
    std::size_t from = 0; // the day of the first
    float untouched = 0;  // recall at the exam without any
};

// `urgencies(outlook, out)` writes one urgency a review.
template <class Urgencies>
std::vector<std::vector<float>> after_each_day(const ExamTables& tables, Urgencies urgencies) {
    const std::size_t days = tables.days();
    std::vector<std::vector<float>> after(days);
    std::vector<GridReview> reviews;
    for (std::size_t day = 0; day < days; ++day) {
        const std::size_t left = days - 1 - day;
        after[day].resize(grid_nodes * left);
        for (std::size_t node = 0; node < grid_nodes; ++node) {
            reviews.clear();
            for (std::size_t gap = 1; gap <= left; ++gap) reviews.push_back(tables.node_review(gap, node));
            urgencies(Outlook{reviews, day + 1, tables.recall_at_exam()[day][node]},
                      std::span(after[day]).subspan(node * left, left));
        }
    }
    return after;
}

// `urgencies(card, outlook, out)` for the cards met before.
template <class Urgencies>
std::vector<float> from_now(const ExamTask& task, const ExamTables& tables, Urgencies urgencies) {
    const std::size_t days = tables.days();
    std::vector<float> now(task.cards.size() * days);
    for (std::size_t card = 0; card < task.cards.size(); ++card) {
        const auto reviews = tables.card_reviews(card);
        if (reviews.empty()) continue;
        const std::size_t from = task.cards[card].elapsed_days > 0 ? 0 : 1;
        urgencies(card, Outlook{reviews.subspan(from), from, tables.recall_untouched(card)},
                  std::span(now).subspan(card * days + from, days - from));
    }
    return now;
}

// A policy whose urgencies depend on the memory alone.
template <class Urgencies>
ExamPolicy of_one_table(std::string_view name, const ExamTask& task, const ExamTables& tables,
                        Urgencies urgencies) {
    ExamPolicy policy;
    policy.name = name;
    policy.tables.push_back({{}, after_each_day(tables, urgencies)});
    policy.table_of.assign(task.cards.size(), 0);
    policy.now = from_now(task, tables, [&](std::size_t, const Outlook& outlook, std::span<float> out) {
        urgencies(outlook, out);
    });
    return policy;
}

struct Priced {
    const ExamTask& task;
    const ExamTables& tables;
    const ExamPrices& prices;

    bool open(std::size_t day) const { return task.seconds[day] > 0; }

    // From the last day back: `later` is the best that can still come. The price is added, so that a card
    // which should rather wait is still asked today if nothing better takes the time, but not one that gains
    // nothing.
    void urgencies(const PricedValues& at, const Outlook& outlook, std::span<float> out) const {
        const auto weight = static_cast<float>(at.weight);
        float later = outlook.untouched;
        for (std::size_t i = outlook.reviews.size(); i-- > 0;) {
            const GridReview& review = outlook.reviews[i];
            const std::size_t day = outlook.from + i;
            if (!open(day) || review.recall > known_already) continue;
            const auto price = static_cast<float>(prices.price[day]);
            const float now = expected(review, at.values[day]) - price / weight * review.seconds;
            out[i] = weight * (now - later) / review.seconds + price;
            later = std::max(later, now);
        }
    }

    std::vector<float> first(const PricedValues& at) const {
        std::vector<float> urgencies(tables.days());
        double later = 0;
        for (std::size_t day = tables.days(); day-- > 0;) {
            if (!open(day)) continue;
            urgencies[day] = static_cast<float>(at.weight * (at.first[day] - later) / tables.first().seconds +
                                                prices.price[day]);
            later = std::max(later, at.first[day]);
        }
        return urgencies;
    }
};

} // namespace

ExamPolicy priced_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices) {
    const Priced priced{task, tables, prices};
    ExamPolicy policy;
    policy.name = "a price for every day";
    policy.table_of = prices.weight_of;
    for (const PricedValues& at : prices.by_weight) {
        const auto urgencies = [&](const Outlook& outlook, std::span<float> out) {
            priced.urgencies(at, outlook, out);
        };
        policy.tables.push_back({priced.first(at), after_each_day(tables, urgencies)});
    }
    policy.now = from_now(task, tables, [&](std::size_t card, const Outlook& outlook, std::span<float> out) {
        priced.urgencies(prices.by_weight[prices.weight_of[card]], outlook, out);
    });
    return policy;
}

ExamPolicy greedy_policy(const ExamTask& task, const ExamTables& tables) {
    const NodeValues& values = tables.recall_at_exam();
    ExamPolicy policy =
        of_one_table("most gained a second", task, tables, [&](const Outlook& outlook, std::span<float> out) {
            for (std::size_t i = 0; i < outlook.reviews.size(); ++i) {
                const GridReview& review = outlook.reviews[i];
                out[i] = (expected(review, values[outlook.from + i]) - outlook.untouched) / review.seconds;
            }
        });
    for (const std::vector<float>& after : values)
        policy.tables.front().first.push_back(
            static_cast<float>(expected(tables.first(), after) / tables.first().seconds));
    policy.by_weight = true;
    return policy;
}

ExamPolicy retention_policy(const ExamTask& task, const ExamTables& tables, double retention) {
    constexpr float due = 2;
    constexpr float new_card = 1.5F; // after all that is due, before all that is not
    ExamPolicy policy =
        of_one_table("fixed retention", task, tables, [&](const Outlook& outlook, std::span<float> out) {
            for (std::size_t i = 0; i < outlook.reviews.size(); ++i) {
                const float recall = outlook.reviews[i].recall;
                if (recall <= static_cast<float>(retention))
                    out[i] = due + 1 - recall;
                else if (recall <= study_ahead_below)
                    out[i] = 1 - recall;
            }
        });
    policy.tables.front().first.assign(tables.days(), new_card);
    return policy;
}

} // namespace signatory::schedule
