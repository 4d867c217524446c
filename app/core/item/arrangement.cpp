#include "core/item/arrangement.hpp"

#include <algorithm>
#include <numeric>

namespace signatory::item {

bool is_arranged(ResponseKind kind) {
    return kind == ResponseKind::multiple_choice || kind == ResponseKind::order || kind == ResponseKind::match;
}

Arrangement as_it_stands(const Item& item, const Arrangement& draft) {
    const bool whole = draft.options.size() == item.options.size();
    if (whole || item.response_kind == ResponseKind::multiple_choice) return draft;
    Arrangement begun{std::vector<std::size_t>(item.options.size(), unmatched)};
    if (item.response_kind == ResponseKind::order) std::iota(begun.options.begin(), begun.options.end(), std::size_t{0});
    return begun;
}

Arrangement toggled(const Arrangement& chosen, std::size_t option) {
    Arrangement changed = chosen;
    if (std::erase(changed.options, option) == 0) changed.options.push_back(option);
    std::ranges::sort(changed.options);
    return changed;
}

Arrangement moved(const Arrangement& order, std::size_t from, std::size_t to) {
    Arrangement changed = order;
    if (from >= order.options.size() || to >= order.options.size()) return changed;
    const auto at = [&](std::size_t place) { return changed.options.begin() + static_cast<std::ptrdiff_t>(place); };
    if (from < to) std::rotate(at(from), at(from) + 1, at(to) + 1);
    if (to < from) std::rotate(at(to), at(from), at(from) + 1);
    return changed;
}

Arrangement matched(const Arrangement& targets, std::size_t option, std::size_t target) {
    Arrangement changed = targets;
    if (option < changed.options.size()) changed.options[option] = target;
    return changed;
}

Response drafted(const Item& item, const std::string& text, const Arrangement& draft) {
    if (!is_arranged(item.response_kind)) return text.empty() ? Response{} : Response{Typed{text}};
    Arrangement now = as_it_stands(item, draft);
    const bool open = std::ranges::find(now.options, unmatched) != now.options.end();
    return now.options.empty() || open ? Response{} : Response{std::move(now)};
}

} // namespace signatory::item
