// The words for an item's kinds in JSON, in both directions.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/item/item.hpp"

namespace signatory::transfer {

template <class Kind> struct NamesOf;

template <> struct NamesOf<item::ResponseKind> {
    static constexpr std::array<std::pair<item::ResponseKind, std::string_view>, 6> all{
        {{item::ResponseKind::single_choice, "single_choice"},
         {item::ResponseKind::multiple_choice, "multiple_choice"},
         {item::ResponseKind::typed, "typed"},
         {item::ResponseKind::number, "number"},
         {item::ResponseKind::order, "order"},
         {item::ResponseKind::match, "match"}}};
};

template <> struct NamesOf<item::Direction> {
    static constexpr std::array<std::pair<item::Direction, std::string_view>, 4> all{
        {{item::Direction::subject, "subject"},
         {item::Direction::object, "object"},
         {item::Direction::from, "from"},
         {item::Direction::until, "until"}}};
};

template <> struct NamesOf<item::Rule> {
    static constexpr std::array<std::pair<item::Rule, std::string_view>, 5> all{
        {{item::Rule::choose, "choose"},
         {item::Rule::order, "order"},
         {item::Rule::match, "match"},
         {item::Rule::value, "value"},
         {item::Rule::source, "source"}}};
};

template <> struct NamesOf<item::Part> {
    static constexpr std::array<std::pair<item::Part, std::string_view>, 4> all{
        {{item::Part::object, "object"},
         {item::Part::from, "from"},
         {item::Part::until, "until"},
         {item::Part::count, "count"}}};
};

template <class Kind> std::string_view word_for(Kind kind) {
    for (const auto& [each, word] : NamesOf<Kind>::all)
        if (each == kind) return word;
    return {};
}

template <class Kind> std::optional<Kind> kind_for(std::string_view word) {
    for (const auto& [kind, each] : NamesOf<Kind>::all)
        if (each == word) return kind;
    return std::nullopt;
}

} // namespace signatory::transfer
