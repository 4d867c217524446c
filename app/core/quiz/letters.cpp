#include "core/quiz/letters.hpp"

#include <optional>

#include <fmt/format.h>

namespace signatory::quiz {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t group = 4;

// Times x in the field of 32 elements (x^5 + x^2 + 1): every power of x up to the 31st is another, so that letters of
// different places weigh differently.
constexpr unsigned times_x(unsigned letter) { return (letter << 1U) ^ ((letter & 16U) != 0 ? 37U : 0U); }

unsigned sum_of(const std::vector<unsigned>& letters) {
    unsigned sum = 0;
    for (const unsigned letter : letters) sum = times_x(sum) ^ letter;
    return sum;
}

std::optional<unsigned> letter_of(char character) {
    if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 32);
    if (character == 'I' || character == 'L') character = '1';
    if (character == 'O') character = '0';
    const std::size_t place = alphabet.find(character);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(place));
}

std::vector<unsigned> cut(const std::vector<bool>& bits) {
    std::vector<unsigned> letters((bits.size() + bits_in_letter - 1) / bits_in_letter);
    for (std::size_t at = 0; at < bits.size(); ++at)
        if (bits[at]) letters[at / bits_in_letter] |= 16U >> at % bits_in_letter;
    return letters;
}

Problem slip() {
    return {"the quiz code has a slip in it", {}, "Compare it with the original, letter by letter."};
}

} // namespace

std::string letters_of(const std::vector<bool>& bits) {
    std::vector<unsigned> letters = cut(bits);
    letters.push_back(times_x(sum_of(letters)));
    std::string text;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (at > 0 && at % group == 0) text += '-';
        text += alphabet[letters[at]];
    }
    return text;
}

std::expected<std::vector<bool>, Problem> bits_of(std::string_view text) {
    std::vector<unsigned> letters;
    for (const char character : text) {
        if (character == '-' || character == ' ') continue;
        const auto letter = letter_of(character);
        if (!letter) return std::unexpected(Problem{fmt::format("no quiz code is written like “{}”", text), {}, fmt::format("A code has only these letters: {}.", alphabet)});
        letters.push_back(*letter);
    }
    if (letters.size() < 2 || sum_of(letters) != 0) return std::unexpected(slip());
    letters.pop_back();
    std::vector<bool> bits;
    for (const unsigned letter : letters)
        for (unsigned bit = 16; bit > 0; bit >>= 1U) bits.push_back((letter & bit) != 0);
    return bits;
}

} // namespace signatory::quiz
