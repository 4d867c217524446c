// The screen map as assistive technology wants it: a tree of named things in reading order, each with the same key from
// frame to frame. Pure, so that what is published and what is read aloud can be tested without either.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/screen_map.hpp"

namespace signatory::ui {

enum class Part {
    application,
    window,
    screen, // what is named by a title: Today, Review, Settings …
    dialog, // an overlay
    group,  // what is to be found but not read out of itself: the keys at the foot of the window
    words,
    heading,
    picture,
    button,
    radio, // an option of a question, of which one is chosen
    check, // of which all that apply are
    item,  // an option to be ordered or matched, a state on the map
    row,   // of a list
    toggle,
    field,
    link,
    progress,
    slider,
    notice // a short word on what just happened
};
[[nodiscard]] constexpr bool is_option(Part part) { return part == Part::radio || part == Part::check || part == Part::item; }

struct Accessible {
    std::string key = {}; // of the same thing from frame to frame
    std::string id = {};  // of the widget; empty: nothing can be done with it
    Part part = Part::words;
    std::string name = {};
    std::string description = {}; // what else it says: its value, the reason, the detail
    std::string text = {};        // of a field; of a slider what it stands at
    std::string shortcut = {};    // the key printed on it
    std::string verdict = {};     // of an option that was answered: "right", "wrong", "missed", "not this"
    int caret = 0;                // characters before the cursor of a field
    std::optional<float> share = {}; // 0 to 1, of a progress line or slider
    Rect box = {};                   // pixels of the window
    bool enabled = true, focusable = false, focused = false, checked = false, showing = true;
    std::size_t parent = 0;
    std::vector<std::size_t> children = {};

    bool operator==(const Accessible&) const = default;
};

struct AccessibleTree {
    std::vector<Accessible> nodes = {}; // the application first, the window second; parents before their children

    [[nodiscard]] const Accessible* find(std::string_view key) const; // nullptr when absent
    [[nodiscard]] const Accessible* focused() const;                  // nullptr when nothing is
    // What the person is about: the uppermost overlay, else the screen.
    [[nodiscard]] const Accessible& foreground() const;
};

[[nodiscard]] AccessibleTree accessible_tree(const ScreenMap& map);

// Words after words, with a stop between them where there is none.
void append_sentence(std::string& words, std::string_view more);

} // namespace signatory::ui
