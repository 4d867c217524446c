// What a quiz earned in all.
#pragma once

#include "core/study/state.hpp"

namespace signatory::quiz {

enum class Total {
    credits, // what each answer earned, added up
    formula  // with what blind guessing wins taken off again: R − W / (k − 1)
};

// Per mille of one item's worth. By the formula it may be below nothing.
int total_credit(const study::QuizRun& run, Total total);

} // namespace signatory::quiz
