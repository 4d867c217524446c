// What is taken for what: pairs to open, with both facts side by side.
#pragma once

#include <string>

#include "ui/views/view.hpp"

namespace signatory::ui {

std::string name_of(const study::MixUp& pair); // by which it is opened

// `open` names the pair that is unfolded, or none. Precondition: there are a bank and its progress.
void draw_mix_ups(Frame& frame, const study::State& state, std::string& open, Commands& commands);

} // namespace signatory::ui
