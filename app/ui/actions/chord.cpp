#include "ui/actions/chord.hpp"

#include <algorithm>
#include <cctype>

namespace signatory::ui {
namespace {

struct Name {
    std::string_view text;
    Key key;
};
constexpr Name names[] = {
    {"Space", Key::space},
    {"Enter", Key::enter},
    {"Tab", Key::tab},
    {"Esc", Key::escape},
    {"Backspace", Key::backspace},
    {"Del", Key::remove},
    {"←", Key::left},
    {"→", Key::right},
    {"↑", Key::up},
    {"↓", Key::down},
    {"Home", Key::home},
    {"End", Key::end},
    {"Page Up", Key::page_up},
    {"Page Down", Key::page_down},
};
constexpr Name spoken[] = {{"Left", Key::left}, {"Right", Key::right},   {"Up", Key::up},
                           {"Down", Key::down}, {"Escape", Key::escape}, {"Delete", Key::remove}};

Key named(std::string_view text) {
    for (const Name& name : names)
        if (name.text == text) return name.key;
    for (const Name& name : spoken)
        if (name.text == text) return name.key;
    if (text.size() < 2 || text.size() > 3 || text.front() != 'F') return Key::none;
    const std::string number(text.substr(1));
    if (!std::ranges::all_of(number, [](unsigned char c) { return std::isdigit(c) != 0; })) return Key::none;
    const int function = std::stoi(number);
    if (function < 1 || function > 12) return Key::none;
    return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) + static_cast<std::uint32_t>(function - 1));
}

bool takes(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix) || text.size() == prefix.size()) return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string name_of(const Chord& chord) {
    if (chord.character != 0) return std::string(1, static_cast<char>(chord.character));
    for (const Name& name : names)
        if (name.key == chord.key) return std::string(name.text);
    if (chord.key >= Key::f1)
        return "F" + std::to_string(static_cast<std::uint32_t>(chord.key) -
                                    static_cast<std::uint32_t>(Key::f1) + 1);
    if (chord.key == Key::minus) return "−";
    return std::string(1, static_cast<char>(std::toupper(static_cast<int>(chord.key))));
}

std::string joined(const Chord& chord, std::string_view by) {
    std::string out;
    for (const auto& [held, name] :
         {std::pair{chord.modifiers.control, "Ctrl"}, std::pair{chord.modifiers.alt, "Alt"},
          std::pair{chord.modifiers.shift, "Shift"}})
        if (held) out.append(name).append(by);
    return out + name_of(chord);
}

bool types_something(const Chord& chord) {
    if (chord.character != 0) return true;
    return chord.key < Key::enter && !chord.modifiers.control && !chord.modifiers.alt;
}

} // namespace

std::optional<Chord> parse_chord(std::string_view text) {
    Chord chord;
    for (bool more = true; more;) {
        more = false;
        if (takes(text, "Ctrl+")) more = chord.modifiers.control = true;
        if (takes(text, "Alt+")) more = chord.modifiers.alt = true;
        if (takes(text, "Shift+")) more = chord.modifiers.shift = true;
    }
    if (text == "−") text = "-";
    if (text.size() != 1) {
        chord.key = named(text);
        return chord.key == Key::none ? std::nullopt : std::optional(chord);
    }
    const auto sign = static_cast<unsigned char>(text.front());
    if (std::isalnum(sign) != 0 || chord.modifiers.control || chord.modifiers.alt)
        chord.key = static_cast<Key>(std::tolower(sign));
    else
        chord.character = sign;
    return chord;
}

std::string to_string(const Chord& chord) { return joined(chord, "+"); }
std::string cap_of(const Chord& chord) { return joined(chord, " "); }

bool claim(Frame& frame, const Chord& chord) {
    if (frame.typing() && types_something(chord)) return false;
    if (chord.character != 0) return frame.keys.claim_character(chord.character);
    if (frame.keys.claim(chord.key, chord.modifiers)) return true;
    // Plus is a shifted key on most layouts.
    Modifiers shifted = chord.modifiers;
    shifted.shift = true;
    return chord.key == Key::plus && frame.keys.claim(chord.key, shifted);
}

} // namespace signatory::ui
