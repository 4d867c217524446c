// How an item is answered, and what a learner answered.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace signatory::item {

enum class ResponseKind { single_choice, multiple_choice, typed, number, order, match };

std::string_view name_of(ResponseKind kind);

struct Choice {
    std::size_t option = 0; // index into the item's options
    bool operator==(const Choice&) const = default;
};

struct Typed {
    std::string text; // as typed; a number too
    bool operator==(const Typed&) const = default;
};

// Of an option in a matching that no target has been given yet.
inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

// Several options: those chosen, ascending; an order: the option at each place; a matching: the target of each option.
struct Arrangement {
    std::vector<std::size_t> options;
    bool operator==(const Arrangement&) const = default;
};

using Response = std::variant<std::monostate, Choice, Typed, Arrangement>; // monostate: no answer given

} // namespace signatory::item
