// Markup taken off texts of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::transfer {

// HTML without its elements: paragraphs and breaks become line ends, the usual entities and numbers their characters;
// scripts and styles go whole. Ends trimmed.
std::string without_html(std::string_view html);

// Why a file of text is refused: it is not in UTF-8 (RFC 3629). None: it is.
std::optional<Problem> not_in_utf8(std::string_view bytes);

// Each byte that is no UTF-8 replaced by U+FFFD.
std::string mended(std::string text);

std::string trimmed(std::string_view text);

} // namespace signatory::transfer
