// The shape of a question: how its rule, its response kind and its certificate hang together. The name of its
// kind is not trusted.
#pragma once

#include "core/item/item.hpp"

namespace signatory::verify {

// An item of none of the shapes is read as one of several.
enum class Shape {
    choice,    // one of several
    statement, // true or false
    several,   // several of several
    exception, // all but one
    likeness,  // like another
    clues,     // one of several, by several clues
    between,   // one of several events, between two dates
    order,     // in order of time
    place,     // one place in that order
    pairs,     // each option with its object
    standing,  // each option with the relation it has to one object
    value,     // to be typed
    source     // what a source says
};

Shape shape_of(const item::Item& item);

// A statement with the options true and false; its one assertion is about the statement.
bool is_true_false(const item::Item& item);

bool asks_a_source(const item::Item& item); // what a source says, not what holds
bool asks_an_order(const item::Item& item); // all of it, or one place
bool is_matching(const item::Item& item);   // pairs or standing
bool tells_events(
    const item::Item& item); // the options stand for a side of a fact, and their dates are asked

// The target that an option has when none of the others holds for it.
bool is_none(const item::Option& target);

} // namespace signatory::verify
