#include "ui/accessibility/reading.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "ui/kit/option.hpp"

namespace signatory::ui {
namespace {

std::string_view kind_of(Part part) {
    switch (part) {
    case Part::button: return "button";
    case Part::link: return "link";
    case Part::field: return "text field";
    case Part::slider: return "slider";
    case Part::picture: return "picture";
    default: return {};
    }
}

bool is_read(const Accessible& node) {
    return node.part == Part::words || node.part == Part::heading || node.part == Part::notice || is_option(node.part) ||
           (node.part == Part::picture && !node.focusable);
}

// With its number, while it can be chosen by it.
std::string option_words(const Accessible& option) {
    std::string words = option.shortcut.empty() ? option.name : fmt::format("{}, {}", option.shortcut, option.name);
    if (!option.verdict.empty()) {
        words += ", " + option.verdict;
        const std::string_view rest = std::string_view(option.description).substr(std::min(option.verdict.size(), option.description.size()));
        append_sentence(words, rest.substr(std::min(rest.find_first_not_of(". "), rest.size())));
        return words;
    }
    append_sentence(words, option.description);
    return words;
}

std::string read_words(const Accessible& node) {
    if (is_option(node.part)) return option_words(node);
    std::string words = node.name;
    append_sentence(words, node.description);
    return words;
}

// The words of a thing with every figure alike.
std::string without_figures(const Accessible& node) {
    std::string words = node.name;
    for (char& letter : words)
        if (letter >= '0' && letter <= '9') letter = '#';
    words.erase(std::ranges::unique(words, [](char one, char other) { return one == '#' && other == '#'; }).begin(), words.end());
    return words;
}

class Changes {
public:
    Changes(const AccessibleTree& before, const AccessibleTree& after) : before_(before), after_(after) {
        for (const Accessible& node : before.nodes)
            if (node.part == Part::words) counted_.insert(without_figures(node));
    }

    [[nodiscard]] std::string told() const {
        const Accessible& place = after_.foreground();
        const Accessible* was = before_.nodes.empty() ? nullptr : &before_.foreground();
        if (was != nullptr && was->key == place.key) return of_the_same(place);
        // Back from an overlay, the screen is the same still.
        if (was != nullptr && was->part == Part::dialog && before_.find(place.key) != nullptr) return of_the_same(place);
        return of_a_new(place);
    }

private:
    [[nodiscard]] std::string of_a_new(const Accessible& place) const {
        std::string words = place.name;
        for (const std::size_t child : place.children) {
            const Accessible& node = after_.nodes[child];
            const bool question = is_option(node.part) && node.focusable && node.part != Part::item;
            if ((node.part == Part::heading || question || node.part == Part::notice) && node.name != place.name) append_sentence(words, read_words(node));
        }
        return words;
    }

    [[nodiscard]] std::string of_the_same(const Accessible& place) const {
        std::string words;
        for (const std::size_t child : place.children)
            if (is_news(after_.nodes[child])) append_sentence(words, read_words(after_.nodes[child]));
        return words;
    }

    [[nodiscard]] bool is_news(const Accessible& node) const {
        if (!is_read(node) || node.part == Part::picture || node.verdict == neither) return false;
        const Accessible* was = before_.find(node.key);
        if (is_option(node.part)) {
            if (was == nullptr || was->name != node.name) return node.focusable || !node.verdict.empty();
            return was->description != node.description && (node.focused || !node.verdict.empty());
        }
        if (was != nullptr) return false;
        return node.part != Part::words || !counted_.contains(without_figures(node));
    }

    const AccessibleTree &before_, &after_;
    std::set<std::string> counted_ = {};
};

// What can be set or read off, told in its place when all is read.
bool tells_something(const Accessible& node) {
    return node.part == Part::toggle || node.part == Part::field || node.part == Part::slider || node.part == Part::picture;
}

} // namespace

std::string words_of(const Accessible& node) {
    if (is_option(node.part)) return option_words(node) + (node.checked ? ", chosen" : "");
    std::string words = node.name;
    if (node.part == Part::toggle) words += node.checked ? ", on" : ", off";
    if (!kind_of(node.part).empty()) words += fmt::format(", {}", kind_of(node.part));
    if (node.part == Part::field) append_sentence(words, node.text);
    append_sentence(words, node.description);
    return words;
}

std::string reading_of(const AccessibleTree& tree) {
    const std::string& program = tree.nodes.front().name;
    std::string words;
    for (const std::size_t child : tree.foreground().children) {
        const Accessible& node = tree.nodes[child];
        if (is_read(node) && node.name != program) append_sentence(words, read_words(node));
        else if (tells_something(node)) append_sentence(words, words_of(node));
    }
    return words;
}

std::string news(const AccessibleTree& before, const AccessibleTree& after) { return Changes(before, after).told(); }

} // namespace signatory::ui
