// A word of explanation beside what the pointer is on.
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

void tip(Frame& frame, std::string_view words, const Rect& beside);

} // namespace signatory::ui
