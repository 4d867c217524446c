// What a paper lacks, in sentences a teacher can act on.
#pragma once

#include <string>
#include <vector>

#include "core/quiz/fill.hpp"

namespace signatory::quiz {

// “The topic “clauses” yields 4 of the 6 items wanted at level reason: of its 19 facts …”
std::string lacking_sentence(const fact::FactBank& bank, const Blueprint& blueprint, const Part& part, int got, const Shortfall& shortfall);

// Of the whole paper: keys that stand unevenly, and difficulty that is not spread though the blueprint leaves it free.
std::vector<std::string> uneven_sentences(const Blueprint& blueprint, const std::vector<item::Item>& items);

// How many are easy, middling and hard.
std::array<int, 3> thirds_of(const std::vector<item::Item>& items);

} // namespace signatory::quiz
