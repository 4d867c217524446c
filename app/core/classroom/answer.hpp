// Whether a response can be one to an item at all. It says nothing about right or wrong.
#pragma once

#include <optional>
#include <string>

#include "core/item/item.hpp"

namespace signatory::classroom {

inline constexpr std::size_t longest_answer = 200; // bytes that are typed

// None: it fits. Else a sentence for the one who answers. Options must exist and come once, an order must be whole, several
// must be ascending; a number must be one, so that a slip of the keys costs no mark.
std::optional<std::string> misfit(const item::Item& item, const item::Response& response);

} // namespace signatory::classroom
