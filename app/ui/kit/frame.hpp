// One frame of drawing: what a view needs to know and what its widgets write to. Made by Stage, valid for the
// frame.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/kit/focus.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/geometry.hpp"
#include "ui/kit/screen_map.hpp"
#include "ui/kit/theme.hpp"
#include "ui/shell/input.hpp"

struct ImDrawList;

namespace signatory::ui {

struct MapPicture;
struct MapAmongWidgets;

enum class Motion { full, reduced };
enum class Align { left, centre, right };

enum class FieldText { nothing, something }; // in the field that has the keyboard

// The keys of this frame that nobody has claimed yet. A widget with the focus claims first, the action table
// last.
class Keys {
public:
    explicit Keys(const std::vector<Event>& events);
    bool claim(Key key, Modifiers modifiers = {}); // true once for each press
    bool claim_character(char32_t character);
    void claim_editing(FieldText typed); // everything a text field with the focus keeps to itself

    [[nodiscard]] const std::vector<KeyPressed>& presses() const { return presses_; }
    [[nodiscard]] const std::vector<char32_t>& characters() const { return characters_; }

private:
    std::vector<KeyPressed> presses_ = {};
    std::vector<char32_t> characters_ = {};
};

// The heights of a long list's rows, in pixels, as last seen.
struct ListMemory {
    std::vector<float> heights = {};
    float width = 0; // of the column they were seen in
    std::optional<std::size_t> shown = {};
};

// Visual state that outlives a frame, by widget id: nothing a person would miss.
struct Memory {
    Focus focus;
    std::unordered_map<std::string, float> values; // animations under way
    std::unordered_map<std::string, float>
        extents;                       // sizes seen last frame, where a layout needs them in advance
    std::unordered_map<std::string, ListMemory> lists = {};
    std::unordered_map<std::string, std::string> subjects = {}; // what each scrolling area was about last
    std::unordered_map<std::string, std::size_t> read = {}; // the value of a chart that the keyboard has got to
    std::string scrolled_by_keys = {}; // the scrolling area with the focus in it
    std::string taken = {};            // the widget picked up by the keyboard or a click, to be moved or paired
    Arrows kept_arrows = Arrows::none; // by the widget with the focus
    bool moving = false;               // something has not reached its place
    bool shifted = false;              // an extent changed: this frame's layout is not final
    bool typing = false;               // a text field has the focus
    FieldText typed = FieldText::nothing; // while typing
    bool opening = false;              // its editor does not hear yet
    std::string pressed = {};          // the widget a screen reader presses in this frame
    std::optional<std::pair<std::string, std::string>> written = {}; // the field it writes into, and what
};

// Where the next widget goes. Down: a column. Across: a line that wraps.
struct Flow {
    enum class Way { down, across } way = Way::down;
    Rect area = {};        // x and width are fixed, the height is what has been used
    float x = 0;           // the pen, across
    float line_height = 0; // across, of the line so far
    float gap = 0;         // across, between widgets
    float least_line = 0;  // across, what is lower stands in the middle of that height
    float used = 0;        // across, the widest line
    int rank = 0;          // across, its name from frame to frame
    Align align = Align::left;
    float fill_height = 0; // down, in a row of cards: the height all of them take
    float stretched = 0;   // down, in a row of cards: what was added to reach that height
};

struct Frame {
    Theme theme;
    const Tokens& tokens;
    Fonts& fonts;
    Size size = {}; // of the window, in pixels
    float scale;    // pixels a unit: display scale times text scale
    float text_scale;
    float delta; // seconds since the last frame
    Motion motion;
    Keys& keys;
    const std::vector<std::string>& dropped; // files let go over the window in this frame
    ScreenMap& map;
    Memory& memory;
    std::shared_ptr<const MapPicture>& scene; // what the shell is to draw below the widgets; none: the backdrop alone
    std::vector<std::shared_ptr<MapAmongWidgets>>& maps; // and what it is to draw among them
    Rect free = {};               // what the navigation and the footer have left of the window
    std::vector<Flow> flows = {}; // never empty; the last is the one being filled
    int layer = 0;
    int owner = -1;          // the widget whose texts are being drawn
    int rows = 0;            // of columns so far: their name from frame to frame
    std::string scroll = {}; // the scrolling area being filled

    [[nodiscard]] float px(float units) const; // whole pixels, at least one for a length that is not nothing
    [[nodiscard]] float wall(float units) const; // of what stands beside the faces of the wall
    [[nodiscard]] Colour colour(Tone tone) const { return tokens[tone]; }
    [[nodiscard]] Flow& flow() { return flows.back(); }
    [[nodiscard]] const Flow& flow() const { return flows.back(); }
    [[nodiscard]] float width() const { return flow().area.width; } // pixels left for a widget in the column

    // Takes room for a widget; a width of 0 means the whole column.
    Rect place(float width, float height);

    // Moves towards the target over about 150 ms; at once when motion is reduced.
    float approach(std::string_view id, float target);
    // A size as seen last frame, and what it is now.
    float remembered(const std::string& id) const;
    void remember(const std::string& id, float extent);

    // Where the focus goes when nothing else has it: the primary button of the screen.
    void prefer_focus(std::string_view id) { memory.focus.prefer(id); }
    void ask_focus(std::string_view id) { memory.focus.ask(id); }
    [[nodiscard]] bool typing() const { return memory.typing; }
};

[[nodiscard]] ImDrawList& canvas(); // of the part of the window being drawn

} // namespace signatory::ui
