// An answer in one line of text: for the log, lists, and the terminal.
#pragma once

#include <string>

#include "core/item/item.hpp"

namespace signatory::item {

// "Yerevan"; several: "Armenia; Belarus"; an order: "Armenia → Belarus"; a matching: "Armenia: Yerevan; Belarus: Minsk".
// Empty when no answer was given. What does not exist is left out.
std::string response_text(const Item& item, const Response& response);

std::string key_text(const Item& item); // the right answer, in the same way

} // namespace signatory::item
