// Every widget of the kit in every state, and the roles by name. Add to it first, then use it.
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

void draw_gallery(Frame& frame);

} // namespace signatory::ui
