// A document against the schema of bank files, told as problems with a place and advice.
#pragma once

#include <vector>

#include "adapters/bank/json_document.hpp"

namespace signatory::bank {

std::vector<Problem> check_schema(const JsonDocument& document, const JsonDocument& schema);

} // namespace signatory::bank
