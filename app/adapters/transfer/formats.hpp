// The formats that items are exported in: what each holds, and how it is written.
#pragma once

#include <array>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

// What one learner answered to one item.
struct Answer {
    std::string item;    // its id
    std::string learner; // a name of the teacher's choosing
    item::Response response;
    std::string at;     // ISO 8601, "2026-01-15T09:30:00Z"
    double seconds = 0; // how long it took
};

struct Quiz {
    const fact::FactBank& bank;
    std::vector<item::Item> items;
    std::vector<Answer> answers; // for the formats of results
};

std::string title_of(const Quiz& quiz); // the bank's, in its language

enum class Holding { native, converted, none };

// How a format holds what is answered in one way; `words`: what it is converted to, or why it cannot be held.
struct Hold {
    Holding holding = Holding::native;
    std::string_view words = {};
};

inline constexpr std::size_t response_kinds = 6;
using Holds = std::array<Hold, response_kinds>; // by ResponseKind

// One file a format, one line in formats.cpp.
struct Format {
    std::string_view name;      // as the command line has it
    std::string_view label;     // as a list shows it
    std::string_view extension; // of its files, with the dot
    std::string_view purpose;   // a sentence
    Holds holds;
    std::string_view lacks; // what it has no place for in any item, as a phrase; empty: nothing

    // Why this one item cannot be held although its kind can: too long, or a sign the format takes for its own.
    std::optional<std::string> (*obstacle)(const item::Item& item);

    // The bytes of a file. Precondition: every item is held.
    std::string (*write)(const Quiz& quiz);

    const Hold& hold(item::ResponseKind kind) const { return holds[static_cast<std::size_t>(kind)]; }
};

std::span<const Format> formats();
const Format* format_named(std::string_view name);

} // namespace signatory::transfer
