#include "ui/accessibility/atk_object.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace signatory::ui {
namespace {

struct Node {
    AtkObject parent;
    Published* published; // nullptr once abandoned
    std::string* key;
};

Node* of(void* object) { return static_cast<Node*>(object); }

const Accessible* accessible_of(void* object) {
    const Node* node = of(object);
    return node->published == nullptr ? nullptr : node->published->node(*node->key);
}

AtkObjectClass* parent_class = nullptr;

// -- Of every object ---------------------------------------------------------------------------------------------

const char* get_name(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    return node == nullptr ? "" : node->name.c_str();
}

const char* get_description(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    return node == nullptr ? "" : node->description.c_str();
}

AtkObject* get_parent(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    return node == nullptr || node->part == Part::application ? nullptr : of(object)->published->object(node->parent);
}

int get_n_children(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    return node == nullptr ? 0 : static_cast<int>(node->children.size());
}

AtkObject* ref_child(AtkObject* object, int index) {
    const Accessible* node = accessible_of(object);
    if (node == nullptr || index < 0 || static_cast<std::size_t>(index) >= node->children.size()) return nullptr;
    AtkObject* child = of(object)->published->object(node->children[static_cast<std::size_t>(index)]);
    g_object_ref(child);
    return child;
}

int get_index_in_parent(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    if (node == nullptr || node->part == Part::application) return -1;
    const Published& published = *of(object)->published;
    const auto& siblings = published.tree.nodes[node->parent].children;
    const auto own = static_cast<std::size_t>(node - published.tree.nodes.data());
    return static_cast<int>(std::ranges::find(siblings, own) - siblings.begin());
}

AtkAttributeSet* get_attributes(AtkObject* object) {
    const Accessible* node = accessible_of(object);
    if (node == nullptr || node->part != Part::heading) return nullptr;
    auto* level = g_new(AtkAttribute, 1);
    level->name = g_strdup("level");
    level->value = g_strdup("1");
    return g_slist_append(nullptr, level);
}

bool can_be_checked(Part part) { return part == Part::radio || part == Part::check || part == Part::toggle; }

AtkStateSet* ref_state_set(AtkObject* object) {
    AtkStateSet* states = parent_class->ref_state_set(object);
    const Accessible* node = accessible_of(object);
    if (node == nullptr) {
        atk_state_set_add_state(states, ATK_STATE_DEFUNCT);
        return states;
    }
    const auto add = [&](bool holds, AtkStateType state) {
        if (holds) atk_state_set_add_state(states, state);
    };
    add(true, ATK_STATE_VISIBLE);
    add(node->showing, ATK_STATE_SHOWING);
    add(true, ATK_STATE_ENABLED);
    add(node->enabled, ATK_STATE_SENSITIVE);
    add(node->focusable, ATK_STATE_FOCUSABLE);
    add(node->focused, ATK_STATE_FOCUSED);
    add(can_be_checked(node->part), ATK_STATE_CHECKABLE);
    add(node->checked, ATK_STATE_CHECKED);
    add(node->checked && node->part == Part::toggle, ATK_STATE_PRESSED);
    add(node->part == Part::field && node->enabled, ATK_STATE_EDITABLE);
    add(node->part == Part::field, ATK_STATE_SINGLE_LINE);
    add(node->part == Part::dialog, ATK_STATE_MODAL);
    add(node->part == Part::window && of(object)->published->place.active, ATK_STATE_ACTIVE);
    return states;
}

void finalize(GObject* object) {
    delete of(object)->key;
    reinterpret_cast<GObjectClass*>(parent_class)->finalize(object);
}

void begin_class(gpointer made, gpointer) {
    parent_class = static_cast<AtkObjectClass*>(g_type_class_peek_parent(made));
    static_cast<GObjectClass*>(made)->finalize = finalize;
    auto* its = static_cast<AtkObjectClass*>(made);
    its->get_name = get_name;
    its->get_description = get_description;
    its->get_parent = get_parent;
    its->get_n_children = get_n_children;
    its->ref_child = ref_child;
    its->get_index_in_parent = get_index_in_parent;
    its->get_attributes = get_attributes;
    its->ref_state_set = ref_state_set;
}

// -- Its place ---------------------------------------------------------------------------------------------------

void get_extents(AtkComponent* component, int* x, int* y, int* width, int* height, AtkCoordType from) {
    *x = *y = *width = *height = -1;
    const Accessible* node = accessible_of(component);
    if (node == nullptr) return;
    const WindowPlace& place = of(component)->published->place;
    const float pixels = place.pixels_a_point;
    Rect box{node->box.x / pixels, node->box.y / pixels, node->box.width / pixels, node->box.height / pixels};
    if (box.width <= 0 && !node->children.empty()) box = {0, 0, place.size.width, place.size.height}; // window, screen, dialog
    if (from == ATK_XY_SCREEN) box = box.moved(place.corner.x, place.corner.y);
    if (from == ATK_XY_PARENT) {
        const Accessible& parent = of(component)->published->tree.nodes[node->parent];
        box = box.moved(-parent.box.x / pixels, -parent.box.y / pixels);
    }
    *x = static_cast<int>(std::lround(box.x));
    *y = static_cast<int>(std::lround(box.y));
    *width = static_cast<int>(std::lround(box.width));
    *height = static_cast<int>(std::lround(box.height));
}

gboolean ask(void* object, Asked::What what, std::string_view text = {}) {
    const Accessible* node = accessible_of(object);
    if (node == nullptr || node->id.empty() || !node->enabled) return FALSE;
    of(object)->published->asked.push_back({what, node->id, std::string(text)});
    return TRUE;
}

gboolean grab_focus(AtkComponent* component) {
    const Accessible* node = accessible_of(component);
    return node != nullptr && node->focusable ? ask(component, Asked::What::focus) : FALSE;
}

void begin_component(gpointer made, gpointer) {
    static_cast<AtkComponentIface*>(made)->get_extents = get_extents;
    static_cast<AtkComponentIface*>(made)->grab_focus = grab_focus;
}

// -- What it does ------------------------------------------------------------------------------------------------

gboolean do_action(AtkAction* action, int index) { return index == 0 ? ask(action, Asked::What::press) : FALSE; }
int get_n_actions(AtkAction*) { return 1; }
const char* get_action_name(AtkAction* action, int) {
    const Accessible* node = accessible_of(action);
    return node != nullptr && node->part == Part::field ? "activate" : "click";
}
const char* get_keybinding(AtkAction* action, int) {
    const Accessible* node = accessible_of(action);
    return node == nullptr || node->shortcut.empty() ? nullptr : node->shortcut.c_str();
}

void begin_action(gpointer made, gpointer) {
    auto* its = static_cast<AtkActionIface*>(made);
    its->do_action = do_action;
    its->get_n_actions = get_n_actions;
    its->get_name = get_action_name;
    its->get_keybinding = get_keybinding;
}

// -- What stands in a field --------------------------------------------------------------------------------------

std::string_view text_of(void* object) {
    const Accessible* node = accessible_of(object);
    return node == nullptr ? std::string_view{} : std::string_view(node->text);
}

int count_of(void* object) { return static_cast<int>(g_utf8_strlen(text_of(object).data(), static_cast<gssize>(text_of(object).size()))); }

// Offsets are characters; an end below 0 is the end of the text.
char* slice(void* object, int from, int to) {
    const int count = count_of(object);
    const int last = to < 0 ? count : std::min(to, count), first = std::clamp(from, 0, last);
    return g_utf8_substring(std::string(text_of(object)).c_str(), first, last);
}

char* get_text(AtkText* text, int from, int to) { return slice(text, from, to); }
int get_character_count(AtkText* text) { return count_of(text); }
int get_caret_offset(AtkText* text) {
    const Accessible* node = accessible_of(text);
    return node == nullptr ? 0 : std::min(node->caret, count_of(text));
}

gunichar get_character_at_offset(AtkText* text, int offset) {
    const std::string all(text_of(text));
    return offset < 0 || offset >= count_of(text) ? 0 : g_utf8_get_char(g_utf8_offset_to_pointer(all.c_str(), offset));
}

bool is_space_at(AtkText* text, int offset) { return g_unichar_isspace(get_character_at_offset(text, offset)) != FALSE; }

// A field is one line: a character, a word with the blanks after it, or all.
char* get_string_at_offset(AtkText* text, int offset, AtkTextGranularity size, int* from, int* to) {
    const int count = count_of(text);
    *from = 0;
    *to = count;
    if (size == ATK_TEXT_GRANULARITY_CHAR) {
        *from = std::clamp(offset, 0, count);
        *to = std::min(*from + 1, count);
    }
    if (size == ATK_TEXT_GRANULARITY_WORD) {
        *from = *to = std::clamp(offset, 0, count);
        while (*from > 0 && !(is_space_at(text, *from - 1) && !is_space_at(text, *from))) --*from;
        while (*to < count && !(*to > *from && is_space_at(text, *to - 1) && !is_space_at(text, *to))) ++*to;
    }
    return slice(text, *from, *to);
}

int get_n_selections(AtkText*) { return 0; }

void get_character_extents(AtkText* text, int, int* x, int* y, int* width, int* height, AtkCoordType from) {
    get_extents(reinterpret_cast<AtkComponent*>(text), x, y, width, height, from);
}

void begin_text(gpointer made, gpointer) {
    auto* its = static_cast<AtkTextIface*>(made);
    its->get_text = get_text;
    its->get_character_count = get_character_count;
    its->get_caret_offset = get_caret_offset;
    its->get_character_at_offset = get_character_at_offset;
    its->get_string_at_offset = get_string_at_offset;
    its->get_n_selections = get_n_selections;
    its->get_character_extents = get_character_extents;
}

void set_text_contents(AtkEditableText* field, const char* text) { ask(field, Asked::What::write, text); }

std::string with(AtkEditableText* field, int from, int to, std::string_view between) {
    char* before = slice(field, 0, from);
    char* after = slice(field, to, -1);
    std::string all = before;
    all.append(between).append(after);
    g_free(before);
    g_free(after);
    return all;
}

void insert_text(AtkEditableText* field, const char* text, int length, int* position) {
    const std::string_view added = length < 0 ? std::string_view(text) : std::string_view(text, static_cast<std::size_t>(length));
    ask(field, Asked::What::write, with(field, *position, *position, added));
    *position += static_cast<int>(g_utf8_strlen(added.data(), static_cast<gssize>(added.size())));
}

void delete_text(AtkEditableText* field, int from, int to) { ask(field, Asked::What::write, with(field, from, to, {})); }

void begin_editing(gpointer made, gpointer) {
    auto* its = static_cast<AtkEditableTextIface*>(made);
    its->set_text_contents = set_text_contents;
    its->insert_text = insert_text;
    its->delete_text = delete_text;
}

// -- How far it is -----------------------------------------------------------------------------------------------

void get_value_and_text(AtkValue* value, double* number, char** text) {
    const Accessible* node = accessible_of(value);
    *number = node == nullptr ? 0 : static_cast<double>(node->share.value_or(0));
    if (text != nullptr) *text = g_strdup(node == nullptr ? "" : node->text.empty() ? node->name.c_str() : node->text.c_str());
}

// Of a slider: a share of its length.
void set_value(AtkValue* value, const double share) {
    const Accessible* node = accessible_of(value);
    if (node != nullptr && node->part == Part::slider) ask(value, Asked::What::write, fmt::format("{}", share));
}

AtkRange* get_range(AtkValue*) { return atk_range_new(0, 1, nullptr); }

void begin_value(gpointer made, gpointer) {
    static_cast<AtkValueIface*>(made)->get_value_and_text = get_value_and_text;
    static_cast<AtkValueIface*>(made)->get_range = get_range;
    static_cast<AtkValueIface*>(made)->set_value = set_value;
}

// -- The types ---------------------------------------------------------------------------------------------------

void begin_nothing(gpointer, gpointer) {}

void add_interface(GType type, GType interface, GInterfaceInitFunc begin) {
    const GInterfaceInfo info{begin, nullptr, nullptr};
    g_type_add_interface_static(type, interface, &info);
}

GType new_type(GType parent, const char* name, GClassInitFunc begin) {
    return g_type_register_static_simple(parent, name, sizeof(AtkObjectClass), begin, sizeof(Node), nullptr, GTypeFlags{});
}

GType plain_type() {
    static const GType type = [] {
        const GType made = new_type(ATK_TYPE_OBJECT, "SignatoryAccessible", begin_class);
        add_interface(made, ATK_TYPE_COMPONENT, begin_component);
        return made;
    }();
    return type;
}

GType window_type() {
    static const GType type = [] {
        const GType made = new_type(plain_type(), "SignatoryWindow", nullptr);
        add_interface(made, ATK_TYPE_WINDOW, begin_nothing);
        return made;
    }();
    return type;
}

GType widget_type() {
    static const GType type = [] {
        const GType made = new_type(plain_type(), "SignatoryWidget", nullptr);
        add_interface(made, ATK_TYPE_ACTION, begin_action);
        return made;
    }();
    return type;
}

GType field_type() {
    static const GType type = [] {
        const GType made = new_type(widget_type(), "SignatoryField", nullptr);
        add_interface(made, ATK_TYPE_TEXT, begin_text);
        add_interface(made, ATK_TYPE_EDITABLE_TEXT, begin_editing);
        return made;
    }();
    return type;
}

GType gauge_type() {
    static const GType type = [] {
        const GType made = new_type(plain_type(), "SignatoryGauge", nullptr);
        add_interface(made, ATK_TYPE_VALUE, begin_value);
        return made;
    }();
    return type;
}

GType type_of(const Accessible& node) {
    if (node.part == Part::window) return window_type();
    if (node.part == Part::field) return field_type();
    if (node.part == Part::slider || node.part == Part::progress) return gauge_type();
    return node.id.empty() ? plain_type() : widget_type();
}

} // namespace

