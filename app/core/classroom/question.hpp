// From a proven item to a question of a room, with its sources as lines to read.
#pragma once

#include <vector>

#include "core/classroom/event.hpp"
#include "core/fact/bank.hpp"

namespace signatory::classroom {

// "Charter of the CSTO, Article 2. CSTO, 7 October 2002": title and place, publisher, date, as far as they are known.
Question question_of(const fact::FactBank& bank, item::Item item);
std::vector<Question> questions_of(const fact::FactBank& bank, std::vector<item::Item> items);

} // namespace signatory::classroom
