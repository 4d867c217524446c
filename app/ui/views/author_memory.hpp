// What the editing screen remembers between frames: text that is no value yet, and what was worked out of the draft.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/author/preview.hpp"

namespace signatory::ui {

// A field's text, and the value it stands for as text: when that changes by other means, the text follows.
struct TypedText {
    std::string text, value;
};

struct AuthorMemory {
    std::string search;
    std::map<std::string, TypedText> typed; // by field id, of the record on the form
    std::string shown;                      // which record that is
    std::vector<std::size_t> listed;        // indexes of the records that match
    std::string listed_for;
    std::size_t first_row = 0;              // of those drawn
    std::string anchored, clicked;          // what the rows were laid out for; the record clicked in the list
    author::Preview preview;
    std::string previewed;                  // for which fact and revision
};

} // namespace signatory::ui
