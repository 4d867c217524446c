// Where the keyboard is. Moves among the widgets of the last frame in drawing order; the top overlay keeps it
// inside.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/screen_map.hpp"

namespace signatory::ui {

// The arrow keys that a widget with the focus keeps to itself; the others lead on to the next widget.
enum class Arrows { none, sideways, up_and_down, all };

class Focus {
public:
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] bool is(std::string_view id) const { return !id.empty() && id == id_; }
    [[nodiscard]] bool ring_shown() const { return ring_; }
    // True in the frame after the person moved the focus or a view asked for it: a scrolling area brings it into view.
    // Where a view merely prefers it, a question stays in view though its button is below.
    [[nodiscard]] bool moved() const { return moved_; }

    // An overlay lies over the screen, which hears no keys then.
    [[nodiscard]] bool covered() const { return layer_ > 0; }

    // Between frames: a widget asked for is not there yet, or has only just been reached.
    [[nodiscard]] bool on_its_way() const { return arrived_ || patience_ > 0; }

    enum class Step { next, previous };
    void move(Step step, const ScreenMap& map);

    void ask(std::string_view id);   // a view's wish; waits some frames for a widget that is about to appear
    void touch(std::string_view id); // by the pointer: no ring
    void prefer(std::string_view id) { preferred_ = id; } // where to go when the focused widget is gone
    void keyboard_used() { keyboard_ = true; }
    void pointer_used();
    void leave() { id_.clear(); } // the pointer was pressed on nothing

    // Once everything is drawn: leaves widgets that are gone, covered or off.
    void settle(const ScreenMap& map);

private:
    void place(std::string_view id);

    std::string id_;
    std::string asked_ = {};
    int patience_ = 0; // frames left to wait for the widget asked for, those that only settle a layout included
    std::string preferred_ = {};
    std::string under_overlay_ = {}; // comes back when the overlay closes
    int layer_ = 0;
    bool ring_ = true;
    bool keyboard_ = true;
    bool moved_ = false;
    bool moves_next_ = false;
    bool arrived_ = false; // at the end of the last frame
};

} // namespace signatory::ui
