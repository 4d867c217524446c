// What a place says before anything is in it: a sign, one sentence, one way on.
#pragma once

#include "ui/kit/button.hpp"

namespace signatory::ui {

struct EmptyState {
    Icon icon = Icon::book;
    std::string_view sentence = {}; // "Your sources will be listed here."
    Button action = {};             // without an id there is none
};

[[nodiscard]] bool empty_state(Frame& frame, const EmptyState& empty); // true when the action was chosen

} // namespace signatory::ui
