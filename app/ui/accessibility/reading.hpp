// The screen in words: all of it, or what has just changed. What is read aloud, and what a screen reader is told without
// being asked.
#pragma once

#include "ui/accessibility/accessible_tree.hpp"

namespace signatory::ui {

// A thing by itself, as the keyboard comes to it: "Show answer, button", "1, Armenia", "Motion, on".
[[nodiscard]] std::string words_of(const Accessible& node);

// Everything to be read on the screen, or on the overlay above it, in order: headings, words, options with what was made
// of them.
[[nodiscard]] std::string reading_of(const AccessibleTree& tree);

// What was not there before. A new screen is told by its title, its headings and the options of its question, an overlay by
// its name; on the same screen all new words and options, and those answered, but not why each of the others is not right. A
// figure that merely counts on is no news. Empty: nothing worth a word.
[[nodiscard]] std::string news(const AccessibleTree& before, const AccessibleTree& after);

} // namespace signatory::ui
