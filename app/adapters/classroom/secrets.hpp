// Random numbers nobody can foretell.
#pragma once

#include <string>

namespace signatory::classroom {

std::string secret();    // 128 bits of the system's, as 32 hexadecimal digits
std::string room_code(); // six digits, the first not 0

} // namespace signatory::classroom
