// A key as it stands on the keyboard: "Space", "Ctrl K", "1".
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

enum class Ground { surface, accent, inverse }; // what the cap lies on

[[nodiscard]] Size size_of_key_cap(Frame& frame, std::string_view key);
void draw_key_cap(Frame& frame, std::string_view key, Point top_left, Ground ground = Ground::surface,
                  float opacity = 1);
void key_cap(Frame& frame, std::string_view key); // in the column

} // namespace signatory::ui
