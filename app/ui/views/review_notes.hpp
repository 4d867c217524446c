// What there is to say of the card in hand beside its proof, in quiet sentences; empty where there is nothing.
#pragma once

#include <string>

#include "core/study/state.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// Of a card that lapses again and again, with what its answer is taken for.
const std::string& leech_words(const study::State& state, const study::CardOnScreen& card, LeechMemory& known);

// Of an answer that counts only partly, for it may have been a guess.
std::string guess_words(const study::CardOnScreen& card);

} // namespace signatory::ui
