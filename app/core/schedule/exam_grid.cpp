#include "core/schedule/exam_grid.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

const double log_lowest = std::log(0.05);
const double log_highest = std::log(2000);

// Splits a place on an axis of `nodes` nodes into the node below and the way to the next.
std::pair<std::uint32_t, float> below(double place, std::size_t nodes) {
    const double inside = std::clamp(place, 0.0, static_cast<double>(nodes - 1) - 1e-6);
    const double whole = std::floor(inside);
    return {static_cast<std::uint32_t>(whole), static_cast<float>(inside - whole)};
}

} // namespace

Memory node_memory(std::size_t node) {
    const auto stability = static_cast<double>(node / grid_difficulties);
    const auto difficulty = static_cast<double>(node % grid_difficulties);
    return {std::exp(log_lowest + (log_highest - log_lowest) * stability / (grid_stabilities - 1)),
            1 + 9 * difficulty / (grid_difficulties - 1)};
}

GridCell cell_of(const Memory& memory) {
    const auto [stability, in_stability] =
        below((std::log(memory.stability) - log_lowest) / (log_highest - log_lowest) * (grid_stabilities - 1),
              grid_stabilities);
    const auto [difficulty, in_difficulty] =
        below((memory.difficulty - 1) / 9 * (grid_difficulties - 1), grid_difficulties);
    return {stability * static_cast<std::uint32_t>(grid_difficulties) + difficulty, in_stability,
            in_difficulty};
}

void add_at_cell(std::span<double> values, const GridCell& cell, double amount) {
    const double x = cell.in_stability;
    const double y = cell.in_difficulty;
    values[cell.node] += amount * (1 - x) * (1 - y);
    values[cell.node + 1] += amount * (1 - x) * y;
    values[cell.node + next_stability_node] += amount * x * (1 - y);
    values[cell.node + next_stability_node + 1] += amount * x * y;
}

GridReview review_of(const Memory& memory, double elapsed_days, const PlanMemory& rules,
                     const AnswerSeconds& seconds) {
    const double recall = rules.recall(memory.stability, elapsed_days);
    return {static_cast<float>(recall),
            static_cast<float>(recall * seconds.pass + (1 - recall) * seconds.lapse),
            cell_of(rules.passed(memory, recall)), cell_of(rules.lapsed(memory, recall))};
}

GridFirst first_of(const PlanMemory& rules, const ExamLearner& learner) {
    GridFirst first;
    first.shares = learner.first_grades;
    for (const Grade grade : grades) {
        first.cells[index(grade)] = cell_of(rules.first(grade));
        first.seconds += first.shares[index(grade)] *
                         (grade == Grade::again ? learner.seconds.first_again : learner.seconds.first);
    }
    return first;
}

std::vector<GridReview> grid_reviews(std::size_t days, const PlanMemory& rules,
                                     const AnswerSeconds& seconds) {
    std::vector<GridReview> reviews;
    reviews.reserve(days * grid_nodes);
    for (std::size_t elapsed = 1; elapsed <= days; ++elapsed)
        for (std::size_t node = 0; node < grid_nodes; ++node)
            reviews.push_back(review_of(node_memory(node), static_cast<double>(elapsed), rules, seconds));
    return reviews;
}

} // namespace signatory::schedule
