// What frames every screen: the navigation at the top, the keys that work now at the bottom.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>

#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct Place {
    std::string_view id = {}; // "nav.home"
    std::string_view label = {};
};

struct Navigation {
    std::span<const Place> places = {};
    std::string_view here = {};    // the id of the place being shown
    std::string_view find_id = {}; // "nav.find": the palette; none when empty
    std::string_view find_label = "Find";
    std::string_view find_key = "Ctrl K";
};

// The id chosen, or nothing. Call before page(): both take their part of the window.
std::optional<std::string_view> navigation(Frame& frame, const Navigation& navigation);

struct KeyHint {
    std::string_view keys = {}; // several caps are separated by a bar: "1|2|3|4"
    std::string_view label = {};
};
void footer(Frame& frame, std::span<const KeyHint> hints);
void footer(Frame& frame, std::initializer_list<KeyHint> hints);

} // namespace signatory::ui
