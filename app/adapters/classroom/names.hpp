// Names of players made comparable before core judges them.
#pragma once

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/classroom/names.hpp"

namespace signatory::classroom {

// Unicode NFKC; controls, what cannot be seen and what turns the direction of writing taken out; spaces single. Refused:
// what is not UTF-8, more than `longest_name` graphemes, marks piled up, and what name_refusal refuses. Empty stays empty.
std::expected<std::string, Refusal> clean_name(std::string_view given, std::span<const std::string> refused);

// One word a line, as core/classroom/names.hpp reads them; # begins a comment. No file: no words.
std::vector<std::string> refused_words(const std::filesystem::path& file);

} // namespace signatory::classroom
