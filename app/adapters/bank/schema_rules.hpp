// The rules of a JSON Schema that a document breaks, as the schema library tells them.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "adapters/bank/json_document.hpp"

namespace signatory::bank {

// libstdc++'s regular expressions recurse once a character, so a long text would exhaust the stack. No rule
// of ours looks further than this (bytes): a pattern matches all of a short text, or the start of any.
constexpr std::size_t longest_matched = 1000;

struct Violation {
    std::string pointer; // of the value that breaks the rule
    std::string message; // the library's words
};

// Only the innermost violations. A schema that is none is the problem returned.
std::expected<std::vector<Violation>, Problem> violations(const JsonDocument& document,
                                                          const JsonDocument& schema);

} // namespace signatory::bank
