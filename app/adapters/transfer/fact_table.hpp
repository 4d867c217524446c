// A table whose rows are things and whose columns say something of them: CSV, TSV, or the answer of a query service in JSON.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/author/table_bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

inline constexpr std::size_t most_rows = 200'000, most_columns = 100;

// Whether a file is such a table, and not one of questions and answers.
bool is_fact_table(std::string_view file_name, std::string_view bytes);

std::expected<author::Table, Problem> read_fact_table(std::string_view bytes);

} // namespace signatory::transfer
