// Everything the interface keeps between frames: the ImGui context, the fonts, focus, scrolling and
// animations. Needs no window and no OpenGL: the window, the picture writer and the tests all drive this.
#pragma once

#include <concepts>
#include <expected>
#include <memory>
#include <optional>

#include "ui/kit/frame.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace signatory::ui {

struct Settings {
    Theme theme = Theme::light;
    float text_scale = 1;    // 0.85 to 2, the person's choice
    float display_scale = 1; // the monitor's
    Motion motion = Motion::full;
    Typeface typeface = Typeface::inter;

    bool operator==(const Settings&) const = default;
};

class Stage {
public:
    [[nodiscard]] static std::expected<std::unique_ptr<Stage>, Problem> open(const Settings& settings);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    void set(const Settings& settings) { settings_ = settings; }
    [[nodiscard]] const Settings& settings() const { return settings_; }

    // The input of the next frame. While the keyboard is on its way to a widget it stays in the queue, so that what is
    // typed at once after a shortcut arrives where the shortcut leads.
    [[nodiscard]] std::vector<Event> take(InputQueue& input);
    // Draws one frame with `view(frame)`. The events are those of one frame: take().
    template <std::invocable<Frame&> View>
    void draw(const std::vector<Event>& events, Size size, float delta, View&& view) {
        Frame& frame = begin(events, size, delta);
        view(frame);
        end();
    }

    [[nodiscard]] const ScreenMap& map() const { return map_; }
    [[nodiscard]] Memory& memory() { return memory_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] bool moving() const { return memory_.moving; } // wants another frame soon
    [[nodiscard]] bool unfinished() const; // wants another frame before this one is shown
    [[nodiscard]] unsigned atlas_version() const { return atlas_version_; } // changes with the font texture
    [[nodiscard]] ImDrawData& picture() const;                              // of the last frame
    [[nodiscard]] const std::shared_ptr<const MapPicture>& scene() const { return scene_; } // of the last frame
    [[nodiscard]] const std::vector<std::shared_ptr<MapAmongWidgets>>& maps() const { return maps_; } // of the last frame
    [[nodiscard]] bool text_cursor() const; // the pointer is over a text field
    [[nodiscard]] ImGuiContext* context() const { return context_; }

private:
    Stage(Fonts fonts, const Settings& settings);
    Frame& begin(const std::vector<Event>& events, Size size, float delta);
    void end();
    void move_focus();

    ImGuiContext* context_;
    Fonts fonts_;
    Settings settings_;
    float built_scale_ = 0;
    unsigned atlas_version_ = 0;
    int waited_ = 0; // frames that input has been kept back
    Memory memory_;
    ScreenMap map_;
    std::shared_ptr<const MapPicture> scene_ = {};
    std::vector<std::shared_ptr<MapAmongWidgets>> maps_ = {};
    std::vector<std::string> dropped_ = {};
    std::optional<Keys> keys_ = {};
    std::optional<Frame> frame_ = {};
};

} // namespace signatory::ui
