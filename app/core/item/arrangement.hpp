// Several choices, an order or a matching while it is being made: every step gives a new arrangement.
#pragma once

#include <cstddef>
#include <string>

#include "core/item/item.hpp"

namespace signatory::item {

bool is_arranged(ResponseKind kind); // answered by an Arrangement

// As it stands: the draft, or how the item begins. Several: nothing chosen; an order: as the options come; a matching:
// every option unmatched.
Arrangement as_it_stands(const Item& item, const Arrangement& draft);

Arrangement toggled(const Arrangement& chosen, std::size_t option);                     // several, kept ascending
Arrangement moved(const Arrangement& order, std::size_t from, std::size_t to);          // the rest closes up
Arrangement matched(const Arrangement& targets, std::size_t option, std::size_t target);

// What is typed and arranged so far, as a response; none while there is nothing to hand in or something is still open.
Response drafted(const Item& item, const std::string& text, const Arrangement& draft);

} // namespace signatory::item
