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

// A telling word stands in both.
bool share_a_word(std::string_view left, std::string_view right);

// A figure in a name ("Rubezh-2010", "the 3rd session") tells an order in time.
bool has_figure(std::string_view text);

} // namespace signatory::generate
