// The way to assistive technology: what is on the screen goes out, what a screen reader asks for comes in. Built without
// ATK there is none.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ui/kit/screen_map.hpp"

namespace signatory::ui {

// Where the window is: what a pixel of it is on the screen.
struct WindowPlace {
    Point corner = {};       // of what is drawn, on the screen
    Size size = {};          // on the screen
    float pixels_a_point = 1; // of the frame buffer, to one of the screen
    bool active = false;     // it has the keyboard

    bool operator==(const WindowPlace&) const = default;
};

struct Asked {
    enum class What { press, focus, write } what = What::press;
    std::string id;        // of a widget
    std::string text = {}; // to be written
};

// A key as it went down or up, before the program hears of it.
struct KeyStroke {
    std::uint32_t symbol = 0; // X11's keysym
    std::uint16_t code = 0;   // of the keyboard
    std::uint32_t modifiers = 0; // X11's
    std::string text = {};
    bool down = false;
};

class ScreenReader {
public:
    ScreenReader() = default;
    ScreenReader(const ScreenReader&) = delete;
    ScreenReader& operator=(const ScreenReader&) = delete;
    virtual ~ScreenReader() = default;

    // Answers what has been asked so far. True when it was for this that the window was woken.
    virtual bool serve() = 0;
    [[nodiscard]] virtual std::vector<Asked> take_asked() = 0;
    // True when it has something to say once the screen has come to rest: another frame is to be drawn.
    virtual bool publish(const ScreenMap& map, const WindowPlace& place) = 0;
    // Whether the stroke is for the screen reader alone.
    [[nodiscard]] virtual bool takes(const KeyStroke& stroke) = 0;
};

// Listens from the moment that assistive technology is switched on; costs next to nothing before. `wake` is called from a
// thread of its own when serve() has something to do. Empty when there is no session bus.
[[nodiscard]] std::unique_ptr<ScreenReader> open_screen_reader(void (*wake)());

} // namespace signatory::ui
