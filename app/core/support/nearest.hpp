// "Did you mean …": the known word nearest to a mistyped one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace signatory {

// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
// (optimal string alignment), counted in bytes.
std::size_t edit_distance(std::string_view left, std::string_view right);

// None when nothing is near: more than a third of the longer word would change. Ties: the first.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known);

// "Did you mean “subject”?", or `otherwise` when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known,
                         std::string otherwise);

} // namespace signatory
