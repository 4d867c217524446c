#include "core/item/item.hpp"

#include <algorithm>
#include <array>

namespace signatory::item {

std::string_view name_of(Direction direction) {
    constexpr std::array<std::string_view, 4> names{"subject", "object", "from", "until"};
    return names[static_cast<std::size_t>(direction)];
}

std::optional<Direction> direction_named(std::string_view name) {
    for (const Direction direction : directions)
        if (name_of(direction) == name) return direction;
    return std::nullopt;
}

std::string_view name_of(ResponseKind kind) {
    constexpr std::array<std::string_view, 6> names{"single_choice", "multiple_choice", "typed", "number", "order", "match"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Rule rule) {
    constexpr std::array<std::string_view, 6> names{"choose", "order", "match", "value", "source", "except"};
    return names[static_cast<std::size_t>(rule)];
}

std::string_view name_of(Part part) {
    constexpr std::array<std::string_view, 4> names{"object", "from", "until", "count"};
    return names[static_cast<std::size_t>(part)];
}

bool is_a_date(Part part) { return part == Part::from || part == Part::until; }

bool is_key(const Item& item, std::size_t option) { return std::ranges::find(item.key, option) != item.key.end(); }

} // namespace signatory::item
