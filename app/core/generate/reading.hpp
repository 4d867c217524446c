// How options read beside each other and beside the stem: what a guesser could see without knowing anything.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace signatory::generate {

// The stem leads to no option more than to another: each shares as many telling words with it.
bool leads_to_all_alike(std::string_view stem, std::span<const std::string> options);

// No option's name stands within another's.
bool are_distinct(std::span<const std::string> options);

// They can stand beside each other in a choice: distinct, none longer than ten words, and none that stands out by an
// absolute word or, where they are worded rather than named, by its length (item-writing rules R3, R7, R18).
bool stand_together(std::span<const std::string> options);

bool is_short(std::string_view option); // ten words at most

// A full question or statement of 4 to 30 words (R18); a blank is a word.
bool has_fit_length(std::string_view stem);

// A telling word stands in both.
bool share_a_word(std::string_view left, std::string_view right);

// A figure in a name ("Rubezh-2010", "the 3rd session") tells an order in time.
bool has_figure(std::string_view text);

} // namespace signatory::generate
