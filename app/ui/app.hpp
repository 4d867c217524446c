// The whole interface for one frame: the view of the screen, what lies over it, and the keys.
#pragma once

#include <optional>
#include <utility>

#include "ui/accessibility/read_aloud.hpp"
#include "ui/actions/palette.hpp"
#include "ui/kit/stage.hpp"

namespace signatory::ui {

// What the stage is to be set to. The display scale is the window's.
Settings settings_for(const study::Settings& settings, bool system_prefers_dark);

class App {
  public:
    App() = default;
    explicit App(Voice& voice) : reader_(&voice) {} // what is read aloud is said by it

    void draw(Frame& frame, const study::State& state, Commands& commands);

    // Seconds after which a frame is wanted though nothing happens: a toast is to go, a job to be named.
    [[nodiscard]] std::optional<double> wakes_in() const;
    // Whether full screen was asked for since the last call.
    [[nodiscard]] bool take_full_screen_toggle();
    [[nodiscard]] ViewMemory& memory() { return memory_; }

  private:
    void read_aloud(const Frame& frame, const study::State& state);
    void count_time(const Frame& frame, const study::State& state);
    void draw_notices(Frame& frame, const study::State& state, Commands& commands);
    void draw_overlays(Frame& frame, const Situation& situation, Commands& commands);
    void draw_toast(Frame& frame, const study::State& state, Commands& commands);
    void take_keys(Frame& frame, const Situation& situation, Commands& commands);
    void carry_out(Frame& frame, const Order& order, const study::State& state, Commands& commands);
    [[nodiscard]] bool covered() const { return memory_.palette_open || memory_.keys_open; }

    ViewMemory memory_ = {};
    Palette palette_ = {};
    Reader reader_{nullptr};
    bool full_screen_asked_ = false;
    std::optional<std::int64_t> toast_seen_ = {}; // its shown_at_ms
    double toast_age_ = 0;                        // seconds
    std::int64_t job_seen_ = 0;
    double job_age_ = 0;
    std::optional<double> wakes_in_ = {};
};

} // namespace signatory::ui
