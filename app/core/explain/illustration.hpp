// Which picture says most about an answered item, and what it shows: a map, a strip of time, two clauses side by side, or
// nothing.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::explain {

// What something in the picture is to the question and to the answer.
enum class Role {
    other, // an option that was not chosen, rightly
    asked, // the question names it
    key,   // right, and not what was answered
    own,   // answered, and wrong
    right, // answered, and right
};

// "Right answer", "Your answer", "Your answer, right", "Asked about"; empty for the others.
std::string_view words_of(Role role);

struct ShownState {
    const fact::Entity* state = nullptr; // with a code
    Role role = Role::other;

    bool operator==(const ShownState&) const = default;
};

struct StateMap {
    std::vector<ShownState> states;     // no state twice; none: all that belong
    const fact::Entity* body = nullptr; // what is asked is who belonged to it; none: something else is asked
    fact::Date at;                      // to the day: of whom it tells who belonged
};

struct Moment {
    std::string label;
    fact::Date from;
    std::optional<fact::Date> until; // a stretch, or to this day where it is open
    Role role = Role::other;
};

struct TimeStrip {
    std::vector<Moment> moments;                 // in order of time
    std::optional<fact::Date> asked, asked_until; // the date asked, or the two between which something happened
};

// What the learner took for the other, and what was asked: a sentence each.
struct TwoClauses {
    const fact::Fact* own = nullptr;
    const fact::Fact* key = nullptr;
};

using Illustration = std::variant<std::monostate, StateMap, TimeStrip, TwoClauses>;

// A strip where the options differ by their dates, or where the wrong answer held at another time than the one asked; a map where
// they are states; two clauses where one was taken for another. `response`: monostate when the answer was only shown. The
// pointers are the bank's.
Illustration illustration_of(const fact::FactBank& bank, const item::Item& item, const item::Response& response);

// All that the picture tells, in sentences.
std::string read_out(const fact::FactBank& bank, const Illustration& illustration);

} // namespace signatory::explain
