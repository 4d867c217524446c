// The one action table: shortcuts, palette and key sheet read it.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/study/command.hpp"
#include "ui/actions/action.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// Orders that concern the window only.
struct OpenPalette {};
struct OpenKeySheet {};
struct SearchBank {};
struct ShowFact { std::string id; }; // in the bank
struct ToggleFullScreen {};
struct ReadScreen {}; // aloud
struct ToggleAnswerMap {};   // choices among states on a map, or in the list
struct AskFocus { std::string_view id; }; // of a widget of the screen shown
using Order = std::variant<study::Command, OpenPalette, OpenKeySheet, SearchBank, ShowFact, ToggleFullScreen, ReadScreen, MapOrder, TimeOrder, ToggleAnswerMap, AskFocus>;

// What decides whether an action can be done, and what it does.
struct Situation {
    const study::State& state;
    Theme theme = Theme::light; // as shown
};

using AppAction = Action<Situation, Order>;

// In the order of the key sheet. Where two rows share a key, no more than one of them can be done at a time.
std::span<const AppAction> actions();
std::vector<const AppAction*> available_actions(const Situation& situation);

} // namespace signatory::ui
