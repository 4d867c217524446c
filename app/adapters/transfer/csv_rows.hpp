// Rows of a table for spreadsheets (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signatory::transfer {

// In front of the first row: spreadsheets need it to see UTF-8.
inline constexpr std::string_view csv_mark = "\xef\xbb\xbf";

// Every cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_row(const std::vector<std::string>& cells);

} // namespace signatory::transfer
