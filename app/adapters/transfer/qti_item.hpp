// An item as QTI 2 has it; QTI 3 is the same with other names.
#pragma once

#include <string>

#include "adapters/transfer/formats.hpp"

namespace signatory::transfer {

enum class Qti { v2_1, v2_2, v3 };

std::string qti_item_name(const item::Item& item); // "item-…": an identifier of QTI and the stem of a file name

// An assessmentItem document: interaction, key, scoring, feedback for each option, the explanation with its sources.
std::string qti_item(Qti version, const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::transfer
