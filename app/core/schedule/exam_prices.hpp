// What a second is worth on each day before the exam, and what a memory is worth at those prices.
#pragma once

#include <vector>

#include "core/schedule/exam_tables.hpp"

namespace signatory::schedule {

// For cards of one weight.
struct PricedValues {
    double weight = 1;
    NodeValues values;                            // [day][node]: recall at the exam less the price of reviews to come, just after a review on `day`
    std::vector<std::vector<std::uint16_t>> next; // the day of the next review; days(): none
    std::vector<double> first;                    // [day]: of meeting a new card then
};

struct ExamPrices {
    std::vector<double> price; // [day]: recall, in cards of weight 1, that a second should bring
    std::vector<PricedValues> by_weight;
    std::vector<std::uint8_t> weight_of; // card -> by_weight
};

// Dual ascent: the price of a day rises while the cards that would be asked at these prices take longer than it has.
ExamPrices solve_prices(const ExamTask& task, const ExamTables& tables);

} // namespace signatory::schedule
