#include "adapters/bank/json_error.hpp"

#include <fmt/format.h>

namespace signatory::bank {
namespace {

constexpr std::string_view blanks = " \t\r\n";

char last_before(std::string_view text, std::size_t offset) {
    const std::size_t at = text.substr(0, offset).find_last_not_of(blanks);
    return at == text.npos ? '\0' : text[at];
}

bool ends_a_value(char character) {
    return character == '"' || character == '}' || character == ']' ||
           (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
}

// The character there, whole: UTF-8 continuation bytes have the form 10xxxxxx.
std::string_view character_at(std::string_view text, std::size_t offset) {
    std::size_t end = offset + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(offset, end - offset);
}

} // namespace

Problem explain_syntax(std::string_view text, std::size_t offset) {
    if (offset >= text.size())
        return {
            "the file ends too early", {}, "Close every “{”, “[” and quote, or restore the missing rest."};
    const char found = text[offset], before = last_before(text, offset);
    if (static_cast<unsigned char>(found) < 0x20)
        return {"a text may not run over the end of the line",
                {},
                "Close the quote, or write \\n for a new line."};
    if ((found == '}' || found == ']') && before == ',')
        return {fmt::format("there is a comma before “{}”", found), {}, "Remove the comma."};
    if (found == '\'') return {"a text stands in single quotes", {}, "Write double quotes: \"…\"."};
    if (found == '/' || found == '#') return {"JSON has no comments", {}, "Remove it, or use a \"note\"."};
    if (before == '\\' || (before == 'u' && text.substr(0, offset).ends_with("\\u")))
        return {"“\\” starts an escape that JSON does not know", {}, "Write \\\\ for a backslash."};
    if (found == '"' && ends_a_value(before))
        return {"there is no comma between two values", {}, "Put a comma before this one."};
    if (found >= 'a' && found <= 'z')
        return {fmt::format("“{}” is not expected here", found),
                {},
                "Put a text in quotes; only true, false and null need none."};
    return {fmt::format("“{}” is not expected here", character_at(text, offset)),
            {},
            "Look for a missing quote, comma, colon or bracket just before it."};
}

} // namespace signatory::bank
