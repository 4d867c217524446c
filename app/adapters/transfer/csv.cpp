// CSV (RFC 4180): a heading, then a row an item. UTF-8 with a mark in front, which spreadsheets need to see it.
#include <algorithm>

#include <fmt/format.h>

#include "adapters/transfer/csv_rows.hpp"
#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

struct Widths {
    std::size_t options = 0, targets = 0;
};

std::vector<std::string> heading(const Widths& widths) {
    std::vector<std::string> cells{"id",   "topic",  "question_kind", "response_kind", "as_of",
                                   "stem", "answer", "explanation",   "sources"};
    for (std::size_t option = 1; option <= widths.options; ++option) {
        cells.push_back(fmt::format("option_{}", option));
        cells.push_back(fmt::format("key_{}", option));
        cells.push_back(fmt::format("why_{}", option));
    }
    for (std::size_t target = 1; target <= widths.targets; ++target) cells.push_back(fmt::format("target_{}", target));
    return cells;
}

// Of a choice "yes" or "no"; of an order the place, from 1; of a matching the target, from 1.
std::string key_of(const item::Item& item, std::size_t option) {
    if (is_choice(item)) return is_key(item, option) ? "yes" : "no";
    if (item.response_kind == item::ResponseKind::match) return fmt::format("{}", item.key[option] + 1);
    return fmt::format("{}", std::ranges::find(item.key, option) - item.key.begin() + 1);
}

// What a reader compares with: of a number the figures alone, with the bounds that are right as well.
std::string answer_of(const item::Item& item) {
    const auto& number = item.accepted_number;
    if (!number) return card_back(item);
    if (number->min == number->max) return number_text(number->value);
    return fmt::format("{} ({} to {})", number_text(number->value), number_text(number->min), number_text(number->max));
}

std::vector<std::string> cells_of(const Quiz& quiz, const item::Item& item, const Widths& widths) {
    std::vector<std::string> cells{item.id,
                                   item.topic,
                                   item.question_kind,
                                   std::string(item::name_of(item.response_kind)),
                                   fact::to_string(item.as_of),
                                   item.stem,
                                   answer_of(item),
                                   item.explanation,
                                   joined(source_lines(quiz.bank, item), "\n")};
    for (std::size_t option = 0; option < widths.options; ++option) {
        const bool there = option < item.options.size();
        cells.push_back(there ? item.options[option].text : "");
        cells.push_back(there ? key_of(item, option) : "");
        cells.push_back(there ? item.options[option].rationale : "");
    }
    for (std::size_t target = 0; target < widths.targets; ++target)
        cells.push_back(target < item.targets.size() ? item.targets[target].text : "");
    return cells;
}

} // namespace

std::string write_csv(const Quiz& quiz) {
    Widths widths;
    for (const item::Item& item : quiz.items)
        widths = {std::max(widths.options, item.options.size()), std::max(widths.targets, item.targets.size())};
    std::string text = std::string(csv_mark) + csv_row(heading(widths));
    for (const item::Item& item : quiz.items) text += csv_row(cells_of(quiz, item, widths));
    return text;
}

} // namespace signatory::transfer
