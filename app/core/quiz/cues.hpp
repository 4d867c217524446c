// Whether one item of a paper gives the answer to another away (background/questions.md R16), and which facts are so
// near each other that one paper asks only one of them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/verify/words.hpp"

namespace signatory::quiz {

// What an item tells everybody who reads it, and what it wants to be told.
struct Telling {
    verify::Reading said;             // the stem; options that tell an event in a sentence too
    std::vector<std::string> answers; // every name of what is right
};

Telling telling_of(const fact::FactBank& bank, const item::Item& item);

// Does the one say an answer to the other, either way round? Options that are bare names say nothing: those of one
// relation stand beside each other on every paper.
bool give_away(const Telling& one, const Telling& other);

// Marks of what an item asks. Items that share one are enemies: the same fact; the same two things the other way
// round or in another relation; another value of a relation that has one; the same stem.
std::set<std::string, std::less<>> enemy_marks(const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::quiz
