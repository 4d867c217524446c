// Times whole frames of the map while a hand pans it, and of Dear ImGui's demo window, in turn, in one window of
// 1280x800: map_frames CONTENT SHADERS ROUNDS FRAMES. Prints "map MILLISECONDS STATES OWN PROCESSOR" or "demo …" a
// frame; OWN is the part before anything is handed to OpenGL, PROCESSOR the processor's time, of all threads.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

#include <imgui.h>

#include "adapters/atlas/atlas_file.hpp"
#include "adapters/bank/json_bank.hpp"
#include "core/study/update.hpp"
#include "ui/app.hpp"
#include "ui/shell/window.hpp"

using namespace signatory;
using Clock = std::chrono::steady_clock;

namespace {

double since(Clock::time_point begun) { return std::chrono::duration<double, std::milli>(Clock::now() - begun).count(); }

double processor_time() { // milliseconds, of all threads
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

study::State on_map(const std::filesystem::path& content) {
    study::State state;
    state.bank = bank::load_bank(content / "collective-security", content / "fact-bank.schema.json").bank;
    state.atlas = atlas_file::load(content).value();
    state.screen = study::Screen::map;
    return state;
}

// A hand on the mouse that drags the map to and fro, five pixels a frame.
void drag(ui::Window& window, int frame) {
    const auto at = [](int step) {
        const int there = step % 120, back = there < 60 ? there : 120 - there;
        return ui::PointerMoved{640.0F + 5.0F * static_cast<float>(back), 300.0F + 2.0F * static_cast<float>(back)};
    };
    window.input().push(at(frame));
    if (frame == 0) window.input().push(ui::PointerButton{0, true});
}

} // namespace

int main(int count, char** arguments) {
    if (count != 5) return 2;
    const std::filesystem::path content = arguments[1];
    const int rounds = std::atoi(arguments[3]), frames = std::atoi(arguments[4]);
    ui::WindowSpec spec;
    spec.shaders = arguments[2];
    auto opened = ui::Window::open(spec);
    if (!opened) return std::fprintf(stderr, "%s\n", opened.error().what.c_str()), 1;
    ui::Window& window = **opened;
    const study::State state = on_map(content);
    ui::App app;
    ui::Commands ignored;
    double own = 0;
    const auto timed = [&](auto&& draw) {
        return [&own, draw](ui::Frame& frame) {
            const auto begun = Clock::now();
            draw(frame);
            own = since(begun);
        };
    };
    const ui::Window::View map = timed([&](ui::Frame& frame) { app.draw(frame, state, ignored); });
    const ui::Window::View demo = timed([](ui::Frame&) {
        ImGui::SetNextWindowPos({60, 40});
        ImGui::SetNextWindowSize({700, 700});
        ImGui::ShowDemoWindow();
    });
    std::size_t states = 0;
    for (const atlas::Shape& shape : state.atlas->shapes) states += shape.code.empty() ? 0 : 1;
    constexpr int warm_up = 20;
    for (int round = 0; round < rounds; ++round)
        for (const bool is_map : {true, false}) {
            for (int frame = -warm_up; frame < frames; ++frame) {
                if (is_map) drag(window, frame + warm_up);
                const auto begun = Clock::now();
                const double used = processor_time();
                window.turn(is_map ? map : demo, 0);
                window.finish();
                if (frame >= 0) std::printf("%s %.3f %zu %.3f %.3f\n", is_map ? "map" : "demo", since(begun), is_map ? states : 0, own, processor_time() - used);
            }
            if (is_map) window.input().push(ui::PointerButton{0, false});
        }
}
