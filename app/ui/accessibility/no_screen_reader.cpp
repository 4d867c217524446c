// In the place of atk_screen_reader.cpp where ATK's bridge was not there to build with.
#include "ui/accessibility/screen_reader.hpp"

namespace signatory::ui {

std::unique_ptr<ScreenReader> open_screen_reader(void (*)()) { return nullptr; }

} // namespace signatory::ui
