// R9, R17, R18 and R20: the stem asks one thing, at a date, in the positive, and is whole.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/support/text.hpp"
#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_readable_words = 4, most_readable_words = 30; // R18 says 5, but “When was NATO founded?” is whole
constexpr std::size_t most_conditions = 2;               // R20

// Apostrophes vanish when a text is folded.
constexpr std::array<std::string_view, 16> negatives{"not",    "except", "never",  "neither", "nor",   "cannot", "cant",   "isnt",
                                                     "wasnt", "arent",  "werent", "doesnt",  "didnt", "dont",   "hasnt", "не"};
constexpr std::array<std::string_view, 12> undated{"currently", "now",      "today",     "recently", "nowadays",      "presently",
                                                   "at present", "to date", "these days", "сейчас",  "сегодня", "недавно"}; // R17

std::string without_word(std::string text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
    return text;
}

std::optional<std::string_view> negative_in(std::string_view text) {
    const auto all = words(text);
    const auto found = std::ranges::find_if(negatives, [&](auto word) { return std::ranges::find(all, word) != all.end(); });
    if (found == negatives.end()) return std::nullopt;
    return *found;
}

// Whether its negation is the odd-one-out's, or a hand-without_word item's that may be one.
bool may_be_negative(const item::Item& item) { return !has_certificate(item) || shape_of(item) == Shape::exception; }

bool has_capitals(std::string_view stem) { return stem.contains("NOT") || stem.contains("EXCEPT"); }

std::size_t count_of(std::string_view text, std::string_view phrase) {
    std::size_t count = 0;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) ++count;
    return count;
}

std::size_t conditions(std::string_view stem) {
    std::size_t count = 0;
    for (const std::string_view start : {"It ", "He ", "She ", "They ", " and which ", " and who ", " and whose ", " and that ", " and where "})
        count += count_of(stem, start);
    return count;
}

std::size_t questions(const std::string& stem) {
    const std::string asked = without_word(stem, "True or false?");
    return count_of(asked, "?");
}

// A quotation, such as a source's title, counts as one name, and a blank as the word it stands for.
std::size_t words_of(const item::Item& item) {
    const std::string own = without_quotations(item.stem);
    return words(own).size() + (own.size() < item.stem.size() ? 1 : 0) + (own.contains("__") ? 1 : 0);
}

} // namespace

// R9. Odd-one-out items say NOT in capitals; so may hand-without_word ones.
Faults negative_stem(const item::Item& item) {
    const std::string stem = without_quotations(item.stem);
    if (has_capitals(stem) && !may_be_negative(item)) return {"the stem is negative, but no odd one out is asked"};
    if (has_certificate(item) && may_be_negative(item) && !has_capitals(stem)) return {"the odd one out is asked without NOT in capitals"};
    if (const auto word = negative_in(without_word(without_word(stem, "NOT"), "EXCEPT")))
        return {fmt::format("the stem is negative: “{}”", *word)};
    return {};
}

// R17
Faults words_without_a_date(const item::Item& item) {
    Faults faults;
    const Reading stem(without_quotations(item.stem));
    for (const std::string_view word : undated)
        if (stem.says(word)) faults.push_back(fmt::format("“{}” means another day tomorrow", word));
    return faults;
}

// R17, where the certificate tells the dates. Which relations vary over time only a bank tells: unanchored().
Faults dates_left_out(const item::Item& item) {
    Faults faults;
    for (const fact::Date& date : item.certificate.at) {
        const auto text = written_out(date, item.language);
        if (text && !says(item.stem, *text)) faults.push_back(fmt::format("the stem leaves out {}", *text));
    }
    return faults;
}

// R18
Faults incomplete_stem(const item::Item& item) {
    Faults faults;
    const std::size_t count = words_of(item);
    if (count < fewest_readable_words) faults.push_back(fmt::format("the stem has {} words, fewer than {}", count, fewest_readable_words));
    if (count > most_readable_words) faults.push_back(fmt::format("the stem has {} words, more than {}", count, most_readable_words));
    if (item.stem.empty() || !std::string_view("?._").contains(item.stem.back())) faults.emplace_back("the stem ends without a question mark, a full stop or a blank");
    if (item.stem.find_first_of("{}") != std::string::npos) faults.emplace_back("a place in the stem is not filled");
    return faults;
}

// R18. A second blank asks a second thing, and of a blank's length nothing should follow.
Faults blanks(const item::Item& item) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < item.stem.size(); ++at)
        if (item.stem[at] == '_' && (at == 0 || item.stem[at - 1] != '_')) ++count;
    if (count > 1) return {fmt::format("the stem has {} blanks", count)};
    return {};
}

// R19
Faults double_negation(const item::Item& item) {
    const std::string stem = without_quotations(item.stem);
    const auto all = words(stem);
    const auto count = std::ranges::count_if(all, [](const auto& word) { return std::ranges::find(negatives, word) != negatives.end(); });
    if (count > 1) return {"the stem says no twice"};
    for (const auto& option : item.options)
        if (count == 1 && negative_in(option.text)) return {fmt::format("the stem and “{}” are both negative", option.text)};
    return {};
}

// R20. By several clues is the one shape that asks for more, and says so by its kind.
Faults several_conditions(const item::Item& item) {
    const std::string stem = without_quotations(item.stem);
    if (questions(stem) > 1) return {"the stem asks two questions"};
    if (shape_of(item) == Shape::clues || conditions(stem) <= most_conditions) return {};
    return {fmt::format("the stem sets {} conditions", conditions(stem))};
}

} // namespace signatory::verify
