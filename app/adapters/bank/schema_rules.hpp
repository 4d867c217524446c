// The rules of a JSON Schema that a document breaks, as the schema library tells them.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "adapters/bank/json_document.hpp"

namespace signatory::bank {

struct Violation {
    std::string pointer; // of the value that breaks the rule
    std::string message; // the library's words
};

// Only the innermost violations. A schema that is none is the problem returned.
std::expected<std::vector<Violation>, Problem> violations(const JsonDocument& document,
                                                          const JsonDocument& schema);

} // namespace signatory::bank
