// Ids that follow from words alone, whatever else a bank holds: read again, the same words have the same id.
#pragma once

#include <string>
#include <string_view>

namespace signatory::author {

// The words themselves where they are plain letters and figures; else with a mark made from them at the end.
std::string lasting_id(std::string_view words);

// The same, told apart by what it is: a city and its state may share a name.
std::string lasting_id(std::string_view words, std::string_view type);

std::string trimmed_words(std::string_view text); // ends off, every run of blanks one space
std::string without_braces(std::string_view text); // which stand for places in a sentence

} // namespace signatory::author
