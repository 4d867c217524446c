// A key of GLFW's as X11 names it, which is how assistive technology knows keys.
#pragma once

#include "ui/accessibility/screen_reader.hpp"

namespace signatory::ui {

// `key`, `scan_code`, `action` and `modifiers` as GLFW's key callback has them.
[[nodiscard]] KeyStroke key_stroke(int key, int scan_code, int action, int modifiers);

} // namespace signatory::ui
