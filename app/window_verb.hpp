// The verbs that draw: the window, and pictures of its screens. Beside main, since they join ui and runtime.
#pragma once

#include "cli/verb.hpp"

namespace signatory {

// Opens the window; what the program does when no verb is given.
void add_window(CLI::App& program, cli::Context& context);
void add_picture(CLI::App& program, cli::Context& context);

} // namespace signatory
