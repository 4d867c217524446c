// A paper as a teacher hands it out, and its key sheet.
#pragma once

#include <string>

#include "core/fact/bank.hpp"
#include "core/quiz/paper.hpp"

namespace signatory::cli {

// Title and code, then the questions: options lettered, blanks to write on, orders to number, pairs to join.
std::string questions_text(const fact::FactBank& bank, const quiz::Paper& paper, const std::string& code);

// The right answers with why the others are wrong, the explanation and the sources.
std::string key_text(const fact::FactBank& bank, const quiz::Paper& paper);

} // namespace signatory::cli
