// What there is to say of the card in hand beside its proof, in quiet sentences; empty where there is nothing.
#pragma once

#include <string>

#include "core/study/state.hpp"

namespace signatory::ui {

// Of a card that lapses again and again, with what its answer is taken for.
std::string leech_words(const study::State& state, const study::CardOnScreen& card);

// Of an answer that counts only partly, for it may have been a guess.
std::string guess_words(const study::CardOnScreen& card);

} // namespace signatory::ui
