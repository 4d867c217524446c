#include "core/generate/reading.hpp"

#include <algorithm>
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

std::size_t shared_words(const std::vector<std::string>& stem, std::string_view option) {
    std::size_t shared = 0;
    for (const std::string& word : words(option))
        if (leads(word) && std::ranges::find(stem, word) != stem.end()) ++shared;
    return shared;
}

} // namespace

bool leads_to_all_alike(std::string_view stem, std::span<const std::string> options) {
    const std::vector<std::string> stem_words = words(stem);
    const std::size_t first = shared_words(stem_words, options.front());
    return std::ranges::all_of(options, [&](const std::string& option) { return shared_words(stem_words, option) == first; });
}

bool are_distinct(std::span<const std::string> options) {
    for (std::size_t left = 0; left < options.size(); ++left)
        for (std::size_t right = 0; right < options.size(); ++right)
            if (left != right && contains_words(options[left], options[right])) return false;
    return true;
}

bool share_a_word(std::string_view left, std::string_view right) { return shared_words(words(left), right) > 0; }

bool has_figure(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace signatory::generate
