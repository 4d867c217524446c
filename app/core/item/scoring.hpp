// The named rules by which a response earns credit. Each says what of the response counts; none knows a screen.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/item/item.hpp"

namespace signatory::item {

enum class Scoring {
    dichotomous,      // all or nothing: one choice
    plus_minus,       // max(0, (right − wrong) / keys): several choices (Betts et al. 2022)
    adjacent_pairs,   // share of the key's neighbours that follow one another in the response: an order
    pairs,            // right pairs / pairs: a matching (QTI 3, match interaction with a mapping)
    linear_tolerance, // full within the bounds, then falling to nothing at twice the tolerance: a number
    spelling,         // all, half for a slip of the pen, nothing: a name
};

std::string_view name_of(Scoring scoring);
std::string_view explanation_of(Scoring scoring); // what counts, in a phrase: "right pairs out of all pairs"
Scoring scoring_of(ResponseKind kind);

inline constexpr int full_credit = 1000; // per mille of the item's worth

// Betts, J., Muntean, W., Kim, D., Kao, S. (2022): of the rules for "select all that apply", plus/minus and true/false
// lose the least information. Options chosen twice count once; one that does not exist is wrong.
int plus_minus(const Item& item, std::span<const std::size_t> chosen);

// Precondition of full credit: the order has each option once. One option alone is always in order.
int adjacent_pairs(const Item& item, std::span<const std::size_t> order);

int pairs(const Item& item, std::span<const std::size_t> targets);

// The tolerance is half the width of [min, max]; at twice that from the middle the credit is nothing. Bounds that meet
// ask for the exact number.
int linear_tolerance(const AcceptedNumber& accepted, double number);

// Formula scoring, R − W / (k − 1): what blind guessing among k options wins on the average is taken off again (Holzinger
// 1924; Lord 1975). Below nothing for a wrong choice; a blank and every other kind of response keep their credit.
int formula_credit(const Item& item, const Response& response, int credit);

} // namespace signatory::item
