// Key chords as people write them: "Ctrl+K", "Space", "U", "?", "1".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

// Letters, digits and named keys are matched by key; other signs, such as "?" and "/", by the character
// typed, since layouts put them on different keys.
struct Chord {
    Modifiers modifiers = {};
    Key key = Key::none;
    char32_t character = 0;

    bool operator==(const Chord&) const = default;
};

[[nodiscard]] std::optional<Chord> parse_chord(std::string_view text); // nothing for a name that is not known
[[nodiscard]] std::string to_string(const Chord& chord);               // "Ctrl+K"
[[nodiscard]] std::string cap_of(const Chord& chord);                  // as a key cap shows it: "Ctrl K"

// Claims the chord from this frame's keys. While a text field has the focus, a key that would type something
// is the field's.
[[nodiscard]] bool claim(Frame& frame, const Chord& chord);

} // namespace signatory::ui
