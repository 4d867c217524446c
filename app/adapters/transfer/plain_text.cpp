#include "adapters/transfer/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "core/support/letters.hpp"
#include "core/support/text.hpp"

namespace signatory::transfer {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 11> entities{{{"amp", U'&'},
                                                                          {"lt", U'<'},
                                                                          {"gt", U'>'},
                                                                          {"quot", U'"'},
                                                                          {"apos", U'\''},
                                                                          {"nbsp", U' '},
                                                                          {"ndash", 0x2013},
                                                                          {"mdash", 0x2014},
                                                                          {"hellip", 0x2026},
                                                                          {"lsquo", 0x2018},
                                                                          {"rsquo", 0x2019}}};

char32_t number_in(std::string_view digits, int base) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool is_one = error == std::errc{} && end == digits.data() + digits.size() && value > 0 && value < 0x110000 &&
                        (value < 0xD800 || value > 0xDFFF);
    return is_one ? value : U'\0';
}

char32_t character_of(std::string_view name) {
    if (name.starts_with("#x") || name.starts_with("#X")) return number_in(name.substr(2), 16);
    if (name.starts_with('#')) return number_in(name.substr(1), 10);
    const auto found = std::ranges::find(entities, name, &std::pair<std::string_view, char32_t>::first);
    return found == entities.end() ? U'\0' : found->second;
}

// At '&'; moves past the entity, or past the sign alone when it is none.
void take_entity(std::string_view html, std::size_t& at, std::string& text) {
    constexpr std::size_t longest = 10;
    const std::size_t end = html.substr(0, std::min(html.size(), at + longest)).find(';', at);
    const char32_t character = end == std::string_view::npos ? U'\0' : character_of(html.substr(at + 1, end - at - 1));
    if (character == U'\0')
        text += html[at++];
    else
        append_utf8(text, character), at = end + 1;
}

std::string element_name(std::string_view tag) {
    const std::size_t first = tag.starts_with('/') ? 1 : 0;
    const std::size_t end = std::min(tag.find_first_of(" \t\n/>", first), tag.size());
    return lower_case(tag.substr(0, end));
}

// At '<'; moves past the element's tag, and past all of a script or a style.
void take_tag(std::string_view html, std::size_t& at, std::string& text) {
    const std::size_t end = std::min(html.find('>', at), html.size());
    const std::string name = element_name(html.substr(at + 1, end - at - 1));
    at = std::min(end + 1, html.size());
    if (name == "br" || name == "/p" || name == "/div" || name == "/li") text += '\n';
    if (name == "script" || name == "style") at = std::min(html.find("</" + name, at), html.size());
}

// From there on; npos: none. Bytes of a surrogate and of a form longer than need be are wrong too.
std::size_t wrong_byte_in(std::string_view text, std::size_t from) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000}; // of a character of so many bytes
    for (std::size_t at = from; at < text.size();) {
        const std::size_t begun = at;
        const char32_t character = next_code_point(text, at);
        const std::size_t length = at - begun;
        const bool is_replaced = length == 1 && character == 0xFFFD;
        if (is_replaced || character < least[length] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return begun;
    }
    return text.npos;
}

} // namespace

std::optional<Problem> not_in_utf8(std::string_view bytes) {
    const std::size_t wrong = wrong_byte_in(bytes, 0);
    if (wrong == bytes.npos) return std::nullopt;
    return Problem{"the file is not in UTF-8", fmt::format("line {}", 1 + std::ranges::count(bytes.substr(0, wrong), '\n')),
                   "Save it again as UTF-8; in a spreadsheet, as “CSV UTF-8”."};
}

std::string mended(std::string text) {
    constexpr std::string_view replacement = "\xef\xbf\xbd";
    for (std::size_t wrong = wrong_byte_in(text, 0); wrong != text.npos; wrong = wrong_byte_in(text, wrong + replacement.size()))
        text.replace(wrong, 1, replacement);
    return text;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(spaces) - first + 1));
}

std::string without_html(std::string_view html) {
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<')
            take_tag(html, at, text);
        else if (html[at] == '&')
            take_entity(html, at, text);
        else
            text += html[at++];
    }
    return trimmed(text);
}

} // namespace signatory::transfer
