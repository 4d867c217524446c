#include "core/schedule/plan.hpp"

#include <algorithm>
#include <cmath>

#include "core/schedule/exam_policy.hpp"
#include "core/schedule/exam_prices.hpp"
#include "core/schedule/exam_rollout.hpp"
#include "core/schedule/exam_tables.hpp"
#include "core/support/random.hpp"

namespace signatory::schedule {
namespace {

constexpr double fixed_retention = 0.8; // the best of .80, .90 and .95 whenever time is short
constexpr std::size_t most_curves = 4;
constexpr double normal_quantile = 1.6449; // 5 % beyond on either side

// 50 of a deck of hundreds; fewer of thousands, whose scores differ less from play to play.
std::size_t plays(const ExamTask& task) {
    const double card_days = static_cast<double>(task.cards.size() * task.seconds.size());
    return static_cast<std::size_t>(std::clamp(1.2e6 / std::max(1.0, card_days), 5.0, 50.0));
}

struct Sample {
    double sum = 0, squares = 0, chance = 0;
    double count = 0;

    void add(double score, double chance_of_it) {
        sum += score, squares += score * score, chance += chance_of_it, count += 1;
    }
    double mean() const { return sum / count; }

    // Both what the plays differ by and what luck adds on the day; the mean itself is known only as well as
    // `count` plays tell it.
    ExamScore score() const {
        const double between = count > 1 ? std::max(0.0, (squares - sum * sum / count) / (count - 1)) : 0;
        const double half = normal_quantile * std::sqrt(between * (1 + 1 / count) + chance / count);
        return {mean(), std::max(0.0, mean() - half), std::min(1.0, mean() + half)};
    }
};

std::vector<ExamRollout> play(const ExamTask& task, const ExamTables& tables, const ExamPolicy& policy,
                              std::size_t times, std::uint64_t seed) {
    std::vector<ExamRollout> played;
    for (std::size_t time = 0; time < times; ++time)
        played.push_back(roll_out(task, tables, policy, signatory::mixed(seed + time)));
    return played;
}

double mean_score(const std::vector<ExamRollout>& played) {
    double sum = 0;
    for (const ExamRollout& rollout : played) sum += rollout.score;
    return sum / static_cast<double>(played.size());
}

// Share of the exam known `day` days from now if nothing is asked any more.
double untouched(const ExamTask& task, const ExamTables& tables, std::size_t day) {
    double known = 0, all = 0;
    for (const ExamCard& card : task.cards) {
        all += card.weight;
        if (card.memory)
            known += card.weight * tables.rules().recall(card.memory->stability,
                                                         card.elapsed_days + static_cast<double>(day));
    }
    return all > 0 ? known / all : 0;
}

std::vector<ExamDay> days_of(const ExamTask& task, const ExamTables& tables,
                             const std::vector<ExamRollout>& played) {
    std::vector<ExamDay> days(task.seconds.size());
    const auto count = static_cast<double>(played.size());
    for (std::size_t day = 0; day < days.size(); ++day) {
        days[day].given = task.seconds[day];
        days[day].untouched = untouched(task, tables, day);
        for (const ExamRollout& rollout : played) {
            days[day].seconds += rollout.seconds[day] / count;
            days[day].reviews += rollout.reviews[day] / count;
            days[day].first += rollout.first[day] / count;
        }
    }
    return days;
}

// The curve on the way there, from the first few of the same plays.
void add_mornings(std::vector<ExamDay>& days, const ExamTask& task, const ExamTables& tables,
                  const ExamPolicy& policy, std::uint64_t seed) {
    std::vector<Sample> mornings(days.size());
    for (std::size_t time = 0; time < std::min(plays(task), most_curves); ++time) {
        const ExamRollout rollout = roll_out(task, tables, policy, signatory::mixed(seed + time), Mornings::told);
        for (std::size_t day = 0; day < days.size(); ++day)
            mornings[day].add(rollout.mornings[day].mean, rollout.mornings[day].variance);
    }
    for (std::size_t day = 0; day < days.size(); ++day) days[day].score = mornings[day].score();
}

// How many of today's cards fit if each takes as long as it is expected to.
std::size_t portion_of(const ExamTask& task, const ExamTables& tables,
                       const std::vector<std::uint32_t>& today) {
    double left = task.seconds.front();
    std::size_t portion = 0;
    for (; portion < today.size(); ++portion) {
        const auto reviews = tables.card_reviews(today[portion]);
        left -= reviews.empty() ? tables.first().seconds : static_cast<double>(reviews.front().seconds);
        if (left < 0) break;
    }
    return portion;
}

} // namespace

ExamPlan plan_exam(const ExamTask& task, std::uint64_t seed) {
    const ExamTables tables(task);
    const ExamPolicy policies[]{priced_policy(task, tables, solve_prices(task, tables)),
                                greedy_policy(task, tables), retention_policy(task, tables, fixed_retention)};
    ExamPlan plan;
    std::vector<ExamRollout> best;
    const ExamPolicy* chosen = nullptr;
    for (const ExamPolicy& policy : policies) {
        auto played = play(task, tables, policy, plays(task), seed);
        plan.planners.push_back({policy.name, mean_score(played)});
        if (chosen != nullptr && plan.planners.back().mean <= mean_score(best)) continue;
        chosen = &policy;
        best = std::move(played);
    }
    Sample sample;
    for (const ExamRollout& rollout : best) sample.add(rollout.score, rollout.chance);
    plan.planner = chosen->name;
    plan.score = sample.score();
    plan.untouched = untouched(task, tables, task.seconds.size());
    plan.days = days_of(task, tables, best);
    add_mornings(plan.days, task, tables, *chosen, seed);
    plan.today = todays_order(task, tables, *chosen);
    plan.portion = portion_of(task, tables, plan.today);
    return plan;
}

ExamTask with_more(ExamTask task, double seconds) {
    for (double& day : task.seconds)
        if (day > 0) day += seconds;
    return task;
}

} // namespace signatory::schedule
