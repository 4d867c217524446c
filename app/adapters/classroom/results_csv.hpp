// The results of a class as a table for spreadsheets, one row a player, and the same table read back for the statistics.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/analysis/table.hpp"
#include "core/classroom/room.hpp"
#include "core/support/problem.hpp"

namespace signatory::classroom {

// Columns: rank, name, team, points, right, seconds; then for each question "q1" (the credit of the first vote, 0 to 1,
// empty without an answer) and "q1 answer: its words", and where there was a second vote "q1 second" likewise. Names and
// answers that a spreadsheet would take for a formula begin with an apostrophe.
std::string results_csv(const Room& room);

// Every column "q<number>" is a question, "q<number> answer…" what was chosen; all else is passed over. Where each answer
// that was given has a credit of 0 or 1, and one text alone has 1, the question is taken for a single choice.
std::expected<analysis::Table, Problem> table_in(std::string_view csv);

} // namespace signatory::classroom
