// What a response is worth.
#pragma once

#include <string>
#include <string_view>

#include "core/item/item.hpp"
#include "core/item/scoring.hpp"

namespace signatory::item {

enum class Correctness { wrong, nearly, right }; // none of the credit, some of it, all

struct Mark {
    Correctness correctness = Correctness::wrong;
    int credit = 0;     // per mille of the item's worth
    std::string reason; // about the error made, first; empty when right
    Scoring scoring = Scoring::dichotomous;

    bool operator==(const Mark&) const = default;
};

Mark mark(const Item& item, const Response& response);

// "Right", "Nearly" (a slip), "Partly right" or "Not right".
std::string_view verdict_of(const Mark& mark);

// Case, accents, dashes, spaces, leading articles and ё/е do not matter to a typed answer.
std::string normalised(std::string_view typed);

} // namespace signatory::item
