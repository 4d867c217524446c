// The QR code (ISO/IEC 18004) that leads a phone into a room.
#pragma once

#include <string>

#include "core/support/square_code.hpp"

namespace signatory::classroom {

// `address` as LiveRoom tells it; the page fills in the code of the room by itself.
SquareCode join_squares(const std::string& address, const std::string& code);

} // namespace signatory::classroom
