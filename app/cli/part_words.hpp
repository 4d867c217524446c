// A part of a paper as it is written on the command line: "topic=clauses,level=reason,count=4".
#pragma once

#include <expected>
#include <string_view>

#include "core/quiz/blueprint.hpp"
#include "core/support/problem.hpp"

namespace signatory::cli {

// Members: topic, kind (both may be repeated), level, count (1 when it is left out).
std::expected<quiz::Part, Problem> part_of(std::string_view words);

} // namespace signatory::cli
