// What a response is worth.
#pragma once

#include <string>
#include <string_view>

#include "core/item/item.hpp"

namespace signatory::item {

enum class Correctness { wrong, nearly, right }; // nearly: typed with a slip, or a date at coarser precision

struct Mark {
    Correctness correctness = Correctness::wrong;
    int credit = 0;     // per mille of the item's worth
    std::string reason; // about the error made, first; empty when right

    bool operator==(const Mark&) const = default;
};

Mark mark(const Item& item, const Response& response);

// Case, accents, dashes, spaces, leading articles and ё/е do not matter to a typed answer.
std::string normalised(std::string_view typed);

} // namespace signatory::item
