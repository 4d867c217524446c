// R2, R3, R7, R8 and R18: options of one kind and one length, without words that give them away.
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

constexpr double most_times_longer = 1.5;         // R3
constexpr std::size_t most_option_words = 10;     // R18
constexpr std::size_t fewest_shared_words = 2;    // R18: one shared word ("Article") may be part of a name
constexpr double earliest_bare_year = 1000, latest_bare_year = 2100;

constexpr std::array<std::string_view, 16> absolutes{"always", "never",  "all",   "only",   "every", "none",
                                                     "nobody", "everyone", "entirely", "completely", "всегда", "никогда",
                                                     "все",    "только", "никто", "каждый"};
constexpr std::array<std::string_view, 14> about_options{
    "all of the above", "none of the above", "all of these",   "none of these",    "all the above",
    "both of the above", "both of these",    "any of the above", "neither of these", "neither of the above",
    "all of them",      "none of them",      "все перечисленное", "ничего из перечисленного"};

bool looks_like_a_year(std::string_view text) {
    const auto number = number_read(text);
    return number && text.size() == 4 && *number >= earliest_bare_year && *number <= latest_bare_year;
}

// Dates to the day, to the month, bare years, numbers, ranges and words are kinds of their own.
std::string_view kind_of(std::string_view text, bool beside_dates) {
    if (const auto date = date_read(text)) return date->day > 0 ? "a day" : "a month";
    if (looks_like_a_year(text) && beside_dates) return "a year";
    switch (form_of(text)) {
    case Form::number:
        return "a number";
    case Form::range:
        return "a range";
    default:
        return "words";
    }
}

Faults of_two_kinds(const std::vector<item::Option>& options) {
    const bool beside_dates =
        std::ranges::any_of(options, [](const auto& option) { return date_read(option.text).has_value(); });
    for (const auto& option : options)
        if (const auto kind = kind_of(option.text, beside_dates); kind != kind_of(options.front().text, beside_dates))
            return {fmt::format("“{}” is {}, “{}” is {}", options.front().text,
                                kind_of(options.front().text, beside_dates), option.text, kind)};
    return {};
}

bool is_of_wording(const item::Item& item) {
    return std::ranges::any_of(item.options, [](const auto& option) { return is_wording(option.text); });
}

bool has_absolute(std::string_view text, std::string_view word) {
    const auto all = words(text);
    return std::ranges::find(all, word) != all.end();
}

bool is_a_letter(std::string_view word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'f'; }

// "A and B", "both a and c", "a, b and c"
bool joins_letters(std::string_view text) {
    const auto all = words(text);
    const auto letters = std::ranges::count_if(all, is_a_letter);
    return letters >= 2 && std::ranges::all_of(all, [](const auto& word) {
               return is_a_letter(word) || word == "and" || word == "both" || word == "or" || word == "neither" || word == "nor" || word == "only";
           });
}

bool joins_options(const item::Item& item, const item::Option& option) {
    const Reading reading(option.text);
    return std::ranges::count_if(item.options, [&](const auto& other) {
               return &other != &option && other.text != option.text && reading.says(other.text);
           }) >= 2;
}

bool is_about_options(const item::Item& item, const item::Option& option) {
    const Reading reading(option.text);
    return std::ranges::any_of(about_options, [&](auto phrase) { return reading.says(phrase); }) ||
           joins_letters(option.text) || joins_options(item, option);
}

bool is_a_letter_of_ascii(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

std::size_t shared_start(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const auto [end, other] = std::ranges::mismatch(left, right);
    return static_cast<std::size_t>(end - left.begin());
}

// How many words all options begin with; the last word of the shortest is never counted.
std::size_t shared_by_all(const std::vector<std::vector<std::string>>& texts) {
    std::size_t shared = texts.front().size();
    for (const auto& text : texts) shared = std::min({shared, shared_start(texts.front(), text), text.size() - 1});
    return shared;
}

} // namespace

// R2. Options and targets each among themselves; the targets of a matching end in “None of these”, which is no kind.
Faults options_of_two_kinds(const item::Item& item) {
    if (item.options.size() < 2 || is_statement(item)) return {};
    return of_two_kinds(item.options);
}

