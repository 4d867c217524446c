// Choosing among states by their outlines. A way to show a single choice, not a kind of response: what is answered, marked and
// kept is the choice, and the list is a key away.
#pragma once

#include <span>

#include "core/study/state.hpp"
#include "ui/explain/explain_memory.hpp"
#include "ui/kit/frame.hpp"
#include "ui/map/map_picture.hpp"

namespace signatory::ui {

// One of at least three states, all of which have an outline.
bool can_be_chosen_on_map(const study::State& state, const item::Item& item);

// So high, in pixels, in the column. The option chosen by a click on its outline or its name, or with Enter after the arrows;
// none: not yet. The options have the ids they have in the list.
std::optional<std::size_t> draw_option_map(Frame& frame, const study::State& state, const item::Item& item, std::string_view screen, float height);

// These shapes in the box, with the looks of who belonged to something.
using Standings = std::span<const std::pair<std::string, history::Kind>>;
MapPicture map_of_states(const Frame& frame, const study::State& state, Standings standings, std::span<const std::size_t> shapes, const Rect& box);

} // namespace signatory::ui
