// Names of players: which are fit to be shown to a class, and names for those who want none of their own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

inline constexpr std::size_t longest_name = 24; // graphemes, as a reader counts letters

// "Amber Falcon": 48 × 48 names in an order of the seed, then with a number. The same for the same seed and number.
std::string generated_name(std::uint64_t seed, std::size_t number);
std::string free_name(const Room& room); // the next one that nobody has

// Precondition: normalised (NFKC) and without anything that cannot be seen. `refused` lists folded words: "word" as a whole
// word, "word*" at the start of one, "*word*" anywhere, also where digits stand for letters (0 for o, 1 for i …).
// A word may not mix alphabets: that is how one name is made to look like another's.
std::optional<Refusal> name_refusal(std::string_view name, std::span<const std::string> refused);

} // namespace signatory::classroom
