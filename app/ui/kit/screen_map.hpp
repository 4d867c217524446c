// What is on the screen this frame, in drawing order. The tests, the keyboard, read-aloud and a screen reader
// all read this one record instead of pixels.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/problem.hpp"
#include "ui/kit/geometry.hpp"

namespace signatory::ui {

enum class Role { text, image, group, button, option, toggle, field, row, link, progress, status };

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
};

class ScreenMap {
public:
    int add(Item item); // returns its index
    void clear() { items_.clear(); }

    [[nodiscard]] const std::vector<Item>& items() const { return items_; }
    [[nodiscard]] Item& at(int index) { return items_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Item* find(std::string_view id) const; // nullptr when absent
    [[nodiscard]] std::vector<std::string> duplicates() const; // ids used more than once
    [[nodiscard]] int top_layer() const;

    [[nodiscard]] std::string text() const;       // one item a line, without coordinates: for golden files
    [[nodiscard]] std::string json_lines() const; // one JSON object a line, with everything

private:
    std::vector<Item> items_ = {};
};

// Writes under a temporary name and renames, so that a reader never sees half a map.
[[nodiscard]] std::expected<void, Problem> write_map(const ScreenMap& map, const std::filesystem::path& path);

} // namespace signatory::ui
