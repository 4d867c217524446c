#include "ui/shell/window.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <utility>

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include "ui/accessibility/screen_reader.hpp"
#include "ui/shell/backdrop.hpp"
#include "ui/shell/imgui_compat.hpp"
#include "ui/shell/key_stroke.hpp"
#include "ui/shell/map_painter.hpp"

namespace signatory::ui {
namespace {

constexpr int settling_frames = 3;   // hover, layout and focus need a frame each to come to rest
constexpr double idle_wait = 60;     // seconds; an event or wake() ends it at once
constexpr float longest_step = 0.1F; // seconds: after a sleep, animations do not jump
constexpr int relayouts_before_showing = 3;

std::atomic<bool> has_something_to_show = false; // since the last wait: wake() was called

Problem no_window(std::string what) {
    const char* detail = nullptr;
    glfwGetError(&detail);
    return {std::move(what), detail ? detail : "",
            "Start Signatory in a desktop session, or use the command line: signatory --help."};
}

constexpr std::pair<int, Key> named_keys[] = {
    {GLFW_KEY_SPACE, Key::space},
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::remove},
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_EQUAL, Key::plus},
    {GLFW_KEY_KP_ADD, Key::plus},
    {GLFW_KEY_MINUS, Key::minus},
    {GLFW_KEY_KP_SUBTRACT, Key::minus},
};

// A letter is the one printed on the key where the layout is Latin, and the one at its place on a US keyboard
// where it is not: Ctrl+Z works under a Cyrillic layout too.
Key key_of(int key, int scan_code) {
    for (const auto& [native, ours] : named_keys)
        if (native == key) return ours;
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12)
        return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) +
                                static_cast<std::uint32_t>(key - GLFW_KEY_F1));
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return static_cast<Key>('0' + (key - GLFW_KEY_KP_0));
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) {
        const char* printed = glfwGetKeyName(key, scan_code);
        const bool latin =
            printed && printed[1] == 0 && std::isalpha(static_cast<unsigned char>(printed[0])) != 0;
        return static_cast<Key>(std::tolower(latin ? printed[0] : key));
    }
    return key > 0 && key < 128 ? static_cast<Key>(std::tolower(key)) : Key::none;
}

Modifiers modifiers_of(int bits) {
    return {(bits & GLFW_MOD_CONTROL) != 0, (bits & GLFW_MOD_SHIFT) != 0, (bits & GLFW_MOD_ALT) != 0};
}

InputQueue& input_of(GLFWwindow* window) {
    return static_cast<Window*>(glfwGetWindowUserPointer(window))->input();
}

const char* clipboard_text(void* window) { return glfwGetClipboardString(static_cast<GLFWwindow*>(window)); }
void set_clipboard_text(void* window, const char* text) {
    glfwSetClipboardString(static_cast<GLFWwindow*>(window), text);
}

float scale_of(GLFWwindow* window) {
    float across = 1, down = 1;
    glfwGetWindowContentScale(window, &across, &down);
    return std::max(1.0F, across);
}

// The frame was drawn before the texture of its glyphs existed.
void use_texture(ImDrawData& picture, ImTextureID texture) {
    for (int list = 0; list < picture.CmdListsCount; ++list)
        for (ImDrawCmd& command : picture.CmdLists[list]->CmdBuffer) command.TextureId = texture;
}

// A target of its own, so that a picture may be larger than any screen.
class Canvas {
public:
    explicit Canvas(Size size)
        : width_(static_cast<int>(size.width)), height_(static_cast<int>(size.height)) {
        glGenFramebuffers(1, &frame_);
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_, height_, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glBindFramebuffer(GL_FRAMEBUFFER, frame_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteTextures(1, &texture_);
        glDeleteFramebuffers(1, &frame_);
    }

    [[nodiscard]] Picture read() const {
        const auto row = static_cast<std::size_t>(width_) * 4, rows = static_cast<std::size_t>(height_);
        Picture picture{width_, height_, std::vector<std::uint8_t>(row * rows)};
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
        const auto line = [&](std::size_t index) {
            return picture.pixels.begin() + static_cast<std::ptrdiff_t>(index * row);
        };
        for (std::size_t top = 0; top < rows / 2; ++top) // OpenGL counts from the bottom
            std::swap_ranges(line(top), line(top + 1), line(rows - 1 - top));
        for (std::size_t alpha = 3; alpha < picture.pixels.size(); alpha += 4) picture.pixels[alpha] = 255;
        return picture;
    }

private:
    int width_, height_;
    GLuint frame_ = 0, texture_ = 0;
};

} // namespace

