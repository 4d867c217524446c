#include "core/schedule/exam_tables.hpp"

namespace signatory::schedule {

ExamTables::ExamTables(const ExamTask& task)
    : days_(task.seconds.size()), rules_(task.learner.parameters, task.learner.tempo), first_(first_of(rules_, task.learner)),
      node_reviews_(grid_reviews(days_, rules_, task.learner.seconds)),
      card_reviews_(task.cards.size() * days_), seen_(task.cards.size()), untouched_(task.cards.size()),
      recall_at_exam_(days_) {
    for (std::size_t card = 0; card < task.cards.size(); ++card) {
        const auto& [memory, elapsed, weight, fact] = task.cards[card];
        if (!memory) continue;
        seen_[card] = true;
        untouched_[card] = static_cast<float>(
            rules_.recall(memory->stability, static_cast<double>(elapsed) + static_cast<double>(days_)));
        for (std::size_t day = elapsed > 0 ? 0 : 1; day < days_; ++day)
            card_reviews_[card * days_ + day] =
                review_of(*memory, elapsed + static_cast<double>(day), rules_, task.learner.seconds);
    }
    for (std::size_t day = 0; day < days_; ++day) {
        recall_at_exam_[day].resize(grid_nodes);
        for (std::size_t node = 0; node < grid_nodes; ++node)
            recall_at_exam_[day][node] = static_cast<float>(
                rules_.recall(node_memory(node).stability, static_cast<double>(days_ - day)));
    }
}

std::span<const GridReview> ExamTables::card_reviews(std::size_t card) const {
    if (!seen_[card]) return {};
    return std::span(card_reviews_).subspan(card * days_, days_);
}

double expected(const GridFirst& first, const std::vector<float>& after) {
    double sum = 0;
    for (std::size_t grade = 0; grade < first.cells.size(); ++grade)
        sum += first.shares[grade] * static_cast<double>(at_cell(after.data(), first.cells[grade]));
    return sum;
}

} // namespace signatory::schedule
