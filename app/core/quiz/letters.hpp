// Bits as letters that survive being read out and copied by hand: D. Crockford's base 32, without I, L, O and U, and a
// check letter that any one wrong letter and any two that changed places betray.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/problem.hpp"

namespace signatory::quiz {

inline constexpr std::size_t bits_in_letter = 5;

// In groups of four: "4T7Q-09KD-X".
std::string letters_of(const std::vector<bool>& bits);

// Small letters, spaces and dashes do not matter; I and L are read as 1, O as 0. The bits may end in filling zeros.
std::expected<std::vector<bool>, Problem> bits_of(std::string_view letters);

} // namespace signatory::quiz