std::expected<std::unique_ptr<Window>, Problem> Window::open(const WindowSpec& spec) {
    if (glfwInit() == GLFW_FALSE)
        return std::unexpected(no_window("no window can be opened: there is no display"));
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, spec.visible ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(static_cast<int>(spec.size.width),
                                          static_cast<int>(spec.size.height), "Signatory", nullptr, nullptr);
    if (!window) {
        Problem problem = no_window("no window can be opened: OpenGL 3.3 is missing");
        glfwTerminate();
        return std::unexpected(std::move(problem));
    }
    glfwMakeContextCurrent(window);
    gladLoadGL(glfwGetProcAddress);
    glfwSwapInterval(1);
    Settings settings = spec.settings;
    settings.display_scale = spec.visible ? scale_of(window) : settings.display_scale;
    auto stage = Stage::open(settings);
    if (!stage) {
        glfwDestroyWindow(window);
        glfwTerminate();
        return std::unexpected(stage.error());
    }
    return std::unique_ptr<Window>(new Window(window, std::move(*stage), spec));
}

Window::Window(GLFWwindow* window, std::unique_ptr<Stage> stage, const WindowSpec& spec)
    : window_(window), stage_(std::move(stage)), backdrop_(std::make_unique<Backdrop>(spec.shaders)),
      shaders_(spec.shaders), map_file_(spec.map_file), frames_to_draw_(settling_frames), last_frame_(glfwGetTime()) {
    ImGui::SetCurrentContext(stage_->context());
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = window_;
    io.GetClipboardTextFn = clipboard_text;
    io.SetClipboardTextFn = set_clipboard_text;
    glfwSetWindowUserPointer(window_, this);
    listen();
    if (spec.visible) reader_ = open_screen_reader(glfwPostEmptyEvent);
}

Window::~Window() {
    reader_.reset();
    ImGui::SetCurrentContext(stage_->context());
    ImGui_ImplOpenGL3_Shutdown();
    backdrop_.reset();
    map_painter_.reset();
    stage_.reset();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::listen() {
    glfwSetInputMode(window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scan_code, int action, int bits) {
        if (static_cast<Window*>(glfwGetWindowUserPointer(window))->is_for_reader(key, scan_code, action, bits)) return;
        if (action == GLFW_RELEASE)
            input_of(window).push(KeyReleased{key_of(key, scan_code), modifiers_of(bits)});
        else
            input_of(window).push(KeyPressed{key_of(key, scan_code), modifiers_of(bits)});
    });
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
        if (static_cast<Window*>(glfwGetWindowUserPointer(window))->next_character_taken_) return;
        input_of(window).push(Typed{static_cast<char32_t>(character)});
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        int width = 1, frame_width = 1, height = 1, frame_height = 1;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &frame_width, &frame_height);
        const double ratio = width > 0 ? static_cast<double>(frame_width) / width : 1;
        input_of(window).push(PointerMoved{static_cast<float>(x * ratio), static_cast<float>(y * ratio)});
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
        if (entered == GLFW_FALSE) input_of(window).push(PointerMoved{-1, -1});
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
        if (button < 3) input_of(window).push(PointerButton{button, action == GLFW_PRESS});
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* window, double x, double y) {
        input_of(window).push(WheelTurned{static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
        input_of(window).push(FilesDropped{{paths, paths + count}});
    });
    // Exposed, resized or moved to another monitor: draw again although nobody did anything to a widget.
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) {
        static_cast<Window*>(glfwGetWindowUserPointer(window))->frames_to_draw_ = settling_frames;
    });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) {
        static_cast<Window*>(glfwGetWindowUserPointer(window))->frames_to_draw_ = settling_frames;
    });
}

void Window::run(const View& view) {
    while (turn(view, idle_wait)) {
    }
}

bool Window::turn(const View& view, double longest_wait) {
    if (frames_to_draw_ > 0 || !input_.empty() || stage_->moving())
        glfwPollEvents();
    else
        wait(longest_wait);
    serve_reader();
    if (glfwWindowShouldClose(window_) != 0) return false;
    // Whatever ended the wait, input or a worker's wake(), is worth a look.
    frames_to_draw_ = input_.empty() && frames_to_draw_ > 0 ? frames_to_draw_ - 1 : settling_frames;
    draw(view);
    return true;
}

void Window::wait(double longest) {
    const double until = glfwGetTime() + longest;
    has_something_to_show = false;
    do glfwWaitEventsTimeout(std::max(0.0, until - glfwGetTime()));
    while (woken_to_answer_alone() && glfwGetTime() < until);
}

// A question of a screen reader is answered without drawing anything.
bool Window::woken_to_answer_alone() {
    if (reader_ == nullptr || !reader_->serve()) return false;
    serve_reader();
    return !has_something_to_show && frames_to_draw_ == 0 && input_.empty() && glfwWindowShouldClose(window_) == 0;
}

void Window::serve_reader() {
    if (reader_ == nullptr) return;
    reader_->serve();
    for (Asked& asked : reader_->take_asked()) {
        Memory& memory = stage_->memory();
        const bool is_field = stage_->map().find(asked.id) != nullptr && stage_->map().find(asked.id)->role == Role::field;
        memory.focus.keyboard_used();
        memory.focus.ask(asked.id);
        if (asked.what == Asked::What::write) memory.written = {asked.id, std::move(asked.text)};
        else if (asked.what == Asked::What::press && is_field) input_.push(KeyPressed{Key::enter, {}});
        else if (asked.what == Asked::What::press) memory.pressed = asked.id;
        frames_to_draw_ = settling_frames;
    }
}

