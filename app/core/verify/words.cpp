#include "core/verify/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

#include <fmt/format.h>

namespace signatory::verify {
namespace {

constexpr std::array<std::string_view, 12> small_months{"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

constexpr bool is_between(char first, char character, char last) {
    return first <= character && character <= last;
}

// Of ASCII: the small letter or the digit, else a space. Names and stems are read often, so this is looked
// up.
constexpr std::array<char, 128> small_ascii = [] {
    std::array<char, 128> small{};
    for (std::size_t at = 0; at < small.size(); ++at) {
        const auto character = static_cast<char>(at);
        const bool is_capital = is_between('A', character, 'Z');
        const bool is_kept = is_between('a', character, 'z') || is_between('0', character, '9');
        small.at(at) = is_capital ? static_cast<char>(character + 32) : is_kept ? character : ' ';
    }
    return small;
}();

// U+00A0 and the general punctuation U+2000–U+203F: spaces, dashes and quotation marks of print.
std::size_t length_of_printed_space(std::string_view rest) {
    if (rest.starts_with("\u00a0") || rest.starts_with("\u00ab") || rest.starts_with("\u00bb")) return 2;
    return rest.size() >= 3 && rest.starts_with("\xe2\x80") ? 3 : 0;
}

// The small letter of a capital of two bytes (U+0080–U+07FF), else the letter itself.
std::string small_letter(unsigned char lead, unsigned char trail) {
    unsigned point = (lead & 0x1fU) << 6U | (trail & 0x3fU);
    if (point >= 0xc0 && point <= 0xde && point != 0xd7) point += 0x20; // À … Þ
    if (point >= 0x410 && point <= 0x42f) point += 0x20;                // А … Я
    if (point >= 0x400 && point <= 0x40f) point += 0x50;                // Ѐ … Џ, with Ё
    return {static_cast<char>(0xc0U | point >> 6U), static_cast<char>(0x80U | (point & 0x3fU))};
}

void add_space(std::string& words) {
    if (!words.empty() && words.back() != ' ') words.push_back(' ');
}

void add_ascii(std::string& words, char character) {
    const char small = small_ascii[static_cast<std::size_t>(character)];
    if (small == ' ')
        add_space(words);
    else
        words.push_back(small);
}

// Adds what begins at `at`, a byte that is not ASCII, and gives how many bytes that is.
std::size_t add_wide(std::string& words, std::string_view text, std::size_t at) {
    if (const std::size_t skipped = length_of_printed_space(text.substr(at)); skipped > 0) {
        add_space(words);
        return skipped;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xc2 && byte <= 0xdf && at + 1 < text.size()) {
        words += small_letter(byte, static_cast<unsigned char>(text[at + 1]));
        return 2;
    }
    words.push_back(text[at]);
    return 1;
}

std::string small_words(std::string_view text) {
    std::string words;
    words.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < small_ascii.size())
            add_ascii(words, text[at++]);
        else
            at += add_wide(words, text, at);
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> parts;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        parts.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return parts;
}

// A whole number no longer than the longest of its kind, or 0.
int number_in(std::string_view word, std::size_t digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size() && word.size() <= digits ? number : 0;
}

int month_named(std::string_view word) {
    const auto found = std::ranges::find(small_months, word);
    return found == small_months.end() ? 0 : static_cast<int>(found - small_months.begin()) + 1;
}

void add(std::vector<std::string_view>& names, const fact::Words& words, std::string_view language) {
    for (const auto& [of, name] : words)
        if ((language.empty() || of == language) && !name.empty()) names.emplace_back(name);
}

} // namespace

std::string plain(std::string_view text) {
    std::string words = small_words(text);
    for (const std::string_view article : {"the ", "a ", "an "})
        if (words.starts_with(article)) {
            words.erase(0, article.size());
            break;
        }
    return words;
}

Reading::Reading(std::string_view text) : words_(' ' + small_words(text) + ' ') {}

bool Reading::says(std::string_view phrase) const {
    const std::string sought = plain(phrase);
    return !sought.empty() && words_.find(' ' + sought + ' ') != std::string::npos;
}

bool Reading::says_any(const std::vector<std::string>& phrases) const {
    return std::ranges::any_of(phrases, [&](const auto& phrase) { return says(phrase); });
}

bool says(std::string_view text, std::string_view phrase) { return Reading(text).says(phrase); }

bool says_any(std::string_view text, const std::vector<std::string>& phrases) {
    return Reading(text).says_any(phrases);
}

std::size_t count_words(std::string_view text) { return split(small_words(text)).size(); }

std::optional<std::string> written_out(const fact::Date& date, std::string_view language) {
    if (date.month == 0) return fmt::format("{}", date.year);
    if (language != "en") return std::nullopt;
    const std::string_view month = months.at(static_cast<std::size_t>(date.month) - 1);
    if (date.day == 0) return fmt::format("{} {}", month, date.year);
    return fmt::format("{} {} {}", date.day, month, date.year);
}

std::vector<fact::Date> dates_in(std::string_view text) {
    std::vector<fact::Date> dates;
    const std::vector<std::string> words = split(small_words(text));
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const int month = month_named(words[at]), year = number_in(words[at + 1], 4);
        if (month == 0 || year < 1000) continue;
        dates.push_back({year, month, at > 0 ? number_in(words[at - 1], 2) : 0});
    }
    return dates;
}

std::vector<std::string_view> names_of(const fact::Entity& entity, std::string_view language) {
    std::vector<std::string_view> names;
    constexpr std::size_t usual_count = 8;
    names.reserve(usual_count);
    for (const auto* words : {&entity.name, &entity.short_name, &entity.in_sentence})
        add(names, *words, language);
    for (const auto& [of, aliases] : entity.aliases)
        if (language.empty() || of == language) names.insert(names.end(), aliases.begin(), aliases.end());
    return names;
}

std::vector<std::string_view> names_of(const fact::Entity& entity) { return names_of(entity, {}); }

namespace {

// "12 000": whatever stands between the groups is read as a blank.
std::string in_thousands(double number) {
    std::string figures = fmt::format("{}", number);
    const std::size_t end = std::min(figures.find_first_of(".e"), figures.size());
    for (std::size_t place = end; place > 3 && figures[place - 4] != '-';) figures.insert(place -= 3, 1, ' ');
    return figures;
}

} // namespace

std::vector<std::string> ways_to_write(const fact::FactBank& bank, const fact::Value& value,
                                       std::string_view language) {
    if (const auto* reference = std::get_if<fact::EntityReference>(&value)) {
        const fact::Entity* entity = bank.entity(reference->id);
        if (entity == nullptr) return {};
        auto names = names_of(*entity, language);
        if (names.empty()) names = names_of(*entity, bank.header().language);
        return {names.begin(), names.end()};
    }
    if (const auto* date = std::get_if<fact::Date>(&value)) {
        const auto words = written_out(*date, language);
        return words ? std::vector{*words} : std::vector<std::string>{};
    }
    std::vector ways{fact::to_string(value)};
    if (const auto* number = std::get_if<double>(&value)) ways.push_back(in_thousands(*number));
    return ways;
}

} // namespace signatory::verify
