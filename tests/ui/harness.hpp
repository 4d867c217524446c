// The interface without a window: a test feeds events, lets frames pass until nothing moves, and reads the
// screen map.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/kit/stage.hpp"

namespace signatory::ui {

class Harness {
public:
    using View = std::function<void(Frame&)>;

    explicit Harness(View view, Size size = {1280, 800}, Settings settings = still());
    [[nodiscard]] static Settings still() { return {.motion = Motion::reduced}; }

    void step();              // one frame
    void step(float seconds); // one frame, so long after the one before
    void run();  // frames until nothing changes; fails the test when something still does after 32

    void click(std::string_view id); // fails the test when the widget is absent, off or out of reach
    void click_at(Point at);
    void drag(Point from, Point to); // in four moves, then let go
    void wheel(Point at, float notches, const std::function<void()>& each_frame = {}); // until it has come to rest
    void press(std::string_view chord); // "Tab", "Ctrl+K", "1": pressed and released within one frame
    void type(std::string_view text);
    void press_and_type(std::string_view chord, std::string_view text); // with no frame in between, by a quick hand
    void drop(std::string path); // a file let go over the window
    void resize(Size size) { size_ = size; }
    void set(const Settings& settings) { stage_->set(settings); }

    [[nodiscard]] bool has(std::string_view id) const { return map().find(id) != nullptr; }
    [[nodiscard]] const Item& item(std::string_view id) const; // fails the test when absent
    [[nodiscard]] std::string label(std::string_view id) const { return item(id).label; }
    [[nodiscard]] std::string value(std::string_view id) const { return item(id).value; }
    [[nodiscard]] bool shows(std::string_view text) const; // somewhere among the texts
    [[nodiscard]] std::string focused() const;             // the id, empty when nothing is
    [[nodiscard]] const ScreenMap& map() const { return stage_->map(); }
    [[nodiscard]] Stage& stage() { return *stage_; }

    // What any screen must hold to. One line a fault.
    [[nodiscard]] std::string faults() { return misplaced() + unreachable(); }
    [[nodiscard]] std::string misplaced() const; // see screen_rules.hpp
    // Everything enabled is within reach of Tab.
    [[nodiscard]] std::string unreachable();

private:
    std::string tab(); // the id it leads to
    void push_chord(std::string_view chord);
    void push_text(std::string_view text);

    View view_;
    Size size_;
    std::unique_ptr<Stage> stage_;
    InputQueue input_;
};

} // namespace signatory::ui
