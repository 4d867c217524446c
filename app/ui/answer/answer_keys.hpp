// The keyboard's side of an answer: what the footer says, and where the focus begins. Shared by review and quiz.
#pragma once

#include <string>
#include <vector>

#include "ui/answer/answer.hpp"
#include "ui/kit/chrome.hpp"

namespace signatory::ui {

// Of an item not yet answered. The views in it last as long as the program.
std::vector<KeyHint> answer_keys(const item::Item& item);

// The id of the widget that the answer begins with.
std::string answer_focus(const item::Item& item, const item::Arrangement& arrangement, std::string_view screen);

// "1|2|3", as a footer takes it; up to nine.
std::string_view digit_caps(std::size_t count);

} // namespace signatory::ui
