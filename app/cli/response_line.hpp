// An answer as it is typed at the terminal, for every response kind.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/item/item.hpp"

namespace signatory::cli {

// Choice: "2". Several: "1 3". An order: "2 1 3", the first first. A matching: "a b a", a letter for each option, or
// "1a 2b 3a" in any order. Commas are as good as spaces. What cannot be read comes back as a sentence that says what to
// type.
std::expected<item::Response, std::string> response_in(const item::Item& item, std::string_view line);

// The options, and the targets of a matching, one a line.
std::string listed(const item::Item& item);
std::string prompt_for(const item::Item& item);

} // namespace signatory::cli
