// A node of the tree as an ATK object. It reads everything from what is published; one whose node is gone answers nothing.
#pragma once

#include "ui/accessibility/published.hpp"

namespace signatory::ui {

// The caller holds it. It may outlive its node; before `published` ends it must be told so: abandon().
[[nodiscard]] AtkObject* make_atk_object(Published& published, const Accessible& node);
void abandon(AtkObject* object);

[[nodiscard]] AtkRole role_of(Part part);

} // namespace signatory::ui
