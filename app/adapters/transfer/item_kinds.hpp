// Finds the kind of an item that a word of its JSON names; the words are core's.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/item/item.hpp"

namespace signatory::transfer {

template <class Kind> inline constexpr std::array<Kind, 0> all_of{};

template <>
inline constexpr std::array all_of<item::ResponseKind>{
    item::ResponseKind::single_choice, item::ResponseKind::multiple_choice, item::ResponseKind::typed,
    item::ResponseKind::number,        item::ResponseKind::order,           item::ResponseKind::match};

template <>
inline constexpr std::array all_of<item::Direction>{item::Direction::subject, item::Direction::object,
                                                    item::Direction::from, item::Direction::until};

template <>
inline constexpr std::array all_of<item::Rule>{item::Rule::choose, item::Rule::order, item::Rule::match,
                                               item::Rule::value, item::Rule::source,
                                               item::Rule::except};

template <>
inline constexpr std::array all_of<item::Part>{item::Part::object, item::Part::from, item::Part::until,
                                               item::Part::count};

template <class Kind> std::optional<Kind> kind_named(std::string_view word) {
    for (const Kind kind : all_of<Kind>)
        if (name_of(kind) == word) return kind;
    return std::nullopt;
}

} // namespace signatory::transfer
