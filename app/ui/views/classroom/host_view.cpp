// A class on the projector: set up, joined, asked, shown its answers, and looked back on.
#include <algorithm>
#include <cmath>

#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Phase;

// The wall was drawn for a window of this size; it grows and shrinks with the window in steps, so that fonts are not drawn
// anew at every pixel. What is set on it is never smaller than the usual text is by the choice of who uses it.
constexpr Size drawn_for{1280, 800};
constexpr float wall_steps = 8, least_wall = 0.5F, most_wall = 2.5F;

float wall_scale(const Frame& frame) {
    const float display = frame.scale / frame.text_scale;
    const float fit = std::min(frame.size.width / drawn_for.width, frame.size.height / drawn_for.height) / display;
    return display * std::max(std::clamp(std::floor(fit * wall_steps) / wall_steps, least_wall, most_wall), least_wall * frame.text_scale);
}

void follow(const Frame& frame, const study::ClassHost& host, HostMemory& memory) {
    if (memory.log != host.log) {
        memory.results = host.results;
        memory.told_of = 0;
    }
    const bool heard = memory.log != host.log || memory.reports != host.reports;
    memory.age = heard ? 0 : memory.age + frame.delta;
    memory.log = host.log;
    memory.reports = host.reports;
}

void draw_phase(const ClassScreen& screen) {
    const Phase phase = screen.room().phase;
    if (phase == Phase::ended) return draw_class_end(screen);
    draw_class_controls(screen);
    if (phase == Phase::lobby) return draw_class_lobby(screen);
    screen.room().settings.pace == classroom::Pace::own ? draw_class_end(screen) : draw_class_question(screen);
}

} // namespace

classroom::Milliseconds ClassScreen::now() const {
    constexpr double a_second = 1000;
    return host.told_at + static_cast<classroom::Milliseconds>(memory().age * a_second);
}

void draw_host(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands) {
    if (!state.host) return draw_class_setup(frame, state, memory, commands);
    frame.fonts.set_wall(wall_scale(frame));
    follow(frame, *state.host, memory.host);
    const ClassScreen screen{frame, state, *state.host, memory, commands};
    draw_phase(screen);
    draw_class_questions(screen);
}

} // namespace signatory::ui
