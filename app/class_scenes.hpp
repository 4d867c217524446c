// Classes for pictures: rooms as events would have made them, without a server.
#pragma once

#include <vector>

#include "core/study/command.hpp"

namespace signatory {

// Precondition: a bank is open. Each gives what brings the screen of the class there.
std::vector<study::Command> class_being_set_up(const study::State& state);
std::vector<study::Command> class_in_its_lobby(const study::State& state);
std::vector<study::Command> class_being_asked(const study::State& state);
std::vector<study::Command> class_shown_the_answer(const study::State& state);
std::vector<study::Command> class_after_its_second_vote(const study::State& state);
std::vector<study::Command> class_at_its_end(const study::State& state);

} // namespace signatory
