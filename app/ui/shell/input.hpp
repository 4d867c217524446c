// What the person did, as values in the order it happened. The window, the tests and a replay fill the same
// queue.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <variant>
#include <vector>

namespace signatory::ui {

// A key that prints is its own lower-case character: Key{'u'}, Key{'1'}, Key{'+'}. The others are named here,
// above the last code point.
enum class Key : std::uint32_t {
    none = 0,
    space = ' ',
    plus = '+',
    minus = '-',
    enter = 0x110000,
    tab,
    escape,
    backspace,
    remove,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f12 = f1 + 11,
};

struct Modifiers {
    bool control = false;
    bool shift = false;
    bool alt = false;

    bool operator==(const Modifiers&) const = default;
};

struct KeyPressed {
    Key key = Key::none;
    Modifiers modifiers;
};
struct KeyReleased {
    Key key = Key::none;
    Modifiers modifiers;
};
struct Typed { // a character, after the keyboard layout and dead keys have had their say
    char32_t character = 0;
};
struct PointerMoved { // pixels from the top left corner
    float x = 0;
    float y = 0;
};
struct PointerButton {
    int button = 0; // 0 is the main one
    bool down = false;
};
struct WheelTurned { // notches, positive away from the person
    float x = 0;
    float y = 0;
};
struct FilesDropped {
    std::vector<std::string> paths;
};

using Event =
    std::variant<KeyPressed, KeyReleased, Typed, PointerMoved, PointerButton, WheelTurned, FilesDropped>;

// Events wait here for a frame. A frame is given one press of a key at most, since a press may change what the
// next one means. Dear ImGui 1.86 looks at the state of keys and buttons once a frame, so it is never given two
// changes of the same key or button either, nor a move after a button: a tap faster than a frame is spread over
// two, and happens where it was made.
class InputQueue {
public:
    void push(Event event) { events_.push_back(std::move(event)); }
    [[nodiscard]] bool empty() const { return events_.empty(); }
    [[nodiscard]] std::vector<Event> take_frame();

private:
    std::deque<Event> events_;
};

} // namespace signatory::ui
