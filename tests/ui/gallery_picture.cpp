// Draws the gallery into a PNG file: gallery_picture THEME SCALE FILE [WIDTH HEIGHT]
#include <chrono>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "ui/shell/window.hpp"
#include "ui/views/gallery_view.hpp"

int main(int argc, char** argv) {
    using namespace signatory::ui;
    if (argc < 4) return 2;
    const auto start = std::chrono::steady_clock::now();
    const auto milliseconds = [&] {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    };
    WindowSpec spec{.visible = false, .shaders = SIGNATORY_SOURCE_DIR "/shaders"};
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast})
        if (name_of(theme) == std::string_view(argv[1])) spec.settings.theme = theme;
    spec.settings.text_scale = std::strtof(argv[2], nullptr);
    spec.settings.motion = Motion::reduced;
    auto window = Window::open(spec);
    if (!window) {
        fmt::print(stderr, "{} ({}). {}\n", window.error().what, window.error().where, window.error().advice);
        return 1;
    }
    fmt::print("window open after {:.0f} ms\n", milliseconds());
    const float width = argc > 5 ? std::strtof(argv[4], nullptr) : 1280;
    const float height = argc > 5 ? std::strtof(argv[5], nullptr) : 1480;
    const Picture picture = (*window)->picture(draw_gallery, {width, height});
    fmt::print("drawn after {:.0f} ms\n", milliseconds());
    const auto written = write_png(picture, argv[3]);
    for (const auto& id : (*window)->stage().map().duplicates()) fmt::print("twice: {}\n", id);
    return written ? 0 : 1;
}
