// Moodle's GIFT: questions in plain text (docs.moodle.org, "GIFT format"; question/format/gift/format.php).
#include <array>

#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;

std::string escaped(std::string_view text) {
    constexpr std::string_view special = "\\~=#{}:";
    std::string gift;
    for (const char character : without_controls(text)) {
        if (character == '\n')
            gift += "\\n";
        else if (special.find(character) != std::string_view::npos)
            gift += {'\\', character};
        else
            gift += character == '\t' ? ' ' : character;
    }
    return gift;
}

// A weight before a text that would be read as one.
std::string answer(std::string_view text) { return (text.starts_with('%') ? "%100%" : "") + escaped(text); }

// "->" parts a pair; it has no escape.
std::string side(std::string_view text) {
    std::string plain(text);
    for (std::size_t at = plain.find("->"); at != std::string::npos; at = plain.find("->")) plain.replace(at, 2, "→");
    return escaped(plain);
}

std::string one_of(const item::Item& item) {
    std::string text;
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        const item::Option& each = item.options[option];
        const std::string words = is_key(item, option)
                                      ? "=" + answer(each.text)
                                      : (each.text.starts_with('%') ? "~%0%" : "~") + escaped(each.text);
        text += fmt::format("\t{}#{}\n", words, escaped(each.rationale));
    }
    return text;
}

// Right choices less wrong ones, out of all that are right: the plus/minus rule in Moodle's weights.
std::string several_of(const item::Item& item) {
    std::string text;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        text += fmt::format("\t~%{}{}%{}#{}\n", is_key(item, option) ? "" : "-", moodle_weight(item.key.size()),
                            escaped(item.options[option].text), escaped(item.options[option].rationale));
    return text;
}

// A star stands for anything in a short answer.
std::string typed(const item::Item& item) {
    std::string text;
    for (const std::string& accepted : item.accepted) {
        std::string words;
        for (const char character : accepted)
            words += character == '*' ? std::string("\\*") : std::string(1, character);
        text += fmt::format("\t={}\n", answer(words));
    }
    return text;
}

std::string number(const item::AcceptedNumber& number) {
    if (number.min == number.max) return fmt::format("#{}:0\n", number_text(number.value));
    return fmt::format("#{}..{}\n", number_text(number.min), number_text(number.max));
}

std::string pairs(const item::Item& item) {
    std::string text;
    std::vector<bool> used(item.targets.size());
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        used[item.key[option]] = true;
        text +=
            fmt::format("\t={} -> {}\n", side(item.options[option].text), side(item.targets[item.key[option]].text));
    }
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        if (!used[target]) text += fmt::format("\t= -> {}\n", side(item.targets[target].text));
    return text;
}

// The first feedback is for the wrong answer, the second for the right one.
std::string truth(const item::Item& item) {
    const bool is_true = truth_of(item);
    return fmt::format("{}#{}#{}\n", is_true ? "TRUE" : "FALSE", escaped(item.options[is_true ? 1 : 0].rationale),
                       escaped(item.options[is_true ? 0 : 1].rationale));
}

std::string answers(const item::Item& item) {
    if (is_true_or_false(item)) return truth(item);
    switch (item.response_kind) {
    case ResponseKind::single_choice:
        return "\n" + one_of(item);
    case ResponseKind::multiple_choice:
        return "\n" + several_of(item);
    case ResponseKind::typed:
        return "\n" + typed(item);
    case ResponseKind::number:
        return number(*item.accepted_number);
    case ResponseKind::order:
        return "\n" + pairs(as_matching(item));
    case ResponseKind::match:
        return "\n" + pairs(item);
    }
    return {};
}

} // namespace

std::string moodle_weight(std::size_t keys) {
    constexpr std::array<std::string_view, 11> weights{"",         "100",      "50",   "33.33333", "25", "20",
                                                       "16.66667", "14.28571", "12.5", "11.11111", "10"};
    return keys < weights.size() ? std::string(weights[keys]) : std::string{};
}

std::optional<std::string> moodle_obstacle(const item::Item& item) {
    if (item.response_kind == ResponseKind::multiple_choice && moodle_weight(item.key.size()).empty())
        return "Moodle has no weight for more than ten right options";
    return std::nullopt;
}

std::string write_gift(const Quiz& quiz) {
    std::string text = fmt::format("// {}\n\n", one_line(title_of(quiz)));
    for (const item::Item& item : quiz.items)
        text += fmt::format("// [id:{}] [tag:{}] [tag:{}]\n::{}::[plain]{} {{{}\t####{}\n}}\n\n", item.id, item.topic,
                            item.question_kind, escaped(item.id), escaped(item.stem), answers(item),
                            escaped(joined(general_feedback(quiz.bank, item), "\n")));
    return text;
}

} // namespace signatory::transfer
