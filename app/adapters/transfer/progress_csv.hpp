// The charts of a learner's progress as one table for spreadsheets.
#pragma once

#include <span>
#include <string>

#include "core/study/progress_words.hpp"

namespace signatory::transfer {

// Columns: chart, of, measure, value; a row for each value, so that a pivot table makes any chart again. "of" is the
// chart's first column: the week, the topic, the pair.
std::string progress_csv(std::span<const study::ToldChart> charts);

} // namespace signatory::transfer
