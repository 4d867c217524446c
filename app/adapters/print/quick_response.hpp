// A QR code (ISO/IEC 18004), as squares.
#pragma once

#include <string>

#include "adapters/print/pen.hpp"

namespace signatory::print {

// Drawn `side` wide with its top left at (x, y); the quiet zone of four squares round it is the caller's to keep free.
// Precondition: at most 1,000 characters.
void draw_quick_response(Pen& pen, const std::string& text, double x, double y, double side);

} // namespace signatory::print
