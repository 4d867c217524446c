// R6 and R19: grammar a machine can judge (English articles, doubled words) and a bound on how hard a stem reads.
// Case and gender in Russian would need a dictionary of endings: not judged.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/support/text.hpp"
#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"

namespace signatory::verify {
namespace {

// Björnsson 1968: above 60 a text is very difficult.
constexpr double highest_lix = 60;
constexpr std::size_t fewest_words_of_a_text = 8;
constexpr std::size_t long_word = 7; // letters, from which LIX calls a word long

constexpr std::array<std::string_view, 20> never_doubled{"the", "a",  "an", "of",  "in",   "on", "at",  "to",   "by",   "and",
                                                         "or",  "is", "was", "were", "for", "from", "with", "which", "as", "did"};
constexpr std::array<std::string_view, 5> silent_h{"hour", "honest", "honour", "honor", "heir"};
constexpr std::array<std::string_view, 3> sounded_vowels{"one", "once", "eu"}; // “a one”, “a European”

std::vector<std::string_view> raw_words(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

bool begins_with_any(std::string_view word, std::span<const std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return word.starts_with(start); });
}

// Letters said one by one (SCO), digits, and words in u, which sound either way, are not judged.
bool is_judged(std::string_view word) {
    if (word.size() < 2 || word[1] < 'a' || word[1] > 'z') return false;
    const char first = static_cast<char>(word[0] | 0x20);
    return first >= 'a' && first <= 'z' && first != 'u';
}

bool sounds_like_a_vowel(std::string_view word) {
    const std::string read = folded(word);
    if (begins_with_any(read, silent_h)) return true;
    return std::string_view("aeio").contains(read[0]) && !begins_with_any(read, sounded_vowels);
}

bool is_a_wrong_article(std::string_view article, std::string_view next) {
    if (!is_judged(next)) return false;
    return (article == "a" && sounds_like_a_vowel(next)) || (article == "an" && !sounds_like_a_vowel(next));
}

void add_wrong_articles(Faults& faults, std::string_view text) {
    const auto all = raw_words(text);
    for (std::size_t at = 0; at + 1 < all.size(); ++at)
        if (is_a_wrong_article(all[at], all[at + 1])) faults.push_back(fmt::format("“{} {}” is not English", all[at], all[at + 1]));
}

// The article before the place of the answer: a blank, or the end of the stem.
std::string_view open_article(const item::Item& item) {
    const auto all = raw_words(item.stem);
    for (std::size_t at = 0; at < all.size(); ++at)
        if ((all[at] == "a" || all[at] == "an") && (at + 1 == all.size() || all[at + 1].starts_with("__"))) return all[at];
    return {};
}

void add_articles_that_tell(Faults& faults, const item::Item& item) {
    const std::string_view article = open_article(item);
    if (article.empty()) return;
    for (const auto& option : item.options)
        if (is_a_wrong_article(article, option.text)) faults.push_back(fmt::format("“{}” does not follow “{}”", option.text, article));
}

void add_doubled(Faults& faults, std::string_view text) {
    const auto all = raw_words(text);
    for (std::size_t at = 0; at + 1 < all.size(); ++at)
        if (all[at] == all[at + 1] && std::ranges::find(never_doubled, all[at]) != never_doubled.end())
            faults.push_back(fmt::format("“{0} {0}” is said twice", all[at]));
}

std::vector<std::string_view> texts_of(const item::Item& item) {
    std::vector<std::string_view> texts{item.stem, item.explanation};
    for (const auto& option : item.options) texts.insert(texts.end(), {option.text, option.rationale});
    return texts;
}

bool is_long(std::string_view word) {
    const bool is_a_name = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    return !is_a_name && length(folded(word)) >= long_word;
}

} // namespace

// R6
Faults wrong_articles(const item::Item& item) {
    Faults faults;
    if (item.language != "en") return faults;
    for (const auto text : texts_of(item)) add_wrong_articles(faults, text);
    add_articles_that_tell(faults, item);
    return faults;
}

Faults doubled_words(const item::Item& item) {
    Faults faults;
    for (const auto text : texts_of(item)) add_doubled(faults, text);
    return faults;
}

// R19, as LIX: words a sentence plus the percentage of long words. Names are not counted long: they are what is asked.
// It is a measure of texts: of a stem of a few words one long word would decide.
Faults hard_to_read(const item::Item& item) {
    const std::string stem = without_quotations(item.stem);
    const auto all = raw_words(stem);
    if (all.size() < fewest_words_of_a_text) return {};
    const auto sentences = std::max<std::ptrdiff_t>(1, std::ranges::count_if(all, [](auto word) {
        return word.ends_with('.') || word.ends_with('?');
    }));
    const double count = static_cast<double>(all.size());
    const double lix = count / static_cast<double>(sentences) +
                       100.0 * static_cast<double>(std::ranges::count_if(all, is_long)) / count;
    if (lix <= highest_lix) return {};
    return {fmt::format("the stem reads at LIX {:.0f}, above {:.0f}", lix, highest_lix)};
}

} // namespace signatory::verify
