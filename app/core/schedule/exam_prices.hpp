// What a second is worth on each day before the exam, and what a memory is worth at those prices.
#pragma once

#include <cstdint>
#include <vector>

#include "core/schedule/exam_tables.hpp"

namespace signatory::schedule {

// For cards of one weight.
struct PricedValues {
    double weight = 1;
    NodeValues
        values; // [day][node]: recall at the exam less the price of the reviews to come, just after a review
    std::vector<std::vector<std::uint16_t>> next; // [day][node]: the day of the next review; the exam's: none
    std::vector<double> first;                    // [day]: of meeting a new card on it
};

struct ExamPrices {
    std::vector<double> price; // [day]: what a second has to bring, in recall of a card of weight 1
    std::vector<PricedValues> by_weight;
    std::vector<std::uint8_t> weight_of; // card -> by_weight
};

// A review sooner than this is never worth its time.
inline constexpr float known_already = 0.997F;

// Maximises the sum of weight × recall at the exam under the seconds of each day, relaxed to "on average"
// (Lagrange): the price of a day rises while the cards that would be asked at these prices take longer than
// it has.
ExamPrices solve_prices(const ExamTask& task, const ExamTables& tables);

} // namespace signatory::schedule
