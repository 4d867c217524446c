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

std::string answer_focus(const item::Item& item, const item::Arrangement& arrangement, std::string_view screen) {
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    if (typed) return fmt::format("{}.answer", screen);
    const item::Arrangement now = item::as_it_stands(item, arrangement);
    const bool first_may_differ = item.response_kind == ResponseKind::order && !now.options.empty();
    return fmt::format("{}.option.{}", screen, first_may_differ ? now.options.front() : 0);
}

} // namespace signatory::ui
