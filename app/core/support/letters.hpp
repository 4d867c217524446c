// Lower case for the scripts a bank is likely to hold, the same on every machine (no locale).
#pragma once

#include <string>
#include <string_view>

namespace signatory {

// ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic and Armenian, one letter for one; all else unchanged.
// Bytes that are not UTF-8 are kept.
std::string lower_case(std::string_view text);

} // namespace signatory
