// From a blueprint to a paper: the items of one quiz, no fact asked twice.
#pragma once

#include <expected>
#include <memory>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/study/profile.hpp"
#include "core/support/problem.hpp"

namespace signatory::quiz {

// The same blueprint draws the same paper from the same bank. At most one item in five is true or false
// (unless no other kind was chosen). Fewer items than asked for when the bank has not enough facts.
std::expected<std::vector<item::Item>, Problem> assemble(std::shared_ptr<const fact::FactBank> bank,
                                                         const study::QuizBlueprint& blueprint);

} // namespace signatory::quiz
