// How options read beside each other and beside the stem: what a guesser could see without knowing anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signatory::generate {

// What the rules below look at in a text, read once.
struct Reading {
    explicit Reading(std::string_view text);

    struct Word { // of `folded`
        std::uint32_t start = 0, size = 0;
    };
    std::string_view at(const Word& word) const { return std::string_view(folded).substr(word.start, word.size); }

    std::string folded;              // between two blanks
    std::size_t words = 0, letters = 0;
    std::vector<Word> telling;       // words that could lead to it, without a plural's s
    std::vector<std::string> endings; // of the long names in it, each once
    unsigned absolutes = 0;            // a bit for each absolute word it says
    bool is_worded = false;            // most of at least three words begin small: no name
    bool has_blank = false;            // to be filled
};

using Readings = std::vector<Reading>;
Readings read_each(std::span<const std::string> texts);

// The stem leads to no option more than to another: each shares as many telling words with it.
bool leads_to_all_alike(const Reading& stem, const Readings& options);
bool leads_to_all_alike(std::string_view stem, const Readings& options);

// No option's name stands within another's.
bool are_distinct(const Readings& options);

// They can stand beside each other in a choice: distinct, none longer than ten words, and none that stands out by an
// absolute word or, where they are worded rather than named, by its length (item-writing rules R3, R7, R18).
bool stand_together(const Readings& options);

bool is_short(const Reading& option); // ten words at most

// A full question or statement of 4 to 30 words (R18); a blank is a word.
bool has_fit_length(const Reading& stem);

// A telling word stands in both.
bool share_a_word(const Reading& left, const Reading& right);

// A figure in a name ("Rubezh-2010", "the 3rd session") tells an order in time.
bool has_figure(std::string_view text);

} // namespace signatory::generate
