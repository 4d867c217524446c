// Memories on a grid, and what a review makes of each: the skeleton of the exam planners' tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/schedule/exam_model.hpp"
#include "core/schedule/plan_memory.hpp"

namespace signatory::schedule {

// Stability in equal ratios from 1 h 12 min to 2,000 days, difficulty in equal steps from 1 to 10.
inline constexpr std::size_t grid_stabilities = 32;
inline constexpr std::size_t grid_difficulties = 8;
inline constexpr std::size_t grid_nodes = grid_stabilities * grid_difficulties;

Memory node_memory(std::size_t node);

// A place between four nodes.
struct GridCell {
    std::uint32_t node = 0; // the lowest of the four
    float in_stability = 0; // 0 … 1 on the way to the next stability
    float in_difficulty = 0;
};

GridCell cell_of(const Memory& memory);

inline constexpr std::size_t next_stability_node = grid_difficulties;

// Bilinear. `values` holds one number a node.
inline float at_cell(const float* values, const GridCell& cell) {
    const float* low = values + cell.node;
    const float* high = low + next_stability_node;
    const float easier = low[0] + (high[0] - low[0]) * cell.in_stability;
    const float harder = low[1] + (high[1] - low[1]) * cell.in_stability;
    return easier + (harder - easier) * cell.in_difficulty;
}

// Shares `amount` out among the four nodes.
void add_at_cell(std::span<double> values, const GridCell& cell, double amount);

// A review a certain time after the last one.
struct GridReview {
    float recall = 0;
    float seconds = 0; // expected
    GridCell pass;
    GridCell lapse;
};

GridReview review_of(const Memory& memory, double elapsed_days, const PlanMemory& rules,
                     const AnswerSeconds& seconds);

// The first answer to a new card: expected seconds, and where the grades leave it.
struct GridFirst {
    double seconds = 0;
    std::array<GridCell, 4> cells; // by grade
    std::array<double, 4> shares;
};

GridFirst first_of(const PlanMemory& rules, const ExamLearner& learner);

// Reviews of every node after 1 … `days` days, [days - 1][node].
std::vector<GridReview> grid_reviews(std::size_t days, const PlanMemory& rules, const AnswerSeconds& seconds);

} // namespace signatory::schedule
