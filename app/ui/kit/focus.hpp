// Where the keyboard is. Moves among the widgets of the last frame in drawing order; the top overlay keeps it inside.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/screen_map.hpp"

namespace signatory::ui {

class Focus {
  public:
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] bool is(std::string_view id) const { return !id.empty() && id == id_; }
    [[nodiscard]] bool ring_shown() const { return ring_; }
    // True in the frame after the keyboard moved the focus: a scrolling area brings it into view.
    [[nodiscard]] bool moved() const { return moved_; }

    enum class Step { next, previous };
    void move(Step step, const ScreenMap& map);

    void ask(std::string_view id);   // a view's wish; waits a frame for a widget that is about to appear
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
    int patience_ = 0; // frames left to wait for the widget asked for
    std::string preferred_ = {};
    std::string under_overlay_ = {}; // comes back when the overlay closes
    int layer_ = 0;
    bool ring_ = true;
    bool keyboard_ = true;
    bool moved_ = false;
    bool moves_next_ = false;
};

} // namespace signatory::ui
