// What every screen must hold to, read from its map. Tests ask it of each state of each screen.
#pragma once

#include <string>

#include "ui/kit/screen_map.hpp"
#include "ui/kit/stage.hpp"

namespace signatory::ui {

// For a person who is to find it: role, id, label and place.
[[nodiscard]] std::string describe(const Item& item);

// Unique ids, targets of 24 units, texts inside their widgets, nothing outside the window or its scrolling area, nothing
// over anything else. A line a fault; empty when there is none. `window` in pixels.
[[nodiscard]] std::string misplaced(const ScreenMap& map, const Settings& settings, Size window);

} // namespace signatory::ui
