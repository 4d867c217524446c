#include "cli/paper_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/generate/phrase.hpp"
#include "core/quiz/lacking.hpp"

namespace signatory::cli {
namespace {

using item::ResponseKind;

constexpr std::string_view blank = "________________________";

char letter_of(std::size_t option) { return static_cast<char>('a' + option); }
char capital_of(std::size_t target) { return static_cast<char>('A' + target); }

std::string lines_of(const std::vector<item::Option>& options, auto&& line) {
    std::string text;
    for (std::size_t option = 0; option < options.size(); ++option) text += "   " + line(option) + "\n";
    return text;
}

// --- what is handed out

std::string lettered(const item::Item& item) {
    return lines_of(item.options, [&](std::size_t option) { return fmt::format("{}) {}", letter_of(option), item.options[option].text); });
}

std::string unit_of(const item::Item& item) {
    const bool shown = item.accepted_number && !item.accepted_number->unit.empty() && item.accepted_number->unit != "year";
    return shown ? " " + item.accepted_number->unit : "";
}

std::string to_be_numbered(const item::Item& item) {
    return lines_of(item.options, [&](std::size_t option) { return fmt::format("___ {}", item.options[option].text); });
}

std::string to_be_matched(const item::Item& item) {
    return lines_of(item.options, [&](std::size_t option) { return fmt::format("___ {}", item.options[option].text); }) +
           lines_of(item.targets, [&](std::size_t target) { return fmt::format("    {}  {}", capital_of(target), item.targets[target].text); });
}

std::string answer_space(const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice: return lettered(item);
    case ResponseKind::order: return to_be_numbered(item);
    case ResponseKind::match: return to_be_matched(item);
    case ResponseKind::typed:
    case ResponseKind::number: break;
    }
    return fmt::format("   {}{}\n", blank, unit_of(item));
}

// --- the key sheet

std::string right_options(const item::Item& item) {
    std::vector<std::string> right;
    for (const std::size_t option : item.key) right.push_back(fmt::format("{}) {}", letter_of(option), item.options[option].text));
    return fmt::format("{}", fmt::join(right, ", "));
}

std::string right_order(const item::Item& item) {
    std::vector<std::string> right;
    for (std::size_t place = 0; place < item.key.size(); ++place)
        right.push_back(fmt::format("{} {}", place + 1, item.options[item.key[place]].text));
    return fmt::format("{}", fmt::join(right, ", "));
}

std::string right_pairs(const item::Item& item) {
    std::vector<std::string> right;
    for (std::size_t option = 0; option < item.key.size(); ++option)
        right.push_back(fmt::format("{}: {} {}", item.options[option].text, capital_of(item.key[option]), item.targets[item.key[option]].text));
    return fmt::format("{}", fmt::join(right, "; "));
}

std::string right_number(const item::AcceptedNumber& number) {
    const std::string value = number.min == number.max ? fmt::format("{}", number.value) : fmt::format("{} ({} to {})", number.value, number.min, number.max);
    return number.unit.empty() || number.unit == "year" ? value : value + " " + number.unit;
}

std::string right_answer(const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice: return right_options(item);
    case ResponseKind::order: return right_order(item);
    case ResponseKind::match: return right_pairs(item);
    case ResponseKind::typed: return fmt::format("{}", fmt::join(item.accepted, " / "));
    case ResponseKind::number: break;
    }
    return item.accepted_number ? right_number(*item.accepted_number) : "";
}

bool is_choice(const item::Item& item) {
    return item.response_kind == ResponseKind::single_choice || item.response_kind == ResponseKind::multiple_choice;
}

std::string reasons(const item::Item& item) {
    std::string text;
    for (std::size_t option = 0; is_choice(item) && option < item.options.size(); ++option)
        if (!is_key(item, option)) text += fmt::format("   not {}) {}\n", letter_of(option), item.options[option].rationale);
    return text;
}

std::string sources(const fact::FactBank& bank, const item::Item& item) {
    std::string text;
    for (const fact::SourceReference& reference : item.sources) {
        const fact::Source* source = bank.source(reference.source);
        if (source == nullptr) continue;
        const std::string where = reference.where.empty() ? "" : ", " + reference.where;
        text += fmt::format("   Source: {}. {}{}\n", source->title, source->publisher, where);
    }
    return text;
}

} // namespace

std::string questions_text(const fact::FactBank& bank, const quiz::Paper& paper, const std::string& code) {
    const fact::Header& header = bank.header();
    std::string text = fmt::format("{}\n{} question{} · quiz code {}\n", generate::in_language(header.title, header.language),
                                   paper.items.size(), paper.items.size() == 1 ? "" : "s", code);
    for (std::size_t number = 0; number < paper.items.size(); ++number)
        text += fmt::format("\n{}. {}\n{}", number + 1, paper.items[number].stem, answer_space(paper.items[number]));
    return text;
}

std::string key_text(const fact::FactBank& bank, const quiz::Paper& paper) {
    const auto thirds = quiz::thirds_of(paper.items);
    std::string text = fmt::format("\nKey\nPlanned difficulty: {} easy, {} middling, {} hard\n", thirds[0], thirds[1], thirds[2]);
    for (std::size_t number = 0; number < paper.items.size(); ++number) {
        const item::Item& item = paper.items[number];
        text += fmt::format("\n{}. {}\n   {}\n{}{}", number + 1, right_answer(item), item.explanation, reasons(item), sources(bank, item));
    }
    return text;
}

} // namespace signatory::cli
