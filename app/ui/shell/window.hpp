// The one window: GLFW and OpenGL 3.3. It turns what GLFW reports into events, draws when something happened,
// and waits the rest of the time.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "ui/kit/stage.hpp"
#include "ui/shell/picture.hpp"

struct GLFWwindow;

namespace signatory::ui {

class Backdrop;
class MapPainter;
class ScreenReader;

struct WindowSpec {
    Settings settings = {};
    Size size = {1280, 800};             // units; times the monitor's scale
    bool visible = true;                 // hidden for pictures
    std::filesystem::path shaders = {};  // the folder of backdrop.vert and .frag
    std::filesystem::path map_file = {}; // where to write the screen map after each frame; empty: nowhere
};

class Window {
public:
    using View = std::function<void(Frame&)>;

    // Fails with words for the person when there is no display or no OpenGL 3.3.
    [[nodiscard]] static std::expected<std::unique_ptr<Window>, Problem> open(const WindowSpec& spec);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    // Draws until the window is closed. Asleep while nothing happens.
    void run(const View& view);
    // One turn of that loop, waiting at most the given seconds. False once the window is to close.
    bool turn(const View& view, double longest_wait);
    void stay_open(); // after turn() said that the window is to close
    // Draws the view into a picture of its own size, without showing it.
    [[nodiscard]] Picture picture(const View& view, Size pixels);

    // Returns when everything handed to OpenGL has been drawn: for timing.
    void finish();
    // Wakes the loop from any thread: a worker has something to show.
    static void wake();
    void close();
    void set(const Settings& settings); // the display scale is kept
    void set_full_screen(bool full);
    [[nodiscard]] bool full_screen() const;
    [[nodiscard]] Stage& stage() { return *stage_; }
    [[nodiscard]] InputQueue& input() { return input_; }

private:
    Window(GLFWwindow* window, std::unique_ptr<Stage> stage, const WindowSpec& spec);
    void listen();
    void draw(const View& view);
    void render(Size size);
    void follow_scale();
    void wait(double longest);
    [[nodiscard]] bool woken_to_answer_alone();
    void serve_reader();
    void publish();
    [[nodiscard]] bool is_for_reader(int key, int scan_code, int action, int bits);
    [[nodiscard]] Size pixels() const;

    GLFWwindow* window_;
    std::unique_ptr<Stage> stage_;
    std::unique_ptr<Backdrop> backdrop_;
    std::unique_ptr<MapPainter> map_painter_; // made when a map is first drawn
    std::unique_ptr<ScreenReader> reader_;    // none without a session bus
    std::filesystem::path shaders_;
    std::filesystem::path map_file_;
    InputQueue input_;
    unsigned drawn_atlas_ = 0;
    int frames_to_draw_ = 0;
    double last_frame_ = 0;
    bool next_character_taken_ = false; // with its key, by the screen reader
    std::optional<Rect> windowed_; // place and size to return to from full screen
};

} // namespace signatory::ui
