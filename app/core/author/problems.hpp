// What is wrong with a draft, in the words of a form: what no file could hold, and what the checks of banks find.
#pragma once

#include <vector>

#include "core/author/draft.hpp"

namespace signatory::author {

// Whether a finding keeps the bank from being written at all: the file would break the format.
bool is_unwritable(const fact::Finding& finding);

// Each field's first problem. The place's member is that of the field: "/name/en", "/phrasings/en/ask_from".
std::vector<fact::Finding> problems(const fact::Records& records);

// "There is no month 13. Write …": the finding as a sentence or two.
std::string in_words(const fact::Finding& finding);

} // namespace signatory::author
