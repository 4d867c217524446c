// What is wrong where a JSON parser stopped, in words for someone who does not know JSON well.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::bank {

// `where` is left to the caller. Precondition: the text up to `offset` was read, and what stands there was
// refused.
Problem explain_syntax(std::string_view text, std::size_t offset);

} // namespace signatory::bank
