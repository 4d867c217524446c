// R1: exactly one key, or exactly the stated set.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/support/text.hpp"
#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"

namespace signatory::verify {
namespace {

using item::ResponseKind;

bool has_twice(const std::vector<std::size_t>& key) { return std::set(key.begin(), key.end()).size() < key.size(); }

bool is_beyond(const std::vector<std::size_t>& key, std::size_t count) {
    return std::ranges::any_of(key, [&](std::size_t index) { return index >= count; });
}

Faults of_choice(const item::Item& item) {
    if (item.options.size() < 2) return {fmt::format("{} options are no choice", item.options.size())};
    if (item.key.empty()) return {"no option is the key"};
    if (is_beyond(item.key, item.options.size())) return {"the key is none of the options"};
    if (item.response_kind == ResponseKind::single_choice && item.key.size() > 1)
        return {fmt::format("{} options are keys where one is chosen", item.key.size())};
    if (has_twice(item.key)) return {"an option is the key twice"};
    if (item.response_kind == ResponseKind::multiple_choice && item.key.size() >= item.options.size())
        return {"every option is right"};
    return {};
}

Faults of_order(const item::Item& item) {
    if (item.key.size() != item.options.size() || is_beyond(item.key, item.options.size()) || has_twice(item.key))
        return {"the key does not put every option in one place"};
    return {};
}

Faults of_match(const item::Item& item) {
    if (item.key.size() != item.options.size() || is_beyond(item.key, item.targets.size()))
        return {"the key does not give every option its target"};
    return {};
}

} // namespace

Faults no_right_key(const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice:
        return of_choice(item);
    case ResponseKind::order:
        return of_order(item);
    case ResponseKind::match:
        return of_match(item);
    case ResponseKind::typed:
    case ResponseKind::number:
        break;
    }
    return {};
}

Faults no_right_answer(const item::Item& item) {
    if (item.response_kind == ResponseKind::number) {
        const auto& number = item.accepted_number;
        if (!number) return {"no number is accepted"};
        if (number->min > number->value || number->value > number->max) return {"the right number is not accepted"};
    }
    if (item.response_kind == ResponseKind::typed &&
        std::ranges::all_of(item.accepted, [](const auto& text) { return folded(text).empty(); }))
        return {"no answer is accepted"};
    return {};
}

} // namespace signatory::verify
