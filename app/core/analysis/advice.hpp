// From numbers to sentences: what a teacher can do with them.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/statistics.hpp"

namespace signatory::analysis {

inline constexpr double hard_below = 0.3, easy_above = 0.9, weak_below = 0.2;      // facility; discrimination
inline constexpr double many_blanks = 0.25, many_misled = 0.25, reliable_from = 0.8;

// "a third", "half", "all", "41 %".
std::string share_in_words(double share);

// A sentence for everything that asks for a look, question by question, then of the test as a whole.
std::vector<std::string> advice_on(const Table& table, const TestStatistics& statistics);

} // namespace signatory::analysis
