// The memory model on the settings screen: which one, and the parameters fitted to the learner's own reviews.
#pragma once

#include "ui/views/view.hpp"

namespace signatory::ui {

// Reviews from which on a fit says something.
inline constexpr std::int64_t least_to_fit = 64;

// Reviews still missing until a fit is offered, the first or the next: 0 when it is.
std::int64_t reviews_until_fit(const study::Profile& profile);

void draw_memory_model(Frame& frame, const study::State& state, study::Settings& settings, Commands& commands);

} // namespace signatory::ui
