// Whether two spellings are near enough to be the same word written in haste.
#pragma once

#include <cstddef>
#include <string_view>

namespace signatory::item {

// Letters to insert, drop or replace to get from one to the other (Levenshtein 1966), both as normalised().
std::size_t edits_between(std::string_view left, std::string_view right);

// One edit in six letters is forgiven, but never another number: "Article 5" is no slip for "Article 4".
bool is_slip(std::string_view typed, std::string_view wanted);

} // namespace signatory::item
