// What is on the screen this frame, in drawing order. The tests, the keyboard, read-aloud and a screen reader
// all read this one record instead of pixels.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/support/problem.hpp"
#include "ui/kit/geometry.hpp"

namespace signatory::ui {

// `radio` and `tick`: options of a question, of which one is chosen, or all that apply; `option`: any other.
enum class Role { text, image, group, button, option, radio, tick, toggle, field, row, link, progress, status, slider };

[[nodiscard]] std::string_view name_of(Role role);

struct Item {
    std::string id = {}; // stable words: "review.grade.good"; empty for plain text
    Role role = Role::text;
    std::string label = {}; // what the person reads
    std::string value = {}; // of a field, toggle or progress line
    Rect rect = {};
    bool enabled = true;
    bool focusable = false;
    bool focused = false;
    int layer = 0;  // 0 is the screen itself; each overlay lies one higher
    int owner = -1; // index of the widget a text belongs to
    Rect view = {}; // the scrolling area around it, or more than the window
    bool heading = false;             // of a text: set in one of the faces of titles
    bool cap = false;                 // of a text: a key to press, nothing to be read
    int caret = 0;                    // of a field being edited: characters before the cursor
    std::optional<float> share = {};  // of a progress line or slider: how far it is, 0 to 1

    [[nodiscard]] Rect seen() const { return shared(rect, view); }
    bool operator==(const Item&) const = default;
};

class ScreenMap {
public:
    int add(Item item); // returns its index
    void clear() {
        items_.clear();
        title_.clear();
    }
    void name(std::string_view title) { title_ = title; } // of the screen: "Review"
    [[nodiscard]] const std::string& title() const { return title_; }
    // What is added from now on can be seen in this part of the window. Returns the part before.
    Rect enter(const Rect& view) { return std::exchange(view_, view); }

    [[nodiscard]] const std::vector<Item>& items() const { return items_; }
    [[nodiscard]] Item& last() { return items_.back(); }
    [[nodiscard]] Item& at(int index) { return items_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Item* find(std::string_view id) const; // nullptr when absent
    [[nodiscard]] std::vector<std::string> duplicates() const; // ids used more than once
    [[nodiscard]] int top_layer() const;

    [[nodiscard]] std::string text() const;       // one item a line, without coordinates: for golden files
    [[nodiscard]] std::string json_lines() const; // one JSON object a line, with everything

private:
    std::vector<Item> items_ = {};
    Rect view_ = {};
    std::string title_ = {};
};

// Writes under a temporary name and renames, so that a reader never sees half a map.
[[nodiscard]] std::expected<void, Problem> write_map(const ScreenMap& map, const std::filesystem::path& path);

} // namespace signatory::ui
