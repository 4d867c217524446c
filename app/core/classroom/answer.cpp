#include "core/classroom/answer.hpp"

#include <algorithm>

#include "core/item/number_text.hpp"
#include "core/support/text.hpp"

namespace signatory::classroom {
namespace {

using item::ResponseKind;
using Misfit = std::optional<std::string>;

bool all_below(const std::vector<std::size_t>& numbers, std::size_t count) {
    return std::ranges::all_of(numbers, [&](std::size_t number) { return number < count; });
}

bool ascends(const std::vector<std::size_t>& numbers) {
    return std::ranges::adjacent_find(numbers, std::greater_equal{}) == numbers.end();
}

bool is_permutation(std::vector<std::size_t> numbers, std::size_t count) {
    std::ranges::sort(numbers);
    return numbers.size() == count && ascends(numbers) && all_below(numbers, count);
}

Misfit of_typed(const item::Item& item, const item::Response& response) {
    const auto* typed = std::get_if<item::Typed>(&response);
    if (typed == nullptr || folded(typed->text).empty()) return "Type an answer.";
    if (typed->text.size() > longest_answer) return "The answer is too long.";
    if (item.accepted_number && !item::number_in(typed->text, item.accepted_number->unit)) return "Type a number.";
    return std::nullopt;
}

Misfit of_arrangement(const item::Item& item, const std::vector<std::size_t>& chosen) {
    const std::size_t count = item.options.size();
    switch (item.response_kind) {
    case ResponseKind::multiple_choice:
        if (chosen.empty() || !ascends(chosen) || !all_below(chosen, count)) return "Choose all that are right.";
        return std::nullopt;
    case ResponseKind::order:
        if (!is_permutation(chosen, count)) return "Put all of them in order.";
        return std::nullopt;
    case ResponseKind::match:
        if (chosen.size() != count || !all_below(chosen, item.targets.size())) return "Choose one for each.";
        return std::nullopt;
    default: return "Choose an answer.";
    }
}

} // namespace

std::optional<std::string> misfit(const item::Item& item, const item::Response& response) {
    if (item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number) return of_typed(item, response);
    if (item.response_kind == ResponseKind::single_choice) {
        const auto* choice = std::get_if<item::Choice>(&response);
        if (choice == nullptr || choice->option >= item.options.size()) return "Choose an answer.";
        return std::nullopt;
    }
    const auto* arrangement = std::get_if<item::Arrangement>(&response);
    return arrangement == nullptr ? "Choose an answer." : of_arrangement(item, arrangement->options);
}

} // namespace signatory::classroom
