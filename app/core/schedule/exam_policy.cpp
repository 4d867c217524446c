#include "core/schedule/exam_policy.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

constexpr double study_ahead_below = 0.97; // recall

// Fills the tables of one kind: `urgencies` gets the reviews of a memory on successive days, the first of those days,
// and recall at the exam without any, and writes one urgency a day.
template <class Urgencies>
void fill_after(ExamPolicy& policy, const ExamTables& tables, Urgencies urgencies) {
    const std::size_t days = tables.days();
    auto& after = policy.after.emplace_back(days);
    std::vector<GridReview> reviews;
    for (std::size_t day = 0; day < days; ++day) {
        const std::size_t left = days - 1 - day;
        after[day].resize(grid_nodes * left);
        for (std::size_t node = 0; node < grid_nodes; ++node) {
            reviews.clear();
            for (std::size_t later = 1; later <= left; ++later) reviews.push_back(tables.node_review(later, node));
            urgencies(std::span<const GridReview>(reviews), day + 1, tables.recall_at_exam()[day][node],
                      std::span(after[day]).subspan(node * left, left));
        }
    }
}

template <class Urgencies>
void fill_now(ExamPolicy& policy, const ExamTask& task, const ExamTables& tables, Urgencies urgencies) {
    const std::size_t days = tables.days();
    policy.now.resize(task.cards.size() * days);
    for (std::size_t card = 0; card < task.cards.size(); ++card) {
        const auto reviews = tables.card_reviews(card);
        if (reviews.empty() || task.cards[card].weight <= 0) continue;
        const std::size_t from = task.cards[card].elapsed_days > 0 ? 0 : 1;
        urgencies(card, reviews.subspan(from), from, tables.recall_untouched(card),
                  std::span(policy.now).subspan(card * days + from, days - from));
    }
}

} // namespace

ExamPolicy greedy_policy(const ExamTask& task, const ExamTables& tables) {
    ExamPolicy policy{.name = "greedy", .kind_of = std::vector<std::uint8_t>(task.cards.size()), .first = {}, .after = {}, .now = {}, .by_weight = true};
    const NodeValues& values = tables.recall_at_exam();
    const auto urgencies = [&](std::span<const GridReview> reviews, std::size_t from, float never, std::span<float> out) {
        for (std::size_t i = 0; i < reviews.size(); ++i)
            out[i] = (expected(reviews[i], values[from + i]) - never) / reviews[i].seconds;
    };
    fill_after(policy, tables, urgencies);
    fill_now(policy, task, tables, [&](std::size_t, auto reviews, std::size_t from, float never, std::span<float> out) { urgencies(reviews, from, never, out); });
    auto& first = policy.first.emplace_back();
    for (std::size_t day = 0; day < tables.days(); ++day)
        first.push_back(static_cast<float>(expected(tables.first(), values[day]) / tables.first().seconds));
    return policy;
}

ExamPolicy retention_policy(const ExamTask& task, const ExamTables& tables, double retention) {
    ExamPolicy policy{.name = "retention", .kind_of = std::vector<std::uint8_t>(task.cards.size()), .first = {}, .after = {}, .now = {}, .by_weight = false};
    const auto urgencies = [&](std::span<const GridReview> reviews, std::size_t, float, std::span<float> out) {
        for (std::size_t i = 0; i < reviews.size(); ++i) {
            const float forgotten = 1 - reviews[i].recall;
            if (reviews[i].recall <= static_cast<float>(retention)) out[i] = 2 + forgotten;
            else if (reviews[i].recall <= static_cast<float>(study_ahead_below)) out[i] = forgotten;
            else out[i] = not_urgent;
        }
    };
    fill_after(policy, tables, urgencies);
    fill_now(policy, task, tables, [&](std::size_t, auto reviews, std::size_t from, float never, std::span<float> out) { urgencies(reviews, from, never, out); });
    policy.first.emplace_back(tables.days(), 1.5F);
    return policy;
}

namespace {

ExamPolicy priced(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices, bool against_never) {
    ExamPolicy policy{.name = against_never ? "foresight" : "prices", .kind_of = prices.weight_of, .first = {}, .after = {}, .now = {}, .by_weight = false};
    const auto urgencies = [&](const PricedValues& at, std::span<const GridReview> reviews, std::size_t from, float never, std::span<float> out) {
        float later = never;
        const auto weight = static_cast<float>(at.weight);
        for (std::size_t i = reviews.size(); i-- > 0;) {
            const std::size_t day = from + i;
            const auto price = static_cast<float>(prices.price[day]);
            const float now = expected(reviews[i], at.values[day]) - price / weight * reviews[i].seconds;
            out[i] = reviews[i].recall > 0.997F ? 0 : weight * (now - (against_never ? never : later)) / reviews[i].seconds + price;
            if (task.seconds[day] > 0) later = std::max(later, now);
        }
    };
    for (const PricedValues& at : prices.by_weight) {
        fill_after(policy, tables, [&](auto reviews, std::size_t from, float never, std::span<float> out) { urgencies(at, reviews, from, never, out); });
        auto& first = policy.first.emplace_back(tables.days());
        double later = 0;
        for (std::size_t day = tables.days(); day-- > 0;) {
            first[day] = static_cast<float>(at.weight * (at.first[day] - (against_never ? 0 : later)) / tables.first().seconds + prices.price[day]);
            if (task.seconds[day] > 0) later = std::max(later, at.first[day]);
        }
    }
    fill_now(policy, task, tables, [&](std::size_t card, auto reviews, std::size_t from, float never, std::span<float> out) {
        urgencies(prices.by_weight[prices.weight_of[card]], reviews, from, never, out);
    });
    return policy;
}

} // namespace

ExamPolicy priced_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices) {
    return priced(task, tables, prices, false);
}

ExamPolicy foresighted_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices) {
    return priced(task, tables, prices, true);
}

} // namespace signatory::schedule
