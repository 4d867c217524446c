// A short word on what just happened, with a way back. The caller decides how long it stays.
#pragma once

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct Toast {
    std::string_view id = {};
    std::string_view message = {}; // "Grade undone"
    std::string_view action = {};  // "Redo"
    std::string_view key = {};     // "Ctrl Y"
    Pose pose = Pose::live;
};

// At the bottom of the window, above everything. True when its action was chosen.
[[nodiscard]] bool toast(Frame& frame, const Toast& toast);
[[nodiscard]] bool toast_in_column(Frame& frame, const Toast& toast);

} // namespace signatory::ui
