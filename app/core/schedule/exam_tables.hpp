// What every exam planner reads and none changes: the reviews each card and each node of the grid can have
// before the exam, worked out once.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/schedule/exam_grid.hpp"
#include "core/schedule/exam_model.hpp"

namespace signatory::schedule {

// One number a node, for the days 0 … exam - 1.
using NodeValues = std::vector<std::vector<float>>;

class ExamTables {
public:
    explicit ExamTables(const ExamTask& task);

    std::size_t days() const { return days_; } // until the exam; today is day 0, the exam on day days()
    const PlanMemory& rules() const { return rules_; }
    const GridFirst& first() const { return first_; }

    // Of a node last asked on `day`: reviews on the days after it.
    const GridReview& node_review(std::size_t days_later, std::size_t node) const {
        return node_reviews_[(days_later - 1) * grid_nodes + node];
    }

    // Of a card as it stands: its reviews today, tomorrow … Empty for a new card.
    std::span<const GridReview> card_reviews(std::size_t card) const;
    float recall_untouched(std::size_t card) const {
        return untouched_[card];
    } // on exam day; 0 for a new card

    // Recall on exam day of a memory last asked on `day`, [day][node].
    const NodeValues& recall_at_exam() const { return recall_at_exam_; }

private:
    std::size_t days_;
    PlanMemory rules_;
    GridFirst first_;
    std::vector<GridReview> node_reviews_;
    std::vector<GridReview> card_reviews_;
    std::vector<bool> seen_;
    std::vector<float> untouched_;
    NodeValues recall_at_exam_;
};

// Expected value of a review whose outcomes are worth `after`.
inline float expected(const GridReview& review, const std::vector<float>& after) {
    const float pass = at_cell(after.data(), review.pass);
    const float lapse = at_cell(after.data(), review.lapse);
    return lapse + (pass - lapse) * review.recall;
}

double expected(const GridFirst& first, const std::vector<float>& after);

} // namespace signatory::schedule
