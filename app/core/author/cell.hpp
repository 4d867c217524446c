// What a cell of a table says, as a date or as a number.
#pragma once

#include <optional>
#include <string_view>

#include "core/fact/date.hpp"

namespace signatory::author {

// 1992, 1992-05, 1992-05-15, with a time behind it as query services write it, or 15.5.1992.
std::optional<fact::Date> date_of_cell(std::string_view cell);

// 1234.5, with commas or spaces between thousands.
std::optional<double> number_of_cell(std::string_view cell);

} // namespace signatory::author