AtkObject* make_atk_object(Published& published, const Accessible& node) {
    auto* object = static_cast<AtkObject*>(g_object_new(type_of(node), nullptr));
    of(object)->published = &published;
    of(object)->key = new std::string(node.key);
    object->role = role_of(node.part);
    if (!node.id.empty()) atk_object_set_accessible_id(object, node.id.c_str());
    return object;
}

void abandon(AtkObject* object) { of(object)->published = nullptr; }

AtkRole role_of(Part part) {
    switch (part) {
    case Part::application: return ATK_ROLE_APPLICATION;
    case Part::window: return ATK_ROLE_FRAME;
    case Part::screen:
    case Part::group: return ATK_ROLE_PANEL;
    case Part::dialog: return ATK_ROLE_DIALOG;
    case Part::words: return ATK_ROLE_LABEL;
    case Part::heading: return ATK_ROLE_HEADING;
    case Part::picture: return ATK_ROLE_IMAGE;
    case Part::button: return ATK_ROLE_PUSH_BUTTON;
    case Part::radio: return ATK_ROLE_RADIO_BUTTON;
    case Part::check: return ATK_ROLE_CHECK_BOX;
    case Part::item:
    case Part::row: return ATK_ROLE_LIST_ITEM;
    case Part::toggle: return ATK_ROLE_TOGGLE_BUTTON;
    case Part::field: return ATK_ROLE_ENTRY;
    case Part::link: return ATK_ROLE_LINK;
    case Part::progress: return ATK_ROLE_PROGRESS_BAR;
    case Part::slider: return ATK_ROLE_SLIDER;
    case Part::notice: return ATK_ROLE_NOTIFICATION;
    }
    return ATK_ROLE_LABEL;
}

} // namespace signatory::ui
