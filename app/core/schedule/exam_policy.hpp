// A policy says how urgent every card is on every day. Each day the most urgent are asked while there is
// time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/schedule/exam_prices.hpp"
#include "core/schedule/exam_tables.hpp"

namespace signatory::schedule {

// An urgency of this or less: not on that day.
inline constexpr float not_urgent = 0;

// Urgencies of cards that share a weight.
struct UrgencyTable {
    std::vector<float> first; // [day]: of a card never met
    std::vector<std::vector<float>>
        after; // [day last asked][node × later day], the days of a node side by side
};

struct ExamPolicy {
    std::string_view name;
    std::vector<UrgencyTable> tables;
    std::vector<std::uint8_t> table_of; // card -> tables
    std::vector<float> now;             // [card × day]: of a card met before; new cards have zeros
    bool by_weight = false;             // the urgencies are still to be multiplied by the card's weight
};

// What is gained by a second on this day rather than on the best later one, at the prices of the days.
ExamPolicy priced_policy(const ExamTask& task, const ExamTables& tables, const ExamPrices& prices);

// What a second brings in recall at the exam if nothing were asked after it (Eglington and Pavlik 2020).
ExamPolicy greedy_policy(const ExamTask& task, const ExamTables& tables);

// Reviews whose recall has fallen to `retention`, then new cards, then what is least well known.
ExamPolicy retention_policy(const ExamTask& task, const ExamTables& tables, double retention);

} // namespace signatory::schedule
