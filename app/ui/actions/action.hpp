// One row says all there is to say about an action: the shortcuts, the palette, the menus and the key sheet
// read the same table.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/actions/chord.hpp"

namespace signatory::ui {

template <class State, class Command> struct Action {
    std::string_view id;                // "review.grade.good"
    std::string_view label;             // "Grade: good"
    std::vector<std::string_view> keys; // "3", "Ctrl+Z"; the first is the one shown
    bool (*when)(const State&);         // whether it can be done now; nullptr: always
    Command (*command)(const State&);
};

template <class State, class Command>
[[nodiscard]] bool is_available(const Action<State, Command>& action, const State& state) {
    return !action.when || action.when(state);
}

// The commands of the keys pressed in this frame that no widget has taken. Call it after the view has been
// drawn. The first row that is available and has the key wins.
template <class State, class Command>
[[nodiscard]] std::vector<Command> match(Frame& frame, std::span<const Action<State, Command>> actions,
                                         const State& state) {
    std::vector<Command> commands;
    for (const auto& action : actions) {
        if (!is_available(action, state)) continue;
        for (const std::string_view key : action.keys) {
            const auto chord = parse_chord(key);
            if (chord && claim(frame, *chord)) commands.push_back(action.command(state));
        }
    }
    return commands;
}

// The cap of the action's first key, for a button or a hint; empty when it has none.
template <class State, class Command>
[[nodiscard]] std::string cap_for(std::span<const Action<State, Command>> actions, std::string_view id) {
    for (const auto& action : actions)
        if (action.id == id && !action.keys.empty())
            if (const auto chord = parse_chord(action.keys.front())) return cap_of(*chord);
    return {};
}

} // namespace signatory::ui
