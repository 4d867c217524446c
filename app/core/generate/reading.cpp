#include "core/generate/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

// Words too common to lead from a stem to an option.
bool leads(std::string_view word) {
    constexpr std::array<std::string_view, 9> common{"the", "and", "for", "was", "which", "when", "what", "who", "with"};
    constexpr std::size_t longest = 5;
    return word.size() >= 3 && (word.size() > longest || std::ranges::find(common, word) == common.end());
}

constexpr std::size_t most_option_words = 10, fewest_stem_words = 4, most_stem_words = 30; // R18, but "When was NATO founded?" is a whole question
constexpr std::size_t most_length = 3, least_length = 2;                                   // R3: at most 1.5 times as long

constexpr std::array<std::string_view, 9> absolutes{"always", "never", "all", "only", "every", "none", "nobody", "everyone", "entirely"};

// "sessions" leads to "session": a plural is the same word.
std::string_view stemmed(std::string_view word) { return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word; }

template <class Tell> void each_word(std::string_view text, const Tell& tell) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) tell(text.substr(start, end - start));
        start = end + 1;
    }
}

bool is_between(char letter, char first, char last) { return letter >= first && letter <= last; }

bool is_worded(std::string_view text) {
    std::size_t all = 0, small = 0;
    each_word(text, [&](std::string_view word) {
        ++all;
        if (is_between(word.front(), 'a', 'z')) ++small;
    });
    return all >= 3 && 2 * small > all;
}

// Of long names: “Kazakhstan” leads to “Kyrgyzstan” as much as a shared word would.
std::vector<std::string> endings_of_names(std::string_view text) {
    constexpr std::size_t long_name = 6, ending = 4;
    std::vector<std::string> endings;
    each_word(text, [&](std::string_view word) {
        if (!is_between(word.front(), 'A', 'Z')) return;
        std::string name = signatory::folded(word);
        if (name.size() < long_name) return;
        name.erase(0, name.size() - ending);
        if (std::ranges::find(endings, name) == endings.end()) endings.push_back(std::move(name));
    });
    return endings;
}

unsigned absolute_bit(std::string_view word) {
    const auto at = std::ranges::find(absolutes, word);
    return at == absolutes.end() ? 0U : 1U << static_cast<unsigned>(at - absolutes.begin());
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool are_of_one_length(const Readings& options) {
    if (std::ranges::none_of(options, &Reading::is_worded)) return true;
    const auto [least, most] = std::ranges::minmax(options, {}, &Reading::letters);
    return most.letters * least_length <= least.letters * most_length;
}

bool share_absolute_words(const Readings& options) {
    return std::ranges::all_of(options, [&](const Reading& option) { return option.absolutes == options.front().absolutes; });
}

std::size_t shared_endings(const Reading& wanted, const Reading& all) {
    const auto is_wanted = [&](const std::string& one) { return std::ranges::find(wanted.endings, one) != wanted.endings.end(); };
    return static_cast<std::size_t>(std::ranges::count_if(all.endings, is_wanted));
}

// How many of the telling words of the second stand in the first.
std::size_t shared_words(const Reading& wanted, const Reading& all) {
    const auto is_wanted = [&](const Reading::Word& word) {
        const std::string_view text = all.at(word);
        return std::ranges::any_of(wanted.telling, [&](const Reading::Word& other) { return wanted.at(other) == text; });
    };
    return static_cast<std::size_t>(std::ranges::count_if(all.telling, is_wanted));
}

} // namespace

Reading::Reading(std::string_view text)
    : folded(" " + signatory::folded(text) + " "), letters(characters_in(text)), endings(endings_of_names(text)),
      is_worded(generate::is_worded(text)), has_blank(text.contains('_')) {
    telling.reserve(folded.size() / 5);
    each_word(folded, [&](std::string_view word) {
        ++words;
        absolutes |= absolute_bit(word);
        const std::string_view telling_word = stemmed(word);
        if (!leads(telling_word)) return;
        telling.push_back({static_cast<std::uint32_t>(telling_word.data() - folded.data()), static_cast<std::uint32_t>(telling_word.size())});
    });
}

Readings read_each(std::span<const std::string> texts) { return {texts.begin(), texts.end()}; }

bool leads_to_all_alike(std::string_view stem, const Readings& options) { return leads_to_all_alike(Reading(stem), options); }

bool leads_to_all_alike(const Reading& stem, const Readings& options) {
    const auto led = [&](const Reading& option) { return std::pair(shared_words(stem, option), shared_endings(stem, option)); };
    const auto first = led(options.front());
    return std::ranges::all_of(options, [&](const Reading& option) { return led(option) == first; });
}

bool are_distinct(const Readings& options) {
    constexpr std::string_view nothing = "  ";
    for (std::size_t left = 0; left < options.size(); ++left)
        for (std::size_t right = 0; right < options.size(); ++right)
            if (left != right && options[right].folded != nothing && options[left].folded.contains(options[right].folded)) return false;
    return true;
}

bool is_short(const Reading& option) { return option.words <= most_option_words; }

bool stand_together(const Readings& options) {
    return std::ranges::all_of(options, is_short) && are_distinct(options) && are_of_one_length(options) && share_absolute_words(options);
}

bool has_fit_length(const Reading& stem) {
    const std::size_t count = stem.words + (stem.has_blank ? 1 : 0);
    return count >= fewest_stem_words && count <= most_stem_words;
}

bool share_a_word(const Reading& left, const Reading& right) { return shared_words(left, right) > 0; }

bool has_figure(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace signatory::generate
