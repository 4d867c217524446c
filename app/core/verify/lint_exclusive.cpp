// R10: no option is another one, or part of it.
#include <algorithm>

#include <fmt/format.h>

#include "core/support/text.hpp"
#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

using item::Option;

template <class Predicate>
void add_pairs(Faults& faults, const std::vector<Option>& options, std::string_view what, Predicate are_wrong) {
    for (auto left = options.begin(); left != options.end(); ++left)
        for (auto right = left + 1; right != options.end(); ++right)
            if (are_wrong(*left, *right)) faults.push_back(fmt::format("“{}” and “{}” {}", left->text, right->text, what));
}

bool read_the_same(const Option& left, const Option& right) {
    const auto first = number_read(left.text), second = number_read(right.text);
    return plain(left.text) == plain(right.text) || (first && second && *first == *second);
}

Range as_range(std::string_view text) {
    if (const auto range = range_read(text)) return *range;
    const double number = *number_read(text);
    return {number, number};
}

bool is_an_amount(std::string_view text) { return range_read(text) || number_read(text); }

bool ranges_overlap(const Option& left, const Option& right) {
    if (!range_read(left.text) && !range_read(right.text)) return false;
    if (!is_an_amount(left.text) || !is_an_amount(right.text)) return false;
    const Range first = as_range(left.text), second = as_range(right.text);
    return first.low <= second.high && second.low <= first.high;
}

bool dates_overlap(const Option& left, const Option& right) {
    const auto first = date_read(left.text), second = date_read(right.text);
    return first && second && fact::can_be_same(*first, *second);
}

bool one_says_the_other(const Option& left, const Option& right) {
    if (form_of(left.text) != Form::words || form_of(right.text) != Form::words) return false;
    return says(left.text, right.text) || says(right.text, left.text);
}

bool overlap(const Option& left, const Option& right) {
    if (read_the_same(left, right)) return false; // same_texts
    return ranges_overlap(left, right) || dates_overlap(left, right) || one_says_the_other(left, right);
}

bool is_acronym(std::string_view text) {
    return text.size() >= 2 && std::ranges::all_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

// The capitals a name begins its words with: “North Atlantic Treaty Organization” is NATO.
std::string initials(std::string_view text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] >= 'A' && text[at] <= 'Z' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '-')) letters.push_back(text[at]);
    return letters;
}

bool is_short_for(const Option& left, const Option& right) {
    return is_acronym(left.text) && left.text != right.text && initials(right.text) == left.text;
}

} // namespace

Faults same_texts(const item::Item& item) {
    Faults faults;
    add_pairs(faults, item.options, "are the same answer", read_the_same);
    add_pairs(faults, item.targets, "are the same target", read_the_same);
    return faults;
}

// Of the targets of a matching only what reads the same is wrong: “member” and “associate member” are told apart.
Faults overlapping_options(const item::Item& item) {
    Faults faults;
    if (!is_statement(item)) add_pairs(faults, item.options, "overlap", overlap);
    return faults;
}

Faults acronym_twins(const item::Item& item) {
    Faults faults;
    add_pairs(faults, item.options, "are one name, short and in full",
              [](const auto& left, const auto& right) { return is_short_for(left, right) || is_short_for(right, left); });
    return faults;
}

} // namespace signatory::verify
