// What the phases of a class share on the projector.
#pragma once

#include "core/classroom/shown.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/classroom/class_steps.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// What one frame of a class is drawn from.
struct ClassScreen {
    Frame& frame;
    const study::State& state;
    const study::ClassHost& host;
    ViewMemory& view;
    Commands& commands;

    [[nodiscard]] const classroom::Room& room() const { return host.room; }
    [[nodiscard]] HostMemory& memory() const { return view.host; }
    [[nodiscard]] classroom::Milliseconds now() const; // by the clock of the room
    [[nodiscard]] float wall(float units) const { return frame.wall(units) / frame.scale; } // in units of the kit
};

// The faces a question is set in: as large as its room lets them be.
struct WallSizes {
    Face stem, option, reason;
};

// -- Parts, each drawing itself in the column
void draw_class_setup(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_class_lobby(const ClassScreen& screen);
void draw_class_question(const ClassScreen& screen); // asked, closed, revealed or skipped
void draw_ranks_so_far(const ClassScreen& screen, Rect room); // at the bottom of the room, as far as they fit
void draw_class_end(const ClassScreen& screen);      // and what all have answered at their own pace
void draw_class_questions(const ClassScreen& screen); // what is asked before somebody or something goes
void draw_class_controls(const ClassScreen& screen); // cuts its part off the bottom of the window

// The options of the question shown, with votes and reasons once they are revealed. The height is that of all rows, in
// pixels: the same before the reveal and after it.
void draw_tiles(const ClassScreen& screen, const classroom::Shown& shown, const WallSizes& sizes);
[[nodiscard]] float height_of_tiles(const ClassScreen& screen, const classroom::Shown& shown, const WallSizes& sizes, float width);

void draw_squares(Frame& frame, const SquareCode& squares, const Rect& box, std::string_view words);
[[nodiscard]] std::string spaced(const std::string& code);      // "482 193"
[[nodiscard]] std::string place_of(const std::string& address); // "192.168.1.20:8090"

} // namespace signatory::ui
