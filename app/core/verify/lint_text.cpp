#include "core/verify/lint_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/support/text.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t most_unit_words = 2, shortest_content = 4;

// Words of questions, not of what is asked.
constexpr std::array<std::string_view, 58> empty_words{
    "about", "after", "also",  "among",  "another", "apply",  "been",   "before", "between", "both", "came",  "come",
    "did",   "does",  "each",  "first",  "following", "from", "give",   "have",   "held",    "here", "into",  "last",
    "many",  "meant", "more",  "most",   "name",    "none",   "other",  "over",   "same",    "select", "some", "such",
    "than",  "that",  "their", "them",   "then",    "there",  "these",  "they",   "this",    "those", "true", "false",
    "under", "upon",  "were",  "what",   "when",    "where",  "which",  "with",   "whose",   "would"};

// Longest first, so that the whole ending goes.
constexpr std::array<std::string_view, 12> endings{"ations", "ation", "ships", "ship", "ians", "ian",
                                                   "ing",    "ers",   "ed",    "es",   "er",   "s"};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// The digits a number starts with, grouped by commas or spaces of three; what follows is left in `text`.
std::string take_number(std::string_view& text) {
    std::string digits;
    while (!text.empty()) {
        const bool groups = (text[0] == ',' || text[0] == ' ') && !digits.empty() && text.size() > 3 && is_digit(text[1]) &&
                            is_digit(text[2]) && is_digit(text[3]) && (text.size() == 4 || !is_digit(text[4]));
        const bool points = text[0] == '.' && !digits.empty() && text.size() > 1 && is_digit(text[1]);
        if (!is_digit(text[0]) && !groups && !points) break;
        if (!groups) digits.push_back(text[0]);
        text.remove_prefix(1);
    }
    return digits;
}

double as_number(const std::string& digits) {
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

void drop_any(std::string_view& text, std::initializer_list<std::string_view> starts) {
    for (const std::string_view start : starts)
        if (text.starts_with(start)) {
            text.remove_prefix(start.size());
            text = trimmed(text);
            return;
        }
}

bool is_a_unit(std::string_view rest) {
    const auto has_digit = std::ranges::any_of(rest, is_digit);
    return !has_digit && words(rest).size() <= most_unit_words;
}

bool takes_dash(std::string_view& text) {
    for (const std::string_view dash : {" to ", " and ", " – ", " - ", "–", "-", "—", "..."})
        if (text.starts_with(dash)) {
            text.remove_prefix(dash.size());
            return true;
        }
    return false;
}

// BGN/PCGN without signs: enough to see one name in two scripts.
std::string in_latin(std::string_view text) {
    static constexpr std::array<std::string_view, 32> letters{
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m",    "n", "o", "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"};
    std::string latin;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        if (letter >= 0x430 && letter <= 0x44F) latin += letters[letter - 0x430];
        else append_utf8(latin, letter);
    }
    return latin;
}

// "memberships", "member" and "members" have one stem.
std::string without_ending(std::string word) {
    const auto ends = [&](std::string_view ending) {
        return word.ends_with(ending) && word.size() >= ending.size() + shortest_content;
    };
    for (auto found = std::ranges::find_if(endings, ends); found != endings.end();
         found = std::ranges::find_if(endings, ends))
        word.resize(word.size() - found->size());
    return word;
}

bool begins_small(std::string_view word) {
    std::size_t at = 0;
    const char32_t letter = next_code_point(word, at);
    return (letter >= U'a' && letter <= U'z') || (letter >= 0xE0 && letter <= 0xFF) || (letter >= 0x430 && letter <= 0x45F);
}

} // namespace

std::optional<fact::Date> date_read(std::string_view text) {
    text = trimmed(text);
    if (const auto iso = fact::parse_date(text); iso && iso->month > 0) return *iso;
    const auto dates = dates_in(text);
    if (dates.size() != 1 || words(text).size() > (dates.front().day > 0 ? 3U : 2U)) return std::nullopt;
    return dates.front();
}

std::optional<double> number_read(std::string_view text) {
    if (date_read(text)) return std::nullopt;
    text = trimmed(text);
    drop_any(text, {"about ", "some ", "around ", "over ", "nearly "});
    const std::string digits = take_number(text);
    if (digits.empty() || !(text.empty() || text[0] == ' ' || text[0] == '%') || !is_a_unit(text)) return std::nullopt;
    return as_number(digits);
}

std::optional<Range> range_read(std::string_view text) {
    text = trimmed(text);
    drop_any(text, {"from ", "between ", "From ", "Between "});
    const std::string low = take_number(text);
    if (low.empty() || !takes_dash(text)) return std::nullopt;
    const std::string high = take_number(text);
    if (high.empty() || !is_a_unit(text) || date_read(text)) return std::nullopt;
    return Range{as_number(low), as_number(high)};
}

Form form_of(std::string_view text) {
    if (range_read(text) && !date_read(text)) return Form::range;
    if (date_read(text)) return Form::date;
    return number_read(text) ? Form::number : Form::words;
}

bool all_are(const std::vector<item::Option>& options, Form form) {
    return !options.empty() &&
           std::ranges::all_of(options, [&](const auto& option) { return form_of(option.text) == form; });
}

std::vector<double> amounts_of(const std::vector<item::Option>& options) {
    std::vector<double> amounts;
    if (all_are(options, Form::date))
        for (const auto& option : options) amounts.push_back(static_cast<double>(fact::first_day(*date_read(option.text))));
    else if (all_are(options, Form::number))
        for (const auto& option : options) amounts.push_back(*number_read(option.text));
    return amounts;
}

bool is_wording(std::string_view text) {
    std::size_t small = 0, all = 0;
    for (std::string_view rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        ++all;
        if (begins_small(rest.substr(0, end))) ++small;
        rest.remove_prefix(end);
    }
    return all >= 3 && 2 * small > all;
}

bool is_cyrillic(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        if (letter >= 0x400 && letter <= 0x4FF) return true;
    }
    return false;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> content_words(std::string_view text) {
    std::vector<std::string> content;
    for (std::string& word : words(text)) {
        std::string latin = in_latin(word);
        if (latin.size() < shortest_content || std::ranges::find(empty_words, latin) != empty_words.end()) continue;
        latin = without_ending(std::move(latin));
        if (std::ranges::find(content, latin) == content.end()) content.push_back(std::move(latin));
    }
    return content;
}

std::string without_quotations(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> marks{{{"“", "”"}, {"«", "»"}, {"\"", "\""}}};
    std::string rest(text);
    for (const auto& [opening, closing] : marks)
        for (std::size_t start = rest.find(opening); start != std::string::npos; start = rest.find(opening)) {
            const std::size_t end = rest.find(closing, start + opening.size());
            if (end == std::string::npos) break;
            rest.erase(start, end + closing.size() - start);
        }
    return rest;
}

bool is_statement(const item::Item& item) {
    if (item.options.size() != 2) return false;
    return std::ranges::all_of(item.options, [](const auto& option) {
        const std::string read = folded(option.text);
        return read == "true" || read == "false" || read == "yes" || read == "no";
    });
}

bool has_certificate(const item::Item& item) { return !item.certificate.assertions.empty(); }

bool is_choice(const item::Item& item) {
    const bool chooses = item.response_kind == item::ResponseKind::single_choice ||
                         item.response_kind == item::ResponseKind::multiple_choice;
    return chooses && !is_statement(item);
}

} // namespace signatory::verify
