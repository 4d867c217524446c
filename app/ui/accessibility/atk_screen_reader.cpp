// The screen map over AT-SPI, through ATK and its bridge.
#include "ui/accessibility/screen_reader.hpp"

#include <atk-bridge.h>
#include <utility>

#include "ui/accessibility/atk_events.hpp"
#include "ui/accessibility/atk_object.hpp"
#include "ui/accessibility/context_watch.hpp"
#include "ui/accessibility/listening.hpp"
#include "ui/accessibility/reading.hpp"

namespace signatory::ui {
namespace {

// ATK asks the program for its root and for keys through plain functions: one program, one window.
struct Toolkit {
    AtkObject* root = nullptr;
    AtkKeySnoopFunc snoop = nullptr; // of the bridge, while some screen reader wants to hear keys
    void* snoop_data = nullptr;
} toolkit;

AtkObject* get_root() { return toolkit.root; }
const char* get_toolkit_name() { return "signatory"; }
const char* get_toolkit_version() { return "1"; }

unsigned add_key_event_listener(AtkKeySnoopFunc listener, void* data) {
    toolkit.snoop = listener;
    toolkit.snoop_data = data;
    return 1;
}
void remove_key_event_listener(unsigned) { toolkit.snoop = nullptr; }

void prepare_toolkit(AtkObject* root) {
    toolkit.root = root;
    auto* its = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
    its->get_root = get_root;
    its->get_toolkit_name = get_toolkit_name;
    its->get_toolkit_version = get_toolkit_version;
    its->add_key_event_listener = add_key_event_listener;
    its->remove_key_event_listener = remove_key_event_listener;
}

// The last words announced stand first, so that the screen or its overlay stays last.
AccessibleTree with_announcement(AccessibleTree tree, const std::string& words) {
    tree.nodes.push_back({.key = announcement_key, .part = Part::notice, .name = words, .parent = 1});
    auto& children = tree.nodes[1].children;
    children.insert(children.begin(), tree.nodes.size() - 1);
    return tree;
}

class AtkScreenReader final : public ScreenReader {
public:
    explicit AtkScreenReader(void (*wake)()) : watch_(wake) { watch_.serve(); }

    ~AtkScreenReader() override {
        if (begun_) atk_bridge_adaptor_cleanup();
        toolkit = {};
        for (const auto& [key, object] : published_.objects) {
            abandon(object);
            g_object_unref(object);
        }
    }

    bool serve() override {
        const bool woken = watch_.serve();
        return woken && listening_.now() == begun_; // the first time there is something to be published
    }

    std::vector<Asked> take_asked() override { return std::exchange(published_.asked, {}); }

    bool publish(const ScreenMap& map, const WindowPlace& place) override {
        if (!listening_.now()) return false;
        if (begun_ && place == published_.place && map.title() == title_ && map.items() == items_) {
            announce_at_rest();
            return false;
        }
        items_ = map.items();
        title_ = map.title();
        AccessibleTree tree = accessible_tree(map);
        if (begun_) append_sentence(waiting_, news(published_.tree, tree));
        tree = with_announcement(std::move(tree), said_);
        if (begun_) republish(published_, std::move(tree), place);
        else begin(std::move(tree), place);
        return !waiting_.empty();
    }

    bool takes(const KeyStroke& stroke) override {
        if (toolkit.snoop == nullptr) return false;
        AtkKeyEventStruct event{};
        event.type = stroke.down ? ATK_KEY_EVENT_PRESS : ATK_KEY_EVENT_RELEASE;
        event.state = stroke.modifiers;
        event.keyval = stroke.symbol;
        event.keycode = stroke.code;
        event.length = static_cast<int>(stroke.text.size());
        event.string = const_cast<char*>(stroke.text.c_str()); // it is only read
        event.timestamp = static_cast<guint32>(g_get_monotonic_time() / 1000);
        return toolkit.snoop(&event, toolkit.snoop_data) != 0;
    }

private:
    // The keyboard follows what the screen shows a frame later; told before, the news would be cut short by that.
    void announce_at_rest() {
        if (waiting_.empty()) return;
        said_ = std::exchange(waiting_, {});
        AccessibleTree tree = published_.tree;
        tree.nodes[published_.nodes.at(announcement_key)].name = said_;
        republish(published_, std::move(tree), published_.place);
        announce(published_, said_);
    }

    void begin(AccessibleTree tree, const WindowPlace& place) {
        begun_ = true;
        WindowPlace inactive = place;
        inactive.active = false;
        republish(published_, tree, inactive); // nobody hears it yet
        prepare_toolkit(published_.object(0));
        atk_bridge_adaptor_init(nullptr, nullptr);
        g_signal_emit_by_name(published_.object(1), "create");
        republish(published_, std::move(tree), place);
    }

    ContextWatch watch_;
    Listening listening_ = {};
    Published published_ = {};
    std::vector<Item> items_ = {};
    std::string title_ = {}, said_ = {}, waiting_ = {}; // waiting to be announced
    bool begun_ = false;
};

} // namespace

std::unique_ptr<ScreenReader> open_screen_reader(void (*wake)()) {
    return Listening::is_possible() ? std::make_unique<AtkScreenReader>(wake) : nullptr;
}

} // namespace signatory::ui
