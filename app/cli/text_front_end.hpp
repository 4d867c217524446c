// The terminal front end: the same commands and State as the window, as plain text line by line. It reads well
// with a screen reader and over SSH.
#pragma once

#include <istream>
#include <optional>
#include <ostream>

#include "runtime/runtime.hpp"

namespace signatory::cli {

// Runs a review session, of today's cards or of a set, until the learner leaves or the input ends.
void study_as_text(runtime::Runtime& runtime, const std::optional<study::StudySet>& set, std::istream& input, std::ostream& output);

} // namespace signatory::cli
