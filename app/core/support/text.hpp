// Text as people compare it: without case, accents, dashes and doubled spaces. UTF-8 throughout.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signatory {

// Lower case, Latin accents and ё dropped, every dash, quote, comma, stop and space one space, ends trimmed.
// Covers Latin-1, Latin Extended-A and Cyrillic; other scripts pass through unchanged.
std::string folded(std::string_view text);

// The folded words of a text, in order.
std::vector<std::string> words(std::string_view text);

// Whether `phrase` stands in `text` as whole words, both folded.
bool contains_words(std::string_view text, std::string_view phrase);

// The next code point of `text` at `position`, which moves on; U+FFFD and one byte on when it is not UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& text, char32_t code_point);

// The first letter made a capital: Latin and Cyrillic.
std::string capitalised(std::string_view text);

// "1 card", "2 cards".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

} // namespace signatory
