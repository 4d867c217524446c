#include "ui/accessibility/atk_events.hpp"

#include <algorithm>
#include <utility>

#include "ui/accessibility/atk_object.hpp"

namespace signatory::ui {
namespace {

// A tree, and where its nodes are.
struct Snapshot {
    AccessibleTree tree;
    std::unordered_map<std::string, std::size_t> nodes;

    [[nodiscard]] const Accessible* node(const std::string& key) const {
        const auto found = nodes.find(key);
        return found == nodes.end() ? nullptr : &tree.nodes[found->second];
    }
};

int place_among(const std::vector<std::size_t>& children, std::size_t child) {
    return static_cast<int>(std::ranges::find(children, child) - children.begin());
}

bool goes_on(const Snapshot& before, const Accessible& node) {
    const Accessible* was = before.node(node.key);
    return was != nullptr && was->part == node.part;
}

// -- Things that come and go -------------------------------------------------------------------------------------

void tell_removed(const Published& published, const Snapshot& before, const std::unordered_map<std::string, AtkObject*>& gone) {
    for (std::size_t index = 0; index < before.tree.nodes.size(); ++index) {
        const Accessible& node = before.tree.nodes[index];
        const auto object = gone.find(node.key);
        if (object == gone.end()) continue;
        const Accessible& parent = before.tree.nodes[node.parent];
        const auto its_parent = published.objects.find(parent.key);
        if (!gone.contains(parent.key) && its_parent != published.objects.end())
            g_signal_emit_by_name(its_parent->second, "children-changed::remove", place_among(parent.children, index), object->second, nullptr);
    }
    for (const auto& [key, object] : gone) {
        abandon(object);
        atk_object_notify_state_change(object, ATK_STATE_DEFUNCT, TRUE);
        g_object_unref(object);
    }
}

// What comes with its parent is found there.
void tell_added(const Published& published, const Snapshot& before) {
    const auto& nodes = published.tree.nodes;
    for (std::size_t index = 0; index < nodes.size(); ++index)
        if (!goes_on(before, nodes[index]) && goes_on(before, nodes[nodes[index].parent]))
            g_signal_emit_by_name(published.object(nodes[index].parent), "children-changed::add",
                                  place_among(nodes[nodes[index].parent].children, index), published.object(index), nullptr);
}

// -- Things that change ------------------------------------------------------------------------------------------

// Only what lies between the beginnings and ends that are the same.
void tell_text(AtkObject* object, const std::string& was, const std::string& is) {
    const auto letters = [](const std::string& text) {
        long count = 0;
        gunichar* all = g_utf8_to_ucs4_fast(text.c_str(), -1, &count);
        std::u32string wide(all, all + count);
        g_free(all);
        return wide;
    };
    const std::u32string before = letters(was), after = letters(is);
    const auto shorter = std::min(before.size(), after.size());
    const auto same = static_cast<std::size_t>(std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin()).first - before.begin());
    std::size_t tail = 0;
    while (tail < shorter - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
    const auto tell = [&](const char* signal, const std::string& text, std::size_t size) {
        const int from = static_cast<int>(same), count = static_cast<int>(size - tail - same);
        if (count == 0) return;
        char* changed = g_utf8_substring(text.c_str(), from, from + count);
        g_signal_emit_by_name(object, signal, from, count, changed);
        g_free(changed);
    };
    tell("text-remove", was, before.size());
    tell("text-insert", is, after.size());
}

void tell_changed(AtkObject* object, const Accessible& was, const Accessible& is) {
    if (was.name != is.name) g_object_notify(reinterpret_cast<GObject*>(object), "accessible-name");
    if (was.description != is.description) g_object_notify(reinterpret_cast<GObject*>(object), "accessible-description");
    if (is.part == Part::field && was.text != is.text) tell_text(object, was.text, is.text);
    if (is.part == Part::field && was.caret != is.caret) g_signal_emit_by_name(object, "text-caret-moved", is.caret);
    if (was.share != is.share || (is.part == Part::slider && was.text != is.text)) g_object_notify(reinterpret_cast<GObject*>(object), "accessible-value");
    const auto state = [&](bool before, bool now, AtkStateType which) {
        if (before != now) atk_object_notify_state_change(object, which, now ? TRUE : FALSE);
    };
    state(was.checked, is.checked, ATK_STATE_CHECKED);
    state(was.checked && was.part == Part::toggle, is.checked && is.part == Part::toggle, ATK_STATE_PRESSED);
    state(was.enabled, is.enabled, ATK_STATE_SENSITIVE);
    state(was.focusable, is.focusable, ATK_STATE_FOCUSABLE);
    state(was.showing, is.showing, ATK_STATE_SHOWING);
}

void tell_focus(const Published& published, const Accessible* was) {
    const Accessible* is = published.tree.focused();
    if ((was == nullptr ? std::string{} : was->key) == (is == nullptr ? std::string{} : is->key)) return;
    if (was != nullptr && published.objects.contains(was->key))
        atk_object_notify_state_change(published.objects.at(was->key), ATK_STATE_FOCUSED, FALSE);
    if (is != nullptr) atk_object_notify_state_change(published.objects.at(is->key), ATK_STATE_FOCUSED, TRUE);
}

void tell_active(const Published& published, bool was) {
    const bool is = published.place.active;
    if (was == is) return;
    AtkObject* window = published.object(1);
    g_signal_emit_by_name(window, is ? "activate" : "deactivate");
    atk_object_notify_state_change(window, ATK_STATE_ACTIVE, is ? TRUE : FALSE);
}

// Takes out the objects of which nothing is left.
std::unordered_map<std::string, AtkObject*> take_gone(Published& published, const Snapshot& before) {
    std::unordered_map<std::string, AtkObject*> gone;
    for (const auto& [key, object] : published.objects) {
        const Accessible* now = published.node(key);
        const Accessible* was = before.node(key);
        if (now == nullptr || was == nullptr || now->part != was->part) gone.emplace(key, object);
    }
    for (const auto& [key, object] : gone) published.objects.erase(key);
    return gone;
}

} // namespace

void republish(Published& published, AccessibleTree tree, const WindowPlace& place) {
    const Snapshot before{std::exchange(published.tree, std::move(tree)), std::exchange(published.nodes, {})};
    const bool was_active = std::exchange(published.place, place).active;
    for (std::size_t index = 0; index < published.tree.nodes.size(); ++index) published.nodes[published.tree.nodes[index].key] = index;
    const auto gone = take_gone(published, before);
    for (const Accessible& node : published.tree.nodes)
        if (AtkObject*& object = published.objects[node.key]; object == nullptr) object = make_atk_object(published, node);
    tell_removed(published, before, gone);
    tell_added(published, before);
    for (const Accessible& node : published.tree.nodes)
        if (goes_on(before, node)) tell_changed(published.objects.at(node.key), *before.node(node.key), node);
    tell_active(published, was_active);
    tell_focus(published, before.tree.focused());
}

// Orca 43, Debian 12's, reads a notification as it begins to show and knows no announcement; later ones know both, and
// would say it twice.
void announce(const Published& published, const std::string& words) {
    if (words.empty()) return;
    AtkObject* spoken = published.objects.at(announcement_key);
#if !ATK_CHECK_VERSION(2, 50, 0)
    atk_object_notify_state_change(spoken, ATK_STATE_SHOWING, TRUE);
#endif
    g_signal_emit_by_name(spoken, "announcement", words.c_str());
}

} // namespace signatory::ui
