// What a teacher can do in a class, with a key and a button each: the action table and the controls read it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/classroom/command.hpp"
#include "core/classroom/room.hpp"

namespace signatory::ui {

enum class ClassStep { go_on, close, again, pause, extend, reopen, skip, back, lock, end };

struct ClassControl {
    ClassStep step;
    std::string_view id, cap; // "host.pause", "P"
};
std::span<const ClassControl> class_controls(); // in the order of the buttons

// None: it cannot be done now.
std::optional<classroom::Command> class_command(const classroom::Room& room, ClassStep step);
std::string_view class_label(const classroom::Room& room, ClassStep step); // "Next question"

} // namespace signatory::ui
