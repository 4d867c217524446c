// The profile cannot be used: what is wrong, and the ways on. Drawn before there is any State.
#pragma once

#include <string>

#include "core/support/problem.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

enum class StartProblemAnswer { none, restore, close };

// `backup` names the file a restore would use, or is empty.
StartProblemAnswer draw_start_problem(Frame& frame, const Problem& problem, const std::string& backup);

} // namespace signatory::ui
