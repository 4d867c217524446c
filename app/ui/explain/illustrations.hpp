// The pictures of an answered item: states on a small map, dates on an upright strip of time, two clauses.
#pragma once

#include "core/study/state.hpp"
#include "ui/explain/explain_memory.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

// What is shown of an item with this response; worked out again only when one of them changes.
const explain::Illustration& illustrate(ExplainMemory& memory, const study::State& state, const item::Item& item, const item::Response& response);

// Each draws down from the top left corner, as wide as told, and returns how high it was, in pixels.
float draw_state_map(Frame& frame, const study::State& state, const ExplainMemory& memory, const explain::StateMap& map, const Rect& top);
float draw_time_strip(Frame& frame, const fact::FactBank& bank, const explain::TimeStrip& strip, const Rect& top);
float draw_two_clauses(Frame& frame, const fact::FactBank& bank, const explain::TwoClauses& clauses, const Rect& top);

// In the margin right of the column of a study screen, where nothing else stands: it moves nothing and covers nothing. False, and
// nothing drawn, where the margin is too narrow or there is no picture.
bool draw_beside_column(Frame& frame, ExplainMemory& memory, const study::State& state, const item::Item& item, const item::Response& response);

// The sign of a role, and its colour.
void draw_role(Frame& frame, explain::Role role, const Rect& box);

} // namespace signatory::ui
