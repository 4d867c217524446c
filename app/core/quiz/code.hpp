// A paper as a few letters: the version of the bank, the blueprint and the seed. Whoever has the bank and the code has
// the paper. Nothing of a learner is in it.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/fact/bank.hpp"
#include "core/quiz/blueprint.hpp"
#include "core/support/problem.hpp"

namespace signatory::quiz {

// Precondition: problem_of(bank, blueprint) finds nothing.
std::string code_of(const fact::FactBank& bank, const Blueprint& blueprint);

// A slip of the pen, another bank, another version of the bank, another version of the program: each has its sentence.
std::expected<Blueprint, Problem> blueprint_of(const fact::FactBank& bank, std::string_view code);

} // namespace signatory::quiz
