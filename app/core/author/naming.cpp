#include "core/author/naming.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/author/ids.hpp"
#include "core/support/letters.hpp"
#include "core/support/random.hpp"

namespace signatory::author {
namespace {

constexpr std::size_t longest_slug = 80; // leaves room for a mark and for what an id is joined with

bool is_blank_letter(char letter) { return static_cast<unsigned char>(letter) <= ' '; }

std::string with_mark(std::string slug, std::uint64_t mark) {
    if (slug.size() > longest_slug) slug.resize(longest_slug);
    while (slug.ends_with('-')) slug.pop_back();
    return fmt::format("{}{}{:08x}", slug, slug.empty() ? "" : "-", mark & 0xffffffffU);
}

} // namespace

std::string lasting_id(std::string_view words) {
    std::string slug = id_from(words);
    std::string plain = lower_case(words);
    const bool lossless = plain.find('-') == std::string::npos && (std::ranges::replace(plain, ' ', '-'), plain == slug);
    return lossless && slug.size() <= longest_slug ? slug : with_mark(std::move(slug), mixed(hash_of(lower_case(words))));
}

std::string lasting_id(std::string_view words, std::string_view type) {
    return with_mark(id_from(words), mixed(hash_of(lower_case(words), hash_of(type))));
}

std::string trimmed_words(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        const bool blank = is_blank_letter(letter);
        if (blank && (result.empty() || result.ends_with(' '))) continue;
        result += blank ? ' ' : letter;
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

std::string without_braces(std::string_view text) {
    std::string result(text);
    std::erase_if(result, [](char letter) { return letter == '{' || letter == '}'; });
    return result;
}

} // namespace signatory::author
