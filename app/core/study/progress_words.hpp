// The figures of a learner's progress in words: one table a chart, for the terminal, for spreadsheets and to be read aloud.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/progress.hpp"

namespace signatory::study {

struct ChartRow {
    std::string words;              // "Week from 31 August 2026: 82 % of 113 recalled"
    std::vector<std::string> cells; // under the columns
};

struct ToldChart {
    std::string_view id;    // "recalled"
    std::string_view title; // "Recalled, last twelve weeks"
    std::string headline;   // "91 %"
    std::string sentence;   // what it comes to: "Inside your target, 88 to 92 %."
    std::string_view meaning; // what is counted, a sentence
    std::vector<std::string_view> columns;
    std::vector<ChartRow> rows; // as the chart has its values
};

inline constexpr std::size_t days_foretold = 14; // of those due
inline constexpr double target_band = 0.02;      // on either side of the recall wanted

// All charts in the order of the screen; one without values has no rows, and its sentence says why.
std::vector<ToldChart> told(const Progress& progress, const fact::FactBank& bank);

// Precondition: there is one of that id.
const ToldChart& chart_of(const std::vector<ToldChart>& charts, std::string_view id);

std::string per_cent(double share);        // "91 %"
std::string grouped(std::size_t number);   // "3,106"
std::string time_words(double seconds);    // "14 hours 20 minutes"

} // namespace signatory::study
