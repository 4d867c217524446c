// What learners answered, as one line of JSON each.
#pragma once

#include <expected>
#include <span>
#include <string_view>

#include "adapters/transfer/formats.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

// {"item": "85b86326a2681964", "learner": "Ada", "response": …, "at": "2026-01-15T09:30:00Z", "seconds": 4.2}. The
// response: an option's number from 0; typed, a text; several options, an order or a matching, a list of numbers, null
// in a matching for what is left open. `seconds` may be missing.
std::expected<Answer, Problem> answer_from_json(std::span<const item::Item> items, std::string_view line);

} // namespace signatory::transfer
