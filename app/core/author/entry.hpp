// What is typed into a form, as a value: dates as people write them, numbers.
#pragma once

#include <expected>
#include <string_view>

#include "core/fact/date.hpp"

namespace signatory::author {

// "1992", "1992-05", "1992-05-15", "May 1992", "15 May 1992" or "May 15, 1992".
std::expected<fact::Date, Problem> date_in(std::string_view typed);
// A date that may still become one as typing goes on: "19", "1992-", "15 Ma".
bool may_become_date(std::string_view typed);

std::expected<double, Problem> number_in(std::string_view typed); // "9", "3.5", "1,250"

} // namespace signatory::author
