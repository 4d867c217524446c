// Markup taken off texts of others.
#pragma once

#include <string>
#include <string_view>

namespace signatory::transfer {

// HTML without its elements: paragraphs and breaks become line ends, the usual entities and numbers their characters;
// scripts and styles go whole. Ends trimmed.
std::string without_html(std::string_view html);

std::string trimmed(std::string_view text);

} // namespace signatory::transfer
