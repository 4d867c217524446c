#include "ui/accessibility/accessible_tree.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "ui/kit/option.hpp"

namespace signatory::ui {
namespace {

constexpr std::size_t application = 0, window = 1, screen = 2;

Part part_of(const Item& item) {
    switch (item.role) {
    case Role::text: return item.heading ? Part::heading : Part::words;
    case Role::image: return Part::picture;
    case Role::group: return Part::group;
    case Role::button: return Part::button;
    case Role::option: return Part::item;
    case Role::radio: return Part::radio;
    case Role::tick: return Part::check;
    case Role::toggle: return Part::toggle;
    case Role::field: return Part::field;
    case Role::row: return Part::row;
    case Role::link: return Part::link;
    case Role::progress: return Part::progress;
    case Role::slider: return Part::slider;
    case Role::status: return Part::notice;
    }
    return Part::words;
}

bool is_checked(const Item& item) { return item.value == "on" || item.value == "chosen"; }
bool is_state(std::string_view value) { return value == "on" || value == "off" || value == "chosen"; }
bool is_verdict(std::string_view value) { return value == "right" || value == "wrong" || value == "missed" || value == neither; }
bool is_blank(std::string_view words) { return words.find_first_not_of(' ') == std::string_view::npos; }

class Builder {
public:
    explicit Builder(const ScreenMap& map) : map_(map), node_of_(map.items().size(), none) {
        root("application", Part::application, "Signatory");
        root("window", Part::window, "Signatory");
        root("screen " + map.title(), Part::screen, map.title());
        link(application, window);
        link(window, screen);
        place_widgets();
        describe();
        name_dialogs();
    }
    [[nodiscard]] AccessibleTree take() { return std::move(tree_); }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    void root(std::string key, Part part, std::string_view name) {
        tree_.nodes.push_back({.key = std::move(key), .part = part, .name = std::string(name)});
    }
    void link(std::size_t parent, std::size_t child) {
        tree_.nodes[child].parent = parent;
        tree_.nodes[parent].children.push_back(child);
    }

    // The same key as long as the same words stand there, whatever comes before them.
    std::string key_of(const Item& item) {
        const std::string key = item.id.empty() ? fmt::format("{} {} {}", name_of(item.role), item.layer, item.label) : "# " + item.id;
        const int before = seen_[key]++;
        return before == 0 ? key : fmt::format("{} ({})", key, before + 1);
    }

    std::size_t dialog_of(int layer) {
        const auto found = dialogs_.find(layer);
        if (found != dialogs_.end()) return found->second;
        root(fmt::format("dialog {}", layer), Part::dialog, "");
        link(window, tree_.nodes.size() - 1);
        return dialogs_[layer] = tree_.nodes.size() - 1;
    }

    // A field's label is said by the field.
    [[nodiscard]] bool labels_next(std::size_t index) const {
        const auto& items = map_.items();
        return items[index].owner < 0 && index + 1 < items.size() && items[index + 1].role == Role::field && items[index + 1].label == items[index].label;
    }

    [[nodiscard]] bool stands_alone(std::size_t index) const {
        const Item& item = map_.items()[index];
        if (item.role != Role::text) return true;
        if (item.cap || is_blank(item.label) || labels_next(index)) return false;
        return item.owner < 0 || map_.items()[static_cast<std::size_t>(item.owner)].role == Role::group;
    }

    void place_widgets() {
        const int top = map_.top_layer();
        const auto& items = map_.items();
        for (const bool groups : {false, true}) // the foot of the window comes last, though it is drawn before the page
            for (std::size_t index = 0; index < items.size(); ++index) {
                const bool grouped = items[index].role == Role::group || (items[index].owner >= 0 && items[static_cast<std::size_t>(items[index].owner)].role == Role::group);
                if (grouped == groups && stands_alone(index)) place(index, top);
            }
    }

    void place(std::size_t index, int top) {
        const Item& item = map_.items()[index];
        const Rect seen = item.seen();
        tree_.nodes.push_back({.key = key_of(item),
                               .id = item.id,
                               .part = part_of(item),
                               .name = item.label,
                               .caret = item.caret,
                               .share = item.share,
                               .box = item.rect,
                               .enabled = item.enabled && item.layer == top,
                               .focusable = item.focusable && item.enabled && item.layer == top,
                               .focused = item.focused,
                               .checked = is_checked(item),
                               .showing = seen.width > 0 && seen.height > 0});
        node_of_[index] = tree_.nodes.size() - 1;
        std::size_t parent = item.layer == 0 ? screen : dialog_of(item.layer);
        if (item.owner >= 0 && node_of_[static_cast<std::size_t>(item.owner)] != none) parent = node_of_[static_cast<std::size_t>(item.owner)];
        link(parent, node_of_[index]);
    }

    void describe() {
        const auto& items = map_.items();
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (node_of_[index] != none) add_value(items[index], tree_.nodes[node_of_[index]]);
            const int owner = items[index].owner;
            if (owner >= 0 && node_of_[index] == none && node_of_[static_cast<std::size_t>(owner)] != none)
                add_text(items[index], tree_.nodes[node_of_[static_cast<std::size_t>(owner)]]);
        }
    }

    static void add_value(const Item& item, Accessible& node) {
        if (node.part == Part::field || node.part == Part::slider) node.text = item.value;
        else if (is_option(node.part) && is_verdict(item.value)) node.verdict = item.value;
        if (node.part == Part::field || item.value == item.label || is_state(item.value)) return;
        append_sentence(node.description, item.value);
    }

    // What is drawn on a widget beside its label. The scale of a chart says nothing without the picture.
    static void add_text(const Item& item, Accessible& node) {
        if (item.cap) {
            if (node.shortcut.empty()) node.shortcut = item.label;
            return;
        }
        const bool told = item.label == node.name || is_blank(item.label) || node.description.find(item.label) != std::string::npos;
        if (told || node.part == Part::picture || node.part == Part::slider || node.part == Part::field) return;
        append_sentence(node.description, item.label);
    }

    // By its first words, or its first widget.
    void name_dialogs() {
        for (const auto& [layer, dialog] : dialogs_)
            for (const std::size_t child : tree_.nodes[dialog].children) {
                tree_.nodes[dialog].name = tree_.nodes[child].name;
                if (!tree_.nodes[dialog].name.empty()) break;
            }
    }

    const ScreenMap& map_;
    AccessibleTree tree_ = {};
    std::vector<std::size_t> node_of_; // by item
    std::map<std::string, int> seen_ = {};
    std::map<int, std::size_t> dialogs_ = {}; // by layer
};

} // namespace

const Accessible* AccessibleTree::find(std::string_view key) const {
    const auto found = std::ranges::find(nodes, key, &Accessible::key);
    return found == nodes.end() ? nullptr : &*found;
}

const Accessible* AccessibleTree::focused() const {
    const auto found = std::ranges::find(nodes, true, &Accessible::focused);
    return found == nodes.end() ? nullptr : &*found;
}

const Accessible& AccessibleTree::foreground() const { return nodes[nodes[window].children.back()]; }

AccessibleTree accessible_tree(const ScreenMap& map) { return Builder(map).take(); }

void append_sentence(std::string& words, std::string_view more) {
    while (more.starts_with(' ')) more.remove_prefix(1);
    while (more.ends_with(' ')) more.remove_suffix(1);
    if (more.empty()) return;
    if (!words.empty()) words += std::string_view(".!?:…").find(words.back()) != std::string_view::npos ? " " : ". ";
    words += more;
}

} // namespace signatory::ui
