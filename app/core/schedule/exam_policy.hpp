// A policy says how urgent every card is on every day: each day the most urgent are asked while there is time.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/schedule/exam_prices.hpp"
#include "core/schedule/exam_tables.hpp"

namespace signatory::schedule {

struct ExamPolicy {
    std::string_view name;
    std::vector<std::uint8_t> kind_of;         // card -> its kind: cards of one kind share the tables below
    std::vector<std::vector<float>> first;     // [kind][day]: of a card never met
    std::vector<std::vector<std::vector<float>>> after; // [kind][day last asked][node × later days]
    std::vector<float> now;                    // [card × days]: of a card met before today
    bool by_weight = false;                    // urgency is to be multiplied by the card's weight
};

// An urgency of at most 0: not on that day.
inline constexpr float not_urgent = 0;

// The gain in recall at the exam a second brings if nothing were asked after it (Eglington and Pavlik 2020).
ExamPolicy greedy_policy(const ExamTask& task, const ExamTables& tables);

// Reviews when recall has fallen to `retention`, then new cards, then the least known ahead of time.
ExamPolicy retention_policy(const ExamTask& task, const ExamTables& tables, double retention);

// What is gained by a second now rather than on the best later day, at the prices of the days.
ExamPolicy priced_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices);

// What a second gains against never asking again, later reviews counted at their price.
ExamPolicy foresighted_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices);

} // namespace signatory::schedule
