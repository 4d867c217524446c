#include "cli/response_line.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace signatory::cli {
namespace {

using item::ResponseKind;
using ReadResponse = std::expected<item::Response, std::string>;

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts(1);
    for (const char letter : line) {
        const bool between = letter == ' ' || letter == ',' || letter == ';' || letter == '\t';
        if (!between) parts.back().push_back(letter);
        else if (!parts.back().empty()) parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

std::optional<std::size_t> index_in(std::string_view digits, std::size_t count) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && number >= 1 && number <= count ? std::optional(number - 1) : std::nullopt;
}

std::optional<std::size_t> target_in(std::string_view letters, std::size_t count) {
    if (letters.size() != 1) return std::nullopt;
    const char letter = letters.front() >= 'A' && letters.front() <= 'Z' ? static_cast<char>(letters.front() - 'A' + 'a') : letters.front();
    const bool there = letter >= 'a' && static_cast<std::size_t>(letter - 'a') < count;
    return there ? std::optional(static_cast<std::size_t>(letter - 'a')) : std::nullopt;
}

// Every part as an option, each once; or nothing.
std::optional<std::vector<std::size_t>> options_in(const item::Item& item, std::string_view line) {
    std::vector<std::size_t> options;
    for (const std::string& part : parts_of(line)) {
        const auto option = index_in(part, item.options.size());
        if (!option || std::ranges::find(options, *option) != options.end()) return std::nullopt;
        options.push_back(*option);
    }
    return options;
}

ReadResponse choice_in(const item::Item& item, std::string_view line) {
    const auto options = options_in(item, line);
    if (options && options->size() == 1) return item::Choice{options->front()};
    return std::unexpected(fmt::format("Type a number from 1 to {}, or Enter to see the answer.", item.options.size()));
}

ReadResponse several_in(const item::Item& item, std::string_view line) {
    auto options = options_in(item, line);
    if (!options || options->empty())
        return std::unexpected(fmt::format("Type the numbers of all that are right, from 1 to {}, each once, such as 1 3; or Enter to see the answer.", item.options.size()));
    std::ranges::sort(*options);
    return item::Arrangement{std::move(*options)};
}

ReadResponse order_in(const item::Item& item, std::string_view line) {
    auto options = options_in(item, line);
    if (options && options->size() == item.options.size()) return item::Arrangement{std::move(*options)};
    return std::unexpected(fmt::format("Type all {} numbers in their order, each once, the first first, such as 2 1 3; or Enter to see the answer.", item.options.size()));
}

// "a" is for the option in turn, "2a" names it.
bool add_pair(const item::Item& item, const std::string& part, std::size_t turn, std::vector<std::size_t>& targets) {
    const bool named = part.size() > 1;
    const auto option = named ? index_in(part.substr(0, part.size() - 1), item.options.size()) : std::optional(turn);
    const auto target = target_in(std::string_view(part).substr(part.size() - 1), item.targets.size());
    if (!option || !target || *option >= targets.size() || targets[*option] != item::unmatched) return false;
    targets[*option] = *target;
    return true;
}

ReadResponse pairs_in(const item::Item& item, std::string_view line) {
    std::vector<std::size_t> targets(item.options.size(), item::unmatched);
    const auto parts = parts_of(line);
    bool read = parts.size() == targets.size();
    for (std::size_t turn = 0; read && turn < parts.size(); ++turn) read = add_pair(item, parts[turn], turn, targets);
    if (read) return item::Arrangement{std::move(targets)};
    const char last = static_cast<char>('a' + item.targets.size() - 1);
    return std::unexpected(fmt::format("Type a letter from a to {} for each of the {}, such as a b a or 1a 2b 3a; or Enter to see the answer.", last, item.options.size()));
}

} // namespace

ReadResponse response_in(const item::Item& item, std::string_view line) {
    switch (item.response_kind) {
    case ResponseKind::single_choice: return choice_in(item, line);
    case ResponseKind::multiple_choice: return several_in(item, line);
    case ResponseKind::order: return order_in(item, line);
    case ResponseKind::match: return pairs_in(item, line);
    case ResponseKind::typed:
    case ResponseKind::number: break;
    }
    return item::Typed{std::string(line)};
}

std::string listed(const item::Item& item) {
    std::string lines;
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    for (std::size_t option = 0; !typed && option < item.options.size(); ++option)
        lines += fmt::format("  {}. {}\n", option + 1, item.options[option].text);
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        lines += fmt::format("     {}. {}\n", static_cast<char>('a' + target), item.targets[target].text);
    return lines;
}

std::string prompt_for(const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::single_choice: return "Number, or Enter for the answer: ";
    case ResponseKind::multiple_choice: return "Numbers of all that are right, or Enter for the answer: ";
    case ResponseKind::order: return "Numbers in their order, or Enter for the answer: ";
    case ResponseKind::match: return "A letter for each, or Enter for the answer: ";
    case ResponseKind::typed:
    case ResponseKind::number: break;
    }
    return "Your answer, or Enter to see it: ";
}

} // namespace signatory::cli
