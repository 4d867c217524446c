// What the keys of the editing screen ask for, worked out from the draft.
#pragma once

#include "core/study/command.hpp"

namespace signatory::ui {

study::Command add_record(const study::Editing& editing); // of the list shown
study::Command remove_record(const study::Editing& editing);
study::Command record_beside(const study::Editing& editing, int step);
study::Command next_problem(const study::Editing& editing); // after the record shown, round and round

// The place of the record on the form; none when the list is empty.
std::optional<fact::Place> place_shown(const study::Editing& editing);

} // namespace signatory::ui
