// The program's own few words and sentences, by language; everything else a bank says itself.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace signatory::generate {

struct Wording {
    std::string_view true_word, false_word, true_or_false, give_the_year, year;
    std::string_view within_a_tenth; // after a question for a rounded number
    std::string_view all_that_apply; // after a question with several answers
    std::string_view may_share;      // after a matching where an answer may fit several
    std::string_view none_of_them;   // the target of what none of the others holds for
    std::string_view blank;          // where the answer is left out
};
const Wording& wording(std::string_view language);

// "Of these, which joined the CSTO second?" `words` is the `sequence` slot filled; the last place is "last".
bool says_ordinal(std::string_view text, std::string_view language); // "second", as a stem of places does
std::string stem_of_place(std::string_view words, std::size_t place, std::size_t places, std::string_view language);
// "Put these in order of time: which joined the CSTO first, and which last?"
std::string stem_of_order(std::string_view words, std::string_view language);
// "Which of these happened between 1 January 2006 and 1 January 2007?" Dates written out.
std::string stem_between(std::string_view start, std::string_view end, std::string_view language);
// "Of these, which state is meant? It was … It shares …" `type` is the bank's word for the entity.
std::string stem_of_clues(std::string_view type, std::span<const std::string> clues, std::string_view language);
// "Georgia is not one of them."
std::string none_of_them(std::string_view name, std::string_view language);
// "In order of time: Armenia (15 May 1992), Belarus (31 December 1993)."
std::string told_in_order(std::span<const std::string> dated, std::string_view language);

} // namespace signatory::generate
