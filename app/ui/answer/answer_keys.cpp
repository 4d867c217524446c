#include "ui/answer/answer_keys.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/item/arrangement.hpp"

namespace signatory::ui {

using item::ResponseKind;

std::string_view digit_caps(std::size_t count) {
    constexpr std::string_view all = "1|2|3|4|5|6|7|8|9";
    return all.substr(0, count == 0 ? 0 : std::min(2 * count - 1, all.size()));
}

std::vector<KeyHint> answer_keys(const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::single_choice: return {{digit_caps(item.options.size()), "choose"}};
    case ResponseKind::multiple_choice: return {{digit_caps(item.options.size()), "tick"}, {"Enter", "check"}};
    case ResponseKind::order: return {{"Alt ↑|Alt ↓", "move"}, {"Space", "pick up"}, {"Enter", "check"}};
    case ResponseKind::match: return {{digit_caps(item.targets.size()), "match"}, {"←|→", "change"}, {"Enter", "check"}};
    case ResponseKind::typed:
    case ResponseKind::number: break;
    }
    return {{"Enter", "answer"}};
}

namespace {

// The first row of an order, the first that is open of a matching, otherwise the first option.
std::size_t first_row(const item::Item& item, const item::Arrangement& arrangement) {
    const item::Arrangement now = item::as_it_stands(item, arrangement);
    if (now.options.empty()) return 0;
    if (item.response_kind == ResponseKind::order) return now.options.front();
    const auto open = std::ranges::find(now.options, item::unmatched);
    return open == now.options.end() ? 0 : static_cast<std::size_t>(open - now.options.begin());
}

} // namespace

std::string answer_focus(const item::Item& item, const item::Arrangement& arrangement, std::string_view screen) {
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    if (typed) return fmt::format("{}.answer", screen);
    return fmt::format("{}.option.{}", screen, first_row(item, arrangement));
}

} // namespace signatory::ui
