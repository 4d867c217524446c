#include "core/generate/reading.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

// Words too common to lead from a stem to an option.
bool leads(const std::string& word) {
    static const std::set<std::string, std::less<>> common{"the", "and", "for", "was", "which", "when", "what", "who", "with"};
    return word.size() >= 3 && !common.contains(word);
}

constexpr std::size_t most_option_words = 10, fewest_stem_words = 4, most_stem_words = 30; // R18, but "When was NATO founded?" is a whole question
constexpr std::size_t most_length = 3, least_length = 2;                                   // R3: at most 1.5 times as long

// "sessions" leads to "session": a plural is the same word.
std::string stemmed(const std::string& word) { return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word; }

std::vector<std::string> stemmed_words(std::string_view text) {
    std::vector<std::string> all = words(text);
    for (std::string& word : all) word = stemmed(word);
    return all;
}

// Most of at least three words begin small: no name.
bool is_worded(const std::string& option) {
    std::size_t all = 0, small = 0;
    bool at_start = true;
    for (const char letter : option) {
        if (at_start && letter != ' ') ++all;
        if (at_start && letter >= 'a' && letter <= 'z') ++small;
        at_start = letter == ' ';
    }
    return all >= 3 && 2 * small > all;
}

std::size_t letters_in(const std::string& option) {
    return static_cast<std::size_t>(std::ranges::count_if(option, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool are_of_one_length(std::span<const std::string> options) {
    if (std::ranges::none_of(options, is_worded)) return true;
    const auto [least, most] = std::ranges::minmax(options, {}, letters_in);
    return letters_in(most) * least_length <= letters_in(least) * most_length;
}

bool share_absolute_words(std::span<const std::string> options) {
    constexpr std::array<std::string_view, 9> absolutes{"always", "never", "all", "only", "every", "none", "nobody", "everyone", "entirely"};
    return std::ranges::all_of(absolutes, [&](std::string_view word) {
        const auto said = std::ranges::count_if(options, [&](const std::string& option) { return std::ranges::count(words(option), word) > 0; });
        return said == 0 || said == static_cast<std::ptrdiff_t>(options.size());
    });
}

std::size_t shared_words(const std::vector<std::string>& stem, std::string_view option) {
    std::size_t shared = 0;
    for (const std::string& word : stemmed_words(option))
        if (leads(word) && std::ranges::find(stem, word) != stem.end()) ++shared;
    return shared;
}

// The endings of long names: “Kazakhstan” leads to “Kyrgyzstan” as much as a shared word would.
std::set<std::string> endings_of_names(std::string_view text) {
    constexpr std::size_t long_name = 6, ending = 4;
    std::set<std::string> endings;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string name = folded(text.substr(start, end - start));
        if (text[start] >= 'A' && text[start] <= 'Z' && name.size() >= long_name) endings.insert(name.substr(name.size() - ending));
        start = end + 1;
    }
    return endings;
}

std::size_t shared_endings(const std::set<std::string>& stem, std::string_view option) {
    std::size_t shared = 0;
    for (const std::string& ending : endings_of_names(option)) shared += stem.count(ending);
    return shared;
}

} // namespace

bool leads_to_all_alike(std::string_view stem, std::span<const std::string> options) {
    const std::vector<std::string> stem_words = stemmed_words(stem);
    const std::set<std::string> endings = endings_of_names(stem);
    const auto shared = [&](const std::string& option) { return shared_words(stem_words, option) + shared_endings(endings, option); };
    const std::size_t first = shared(options.front());
    return std::ranges::all_of(options, [&](const std::string& option) { return shared(option) == first; });
}

bool are_distinct(std::span<const std::string> options) {
    for (std::size_t left = 0; left < options.size(); ++left)
        for (std::size_t right = 0; right < options.size(); ++right)
            if (left != right && contains_words(options[left], options[right])) return false;
    return true;
}

bool is_short(std::string_view option) { return words(option).size() <= most_option_words; }

bool stand_together(std::span<const std::string> options) {
    return std::ranges::all_of(options, is_short) && are_distinct(options) && are_of_one_length(options) &&
           share_absolute_words(options);
}

bool has_fit_length(std::string_view stem) {
    const std::size_t count = words(stem).size() + (stem.contains('_') ? 1 : 0);
    return count >= fewest_stem_words && count <= most_stem_words;
}

bool share_a_word(std::string_view left, std::string_view right) { return shared_words(stemmed_words(left), right) > 0; }

bool has_figure(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace signatory::generate
