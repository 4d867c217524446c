// Numbers as people type them: "1,200", "1 200", "−40", "12 states".
#pragma once

#include <optional>
#include <string_view>

namespace signatory::item {

// A leading sign, thousands grouped by comma, space or apostrophe (groups of three only), a decimal point, and the unit
// as a last word, in the singular or the plural. Nothing when it is not a number, or the last word is not the unit.
std::optional<double> number_in(std::string_view text, std::string_view unit);

} // namespace signatory::item
