#include "core/support/text.hpp"

#include <array>

#include <fmt/format.h>

namespace signatory {
namespace {

// Base letters of U+0100 … U+017F (Latin Extended-A), in order.
constexpr std::string_view extended_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
// Base letters of U+00E0 … U+00FF; a space where it is no letter (÷).
constexpr std::string_view latin_1 = "aaaaaaaceeeeiiiidnooooo ouuuuyty";

constexpr char32_t lower(char32_t letter) {
    if (letter >= U'A' && letter <= U'Z') return letter + 32;
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
    if (letter >= 0x410 && letter <= 0x42F) return letter + 32; // А … Я
    if (letter >= 0x400 && letter <= 0x40F) return letter + 80; // Ѐ … Џ
    return letter;
}

char32_t base(char32_t letter) {
    if (letter >= 0xE0 && letter <= 0xFF) return static_cast<char32_t>(latin_1[letter - 0xE0]);
    if (letter >= 0x100 && letter <= 0x17F) return static_cast<char32_t>(extended_a[letter - 0x100]);
    if (letter == 0x451) return 0x435; // ё is е
    if (letter == 0x439) return 0x438; // й is и: keyboards without it
    return letter;
}

constexpr bool is_space(char32_t character) {
    if (character < 0x80) {
        const bool digit = character >= U'0' && character <= U'9';
        const bool letter = character >= U'a' && character <= U'z';
        return !digit && !letter;
    }
    return character == 0xA0 || character == 0xAB || character == 0xBB || (character >= 0x2000 && character <= 0x206F) ||
           character == 0x2212 || character == 0x3000;
}

constexpr bool is_mark(char32_t character) { // combining accents, the soft hyphen and apostrophes inside a word vanish
    return (character >= 0x300 && character <= 0x36F) || character == 0xAD || character == U'\'' || character == 0x2019 ||
           character == 0x2BC;
}

// Of ASCII: the small letter or the digit, a blank for a space, nothing for a mark. Names are folded often, so this is
// looked up.
constexpr std::array<char, 128> folded_ascii = [] {
    std::array<char, 128> table{};
    for (char32_t character = 0; character < table.size(); ++character) {
        const char32_t small = lower(character);
        table.at(character) = is_mark(small) ? '\0' : is_space(small) ? ' ' : static_cast<char>(small);
    }
    return table;
}();

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned first = byte(position++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC2 && first < 0xE0 ? 1 : 0;
    if (more == 0 || position + static_cast<std::size_t>(more) > text.size()) return 0xFFFD;
    char32_t code_point = first & (0x3FU >> more);
    for (int count = 0; count < more; ++count) {
        const unsigned next = byte(position + static_cast<std::size_t>(count));
        if ((next & 0xC0U) != 0x80U) return 0xFFFD;
        code_point = (code_point << 6) | (next & 0x3FU);
    }
    position += static_cast<std::size_t>(more);
    return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) return put(code_point);
    if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
    }
    put(0x80 | (code_point & 0x3F));
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool gap = false;
    for (std::size_t position = 0; position < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[position]); byte < folded_ascii.size()) {
            ++position;
            const char small = folded_ascii[byte];
            if (small == ' ') gap = true;
            if (small == ' ' || small == '\0') continue;
            if (gap && !result.empty()) result.push_back(' ');
            gap = false;
            result.push_back(small);
            continue;
        }
        const char32_t character = base(lower(next_code_point(text, position)));
        if (is_mark(character)) continue;
        if (is_space(character)) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result.push_back(' ');
        gap = false;
        append_utf8(result, character);
    }
    return result;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    const std::string plain = folded(text);
    for (std::size_t start = 0; start < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', start), plain.size());
        result.push_back(plain.substr(start, end - start));
        start = end + 1;
    }
    return result;
}

bool contains_words(std::string_view text, std::string_view phrase) {
    const std::string needle = folded(phrase);
    if (needle.empty()) return false;
    return (" " + folded(text) + " ").find(" " + needle + " ") != std::string::npos;
}

std::string capitalised(std::string_view text) {
    if (text.empty()) return {};
    std::size_t position = 0;
    char32_t first = next_code_point(text, position);
    if ((first >= U'a' && first <= U'z') || (first >= 0xE0 && first <= 0xFE && first != 0xF7) ||
        (first >= 0x430 && first <= 0x44F))
        first -= 32;
    else if (first >= 0x450 && first <= 0x45F)
        first -= 80;
    std::string result;
    append_utf8(result, first);
    return result.append(text.substr(position));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) { return fmt::format("{} {}", count, count == 1 ? one : many); }

} // namespace signatory
