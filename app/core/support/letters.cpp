#include "core/support/letters.hpp"

#include <cstdint>

namespace signatory {
namespace {

bool is_between(std::uint32_t letter, std::uint32_t first, std::uint32_t last) {
    return first <= letter && letter <= last;
}

// Simple case mappings of UnicodeData.txt for U+0080 … U+07FF: the letters that take two bytes.
std::uint32_t lower(std::uint32_t letter) {
    if (is_between(letter, 0xC0, 0xDE) && letter != 0xD7) return letter + 0x20;    // À … Þ, without ×
    if (is_between(letter, 0x391, 0x3AB) && letter != 0x3A2) return letter + 0x20; // Α … Ϋ
    if (is_between(letter, 0x400, 0x40F)) return letter + 0x50;                    // Ѐ … Џ
    if (is_between(letter, 0x410, 0x42F)) return letter + 0x20;                    // А … Я
    if (is_between(letter, 0x531, 0x556)) return letter + 0x30;                    // Ա … Ֆ
    if (letter == 0x178) return 0xFF;                                              // Ÿ
    const bool even_is_upper = is_between(letter, 0x100, 0x12F) || is_between(letter, 0x132, 0x137) ||
                               is_between(letter, 0x14A, 0x177) || is_between(letter, 0x460, 0x481) ||
                               is_between(letter, 0x48A, 0x4BF) || is_between(letter, 0x4D0, 0x52F);
    const bool odd_is_upper = is_between(letter, 0x139, 0x148) || is_between(letter, 0x179, 0x17E) ||
                              is_between(letter, 0x4C1, 0x4CE);
    if (even_is_upper) return letter | 1U;
    return odd_is_upper && letter % 2 == 1 ? letter + 1 : letter;
}

unsigned byte_at(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
}

} // namespace

std::string lower_case(std::string_view text) {
    std::string lowered;
    lowered.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        const unsigned first = byte_at(text, index), second = byte_at(text, index + 1);
        if (is_between(first, 0xC2, 0xDF) && is_between(second, 0x80, 0xBF)) {
            const std::uint32_t letter = lower(((first & 0x1FU) << 6U) | (second & 0x3FU));
            lowered += static_cast<char>(0xC0U | (letter >> 6U));
            lowered += static_cast<char>(0x80U | (letter & 0x3FU));
            ++index;
        } else {
            lowered += static_cast<char>(is_between(first, 'A', 'Z') ? first + 0x20 : first);
        }
    }
    return lowered;
}

} // namespace signatory
