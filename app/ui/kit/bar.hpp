// Lengths that say a number: the way done, a share, a range with its likeliest value.
#pragma once

#include "ui/kit/frame.hpp"

namespace signatory::ui {

// The way done along the top edge of the window, 0 to 1. `words` is read aloud: "7 of 20".
void progress_edge(Frame& frame, float part, std::string_view words);
void progress_line(Frame& frame, float part, std::string_view words); // in the column, 4 units high
void bar(Frame& frame, float part, std::string_view words, Tone tone = Tone::heat_3); // 6 units high
// From `low` to `high` with a mark at `likely`, all 0 to 1.
void range_bar(Frame& frame, float low, float likely, float high, std::string_view words);

} // namespace signatory::ui
