#include "adapters/classroom/names.hpp"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <vector>

#include <utf8proc.h>

#include "core/support/text.hpp"

namespace signatory::classroom {
namespace {

constexpr std::size_t longest_given = 400, most_marks = 2; // bytes; marks on one letter

struct Freed {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); } // NOLINT: the library's own malloc
};

std::expected<std::string, Refusal> normal_form(std::string_view given) {
    utf8proc_uint8_t* made = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE |
                                                        UTF8PROC_STRIPCC | UTF8PROC_REJECTNA);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(given.data()),
                                     static_cast<utf8proc_ssize_t>(given.size()), &made, options);
    const std::unique_ptr<utf8proc_uint8_t, Freed> owned(made);
    if (length < 0) return std::unexpected(Refusal{"name", "A name is made of letters."});
    return std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(length));
}

bool is_seen(utf8proc_category_t category) {
    switch (category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    default: return true;
    }
}

struct Reading {
    std::string text;
    std::size_t graphemes = 0, marks = 0, most_marks = 0;
};

Reading read(std::string_view name) {
    Reading reading;
    utf8proc_int32_t before = 0, state = 0;
    bool gap = false;
    for (std::size_t position = 0; position < name.size();) {
        const char32_t letter = next_code_point(name, position);
        const auto code = static_cast<utf8proc_int32_t>(letter);
        const utf8proc_category_t category = utf8proc_category(code);
        if (category == UTF8PROC_CATEGORY_ZS) {
            gap = true;
            continue;
        }
        if (!is_seen(category)) continue;
        if (gap && !reading.text.empty()) reading.text.push_back(' '), ++reading.graphemes;
        gap = false;
        append_utf8(reading.text, letter);
        if (before == 0 || utf8proc_grapheme_break_stateful(before, code, &state)) ++reading.graphemes;
        before = code;
        const bool mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME || category == UTF8PROC_CATEGORY_MC;
        reading.marks = mark ? reading.marks + 1 : 0;
        reading.most_marks = std::max(reading.most_marks, reading.marks);
    }
    return reading;
}

} // namespace

std::expected<std::string, Refusal> clean_name(std::string_view given, std::span<const std::string> refused) {
    if (given.size() > longest_given) return std::unexpected(Refusal{"name", "A name has at most 24 letters."});
    auto normal = normal_form(given);
    if (!normal) return normal;
    Reading reading = read(*normal);
    if (reading.text.empty()) return std::string{};
    if (reading.graphemes > longest_name) return std::unexpected(Refusal{"name", "A name has at most 24 letters."});
    if (reading.most_marks > most_marks) return std::unexpected(Refusal{"name", "A name is made of letters."});
    if (auto refusal = name_refusal(reading.text, refused)) return std::unexpected(*std::move(refusal));
    return std::move(reading.text);
}

std::vector<std::string> refused_words(const std::filesystem::path& file) {
    std::vector<std::string> refused;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '#')
            refused.push_back((line.starts_with('*') ? "*" : "") + folded(line) + (line.ends_with('*') ? "*" : ""));
    return refused;
}

} // namespace signatory::classroom
