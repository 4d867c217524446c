// Simple ways to choose the reviews of a day, which planning for the exam has to beat with the same minutes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/schedule/exam_model.hpp"
#include "core/schedule/plan_memory.hpp"

namespace signatory::schedule {

inline constexpr double known_well = 0.97;   // recall above which nothing is asked ahead of time
inline constexpr std::size_t last_days = 5;  // in which the last pass asks every card once

// One morning: cards never met, and those met before by how much of them is remembered, the least first.
class Morning {
public:
    explicit Morning(const ExamTask& task) : task_(task), rules_(task.learner.parameters) {
        for (std::uint32_t card = 0; card < task.cards.size(); ++card) {
            if (!task.cards[card].memory)
                unmet_.push_back(card);
            else if (task.cards[card].elapsed_days > 0)
                met_.push_back(card);
        }
        std::ranges::stable_sort(met_, {}, [&](std::uint32_t card) { return recall(card); });
    }

    // What has fallen to `retention`, then new cards, then what is known least.
    std::vector<std::uint32_t> by_retention(double retention) const {
        return in_three([&](std::uint32_t card) { return recall(card) <= retention; });
    }

    // The same, but in the last days whatever was not asked in them yet comes first.
    std::vector<std::uint32_t> with_last_pass(double retention) const {
        if (task_.seconds.size() > last_days) return by_retention(retention);
        const auto begun = static_cast<std::int32_t>(last_days - task_.seconds.size());
        return in_three([&](std::uint32_t card) { return task_.cards[card].elapsed_days > begun; });
    }

    // What a second adds to recall at the exam if nothing is asked after it (Eglington and Pavlik 2020).
    std::vector<std::uint32_t> by_gain() const {
        std::vector<std::pair<double, std::uint32_t>> gains;
        for (const std::uint32_t card : unmet_) gains.emplace_back(-gain_of_unmet(), card);
        for (const std::uint32_t card : met_) gains.emplace_back(-gain(card), card);
        std::ranges::sort(gains);
        std::vector<std::uint32_t> order;
        for (const auto& [loss, card] : gains)
            if (loss < 0) order.push_back(card);
        return order;
    }

private:
    double left() const { return static_cast<double>(task_.seconds.size()); } // days to the exam
    const Memory& memory(std::uint32_t card) const { return *task_.cards[card].memory; }
    double recall(std::uint32_t card) const { return rules_.recall(memory(card).stability, task_.cards[card].elapsed_days); }
    double at_exam(const Memory& memory) const { return rules_.recall(memory.stability, left()); }

    double gain(std::uint32_t card) const {
        const double now = recall(card);
        const double then = now * at_exam(rules_.passed(memory(card), now)) + (1 - now) * at_exam(rules_.lapsed(memory(card), now));
        const double untouched = rules_.recall(memory(card).stability, task_.cards[card].elapsed_days + left());
        return (then - untouched) / (now * task_.learner.seconds.pass + (1 - now) * task_.learner.seconds.lapse);
    }

    double gain_of_unmet() const {
        double known = 0, seconds = 0;
        for (const Grade grade : grades) {
            const double share = task_.learner.first_grades[index(grade)];
            if (share <= 0) continue;
            known += share * at_exam(rules_.first(grade));
            seconds += share * (grade == Grade::again ? task_.learner.seconds.first_again : task_.learner.seconds.first);
        }
        return known / seconds;
    }

    template <class IsDue>
    std::vector<std::uint32_t> in_three(IsDue is_due) const {
        std::vector<std::uint32_t> order;
        std::ranges::copy_if(met_, std::back_inserter(order), is_due);
        order.insert(order.end(), unmet_.begin(), unmet_.end());
        std::ranges::copy_if(met_, std::back_inserter(order), [&](std::uint32_t card) { return !is_due(card) && recall(card) <= known_well; });
        return order;
    }

    const ExamTask& task_;
    PlanMemory rules_;
    std::vector<std::uint32_t> met_, unmet_;
};

struct Way {
    std::string_view name;
    std::vector<std::uint32_t> (*todays_order)(const ExamTask&);
};

inline constexpr std::array ways{
    Way{"0.80", [](const ExamTask& task) { return Morning(task).by_retention(0.80); }},
    Way{"0.90", [](const ExamTask& task) { return Morning(task).by_retention(0.90); }},
    Way{"0.95", [](const ExamTask& task) { return Morning(task).by_retention(0.95); }},
    Way{"last_pass", [](const ExamTask& task) { return Morning(task).with_last_pass(0.90); }},
    Way{"greedy", [](const ExamTask& task) { return Morning(task).by_gain(); }}};

} // namespace signatory::schedule