void Window::publish() {
    if (reader_ == nullptr) return;
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetWindowPos(window_, &x, &y);
    glfwGetWindowSize(window_, &width, &height);
    const WindowPlace place{.corner = {static_cast<float>(x), static_cast<float>(y)},
                            .size = {static_cast<float>(width), static_cast<float>(height)},
                            .pixels_a_point = width > 0 ? pixels().width / static_cast<float>(width) : 1,
                            .active = glfwGetWindowAttrib(window_, GLFW_FOCUSED) != 0};
    if (reader_->publish(stage_->map(), place)) frames_to_draw_ = std::max(frames_to_draw_, 1);
}

// A character comes after its key, and with it goes to the screen reader.
bool Window::is_for_reader(int key, int scan_code, int action, int bits) {
    next_character_taken_ = reader_ != nullptr && reader_->takes(key_stroke(key, scan_code, action, bits));
    return next_character_taken_;
}

void Window::stay_open() { glfwSetWindowShouldClose(window_, GLFW_FALSE); }

void Window::draw(const View& view) {
    follow_scale();
    const Size size = pixels();
    if (size.width < 1 || size.height < 1) return; // minimised
    const double now = glfwGetTime();
    const float step = std::min(static_cast<float>(now - std::exchange(last_frame_, now)), longest_step);
    stage_->draw(stage_->take(input_), size, step, view);
    for (int again = 0; again < relayouts_before_showing && stage_->unfinished(); ++again)
        stage_->draw({}, size, 0, view);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    render(size);
    glfwSwapBuffers(window_);
    publish();
    if (!map_file_.empty()) static_cast<void>(write_map(stage_->map(), map_file_));
}

void Window::render(Size size) {
    ImGui_ImplOpenGL3_NewFrame();
    ImDrawData& picture = stage_->picture();
    if (std::exchange(drawn_atlas_, stage_->atlas_version()) != stage_->atlas_version()) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    use_texture(picture, ImGui::GetIO().Fonts->TexID);
    const Settings& settings = stage_->settings();
    const Tokens& tokens = tokens_of(settings.theme);
    const float scale = settings.text_scale * settings.display_scale;
    const bool has_map = stage_->scene() != nullptr || !stage_->maps().empty();
    if (has_map && map_painter_ == nullptr) map_painter_ = std::make_unique<MapPainter>(shaders_);
    if (stage_->scene() == nullptr) backdrop_->draw(tokens, size, scale);
    else map_painter_->draw(*stage_->scene(), size, backdrop_->draw_kept(tokens, size, scale));
    for (const auto& map : stage_->maps())
        map->paint = [this, size](const MapPicture& shown) { map_painter_->draw(shown, size, 0); };
    ImGui_ImplOpenGL3_RenderDrawData(&picture);
}

Picture Window::picture(const View& view, Size pixels) {
    for (int frame = 0; frame < settling_frames || (stage_->unfinished() && frame < 32); ++frame)
        stage_->draw({}, pixels, 1, view);
    const Canvas canvas(pixels);
    render(pixels);
    return canvas.read();
}

void Window::finish() { glFinish(); }

void Window::wake() {
    has_something_to_show = true;
    glfwPostEmptyEvent();
}
void Window::close() { glfwSetWindowShouldClose(window_, GLFW_TRUE); }

void Window::set(const Settings& settings) {
    Settings wanted = settings;
    wanted.display_scale = stage_->settings().display_scale;
    if (wanted == stage_->settings()) return;
    stage_->set(wanted);
    frames_to_draw_ = settling_frames;
}

void Window::set_full_screen(bool full) {
    if (full == full_screen()) return;
    if (full) {
        int x = 0, y = 0, width = 0, height = 0;
        glfwGetWindowPos(window_, &x, &y);
        glfwGetWindowSize(window_, &width, &height);
        windowed_ = Rect{static_cast<float>(x), static_cast<float>(y), static_cast<float>(width),
                         static_cast<float>(height)};
        GLFWmonitor* monitor = glfwGetPrimaryMonitor();
        const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
        if (mode) glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    } else {
        const Rect back = windowed_.value_or(Rect{64, 64, 1280, 800});
        glfwSetWindowMonitor(window_, nullptr, static_cast<int>(back.x), static_cast<int>(back.y),
                             static_cast<int>(back.width), static_cast<int>(back.height), GLFW_DONT_CARE);
    }
}

bool Window::full_screen() const { return glfwGetWindowMonitor(window_) != nullptr; }

void Window::follow_scale() {
    Settings settings = stage_->settings();
    if (glfwGetWindowAttrib(window_, GLFW_VISIBLE) != 0) settings.display_scale = scale_of(window_);
    stage_->set(settings);
}

Size Window::pixels() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

} // namespace signatory::ui