Faults options_of_two_scripts(const item::Item& item) {
    for (const auto& option : item.options)
        if (is_cyrillic(option.text) != is_cyrillic(item.options.front().text) && form_of(option.text) == Form::words)
            return {fmt::format("“{}” is written in other letters than “{}”", option.text, item.options.front().text)};
    return {};
}

// R2. A small letter among capitals, or the other way round, marks the option that came from elsewhere.
Faults options_of_two_cases(const item::Item& item) {
    const auto begins_small = [](const auto& option) { return option.text[0] >= 'a' && option.text[0] <= 'z'; };
    const auto is_latin = [](const auto& option) {
        return !option.text.empty() && form_of(option.text) == Form::words && is_a_letter_of_ascii(option.text[0]);
    };
    if (!is_choice(item) || !std::ranges::all_of(item.options, is_latin)) return {};
    const auto small = std::ranges::count_if(item.options, begins_small);
    if (small == 0 || small == std::ssize(item.options)) return {};
    return {"some options begin with a small letter and some with a capital"};
}

// R3. Judged where one option is chosen and any option is worded: a name or a date is as long as it is, and whether
// such keys are the longest too often is told by the set. Where several are chosen, ordered or matched, nothing stands
// out alone.
Faults unequal_lengths(const item::Item& item) {
    if (item.response_kind != item::ResponseKind::single_choice || !is_choice(item) || item.options.size() < 2 || !is_of_wording(item)) return {};
    const auto by_length = [](const auto& option) { return length(option.text); };
    const auto [shortest, longest] = std::ranges::minmax(item.options, {}, by_length);
    if (static_cast<double>(by_length(longest)) <= most_times_longer * static_cast<double>(by_length(shortest))) return {};
    return {fmt::format("“{}” is {:.1f} times as long as “{}”", longest.text,
                        static_cast<double>(by_length(longest)) / static_cast<double>(std::max<std::size_t>(1, by_length(shortest))),
                        shortest.text)};
}

// R7
Faults absolute_words(const item::Item& item) {
    Faults faults;
    if (!is_choice(item)) return faults;
    for (const std::string_view word : absolutes) {
        const auto has = [&](const auto& option) { return has_absolute(option.text, word); };
        const auto found = std::ranges::find_if(item.options, has);
        if (found != item.options.end() && !std::ranges::all_of(item.options, has) && !is_about_options(item, *found))
            faults.push_back(fmt::format("“{}” says “{}”, not every option does", found->text, word));
    }
    return faults;
}

// R8
Faults options_about_options(const item::Item& item) {
    Faults faults;
    if (!is_choice(item)) return faults;
    for (const auto& option : item.options)
        if (is_about_options(item, option)) faults.push_back(fmt::format("“{}” is about the other options", option.text));
    return faults;
}

// R18. In a matching the options are the premises, which may be long; what is chosen from are the targets.
Faults long_options(const item::Item& item) {
    Faults faults;
    for (const auto& option : item.response_kind == item::ResponseKind::match ? item.targets : item.options) {
        const std::size_t count = words(option.text).size();
        if (count == 0) faults.emplace_back("an option is empty");
        if (count > most_option_words) faults.push_back(fmt::format("“{}” has {} words, more than {}", option.text, count, most_option_words));
    }
    return faults;
}

// R18. Not where options tell events, which by their shape name both sides, nor of names: “Indestructible
// Brotherhood-2012” is not “Indestructible Brotherhood-” in the stem.
Faults shared_words(const item::Item& item) {
    if (!is_choice(item) || item.options.size() < 3 || tells_events(item)) return {};
    std::vector<std::vector<std::string>> texts;
    for (const auto& option : item.options) {
        if (!is_wording(option.text)) return {};
        texts.push_back(words(option.text));
    }
    if (shared_by_all(texts) >= fewest_shared_words) return {"all options begin with the same words"};
    for (auto& text : texts) std::ranges::reverse(text);
    if (shared_by_all(texts) >= fewest_shared_words) return {"all options end with the same words"};
    return {};
}

} // namespace signatory::verify
