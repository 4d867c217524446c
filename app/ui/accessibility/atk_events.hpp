// What has changed between two publications, told as ATK's events.
#pragma once

#include "ui/accessibility/published.hpp"

namespace signatory::ui {

// Makes what is published the new tree and place: objects stay with their keys, new ones are made, those gone are dropped.
// Tells who listens.
void republish(Published& published, AccessibleTree tree, const WindowPlace& place);

// Says something that nobody has asked for: what changed on the screen.
void announce(const Published& published, const std::string& words);

// An object of its own, beside the screen, which holds the last words announced.
inline constexpr const char* announcement_key = "announcement";

} // namespace signatory::ui
