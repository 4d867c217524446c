// Another program, run to its end or left to itself.
#pragma once

#include <string>
#include <vector>

namespace signatory::system {

// Looked for along PATH when its name has no slash; its words go nowhere. The exit code; 127: there is no such program.
int run_program(const std::vector<std::string>& name_and_arguments);

// Does not wait for it, and it outlives this one. False: there is no such program.
bool start_program(std::vector<std::string> name_and_arguments);

} // namespace signatory::system
