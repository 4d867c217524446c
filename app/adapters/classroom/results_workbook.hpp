// The results of a class as a workbook for spreadsheets.
#pragma once

#include <string>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

// Two sheets: "Students" has what the CSV has, "Questions" the figures of each question; one that would mislead is its reason.
std::string results_workbook(const Room& room);

} // namespace signatory::classroom
