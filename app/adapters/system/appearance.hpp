// Whether the desktop is set to dark, as far as its plain settings tell.
#pragma once

namespace signatory::system {

// GTK_THEME first, then the GTK settings files. False when nothing says so.
bool prefers_dark();

} // namespace signatory::system
