// Where the values of a JSON text stand: found by reading it once more, so that only a text with problems pays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace signatory::bank {

// Offsets into the text. An element of an array has no name: both are its value's.
struct Mark {
    std::size_t name = 0;
    std::size_t value = 0;
};

using Marks = std::unordered_map<std::string, Mark>; // by JSON pointer

// Precondition of all: a parser has read the text, or stopped only at its end.
Marks marks_of(std::string_view text);

// The offset of the nth token, counted from 0: brackets, names and values are tokens, commas and colons none.
std::size_t token_offset(std::string_view text, std::size_t nth);

std::string pointer_step(std::string_view member); // "/" and the name, escaped as RFC 6901 has it

} // namespace signatory::bank
