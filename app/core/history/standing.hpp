// How states stood to an organisation or a treaty on a date, as far as the bank knows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fact/holds.hpp"

namespace signatory::history {

// What states join: an organisation, a treaty.
struct Body {
    const fact::Entity* entity = nullptr;
    const fact::Relation* joining = nullptr;          // of states' timed relations to it the one the bank tells of most
    std::vector<const fact::Relation*> others = {};   // further timed relations of states to it: observers, suspended
    std::vector<const fact::Entity*> states = {};     // with any such fact, by name
};

// Those that a bank dates, the one it says most of first, who belongs to it apart.
std::vector<Body> bodies_of(const fact::FactBank& bank);

enum class Kind {
    none,    // nothing says that it had anything to do with it
    former,  // no longer
    perhaps, // the bank cannot decide
    other,   // not joined, but in another relation to it
    member,
};

struct Standing {
    Kind kind = Kind::none;
    const fact::Relation* relation = nullptr;  // in which it stands or stood; none: Kind::none
    const fact::Fact* fact = nullptr;          // that says so
    std::vector<const fact::Fact*> besides = {};  // further facts that hold beside it: participation frozen
    std::vector<const fact::Claim*> claims = {};  // of sources that say otherwise
};

// `at` to the day. By fact::holds; perhaps where that is unknown although a fact speaks of the two.
Standing standing_of(const fact::FactBank& bank, const Body& body, const fact::Entity& state, const fact::Date& at);

// From this day on, until the next step, so many had joined.
struct Step {
    std::int64_t day = 0;
    int sure = 0;
    int perhaps = 0;

    bool operator==(const Step&) const = default;
};

// In order of time, up to the bank's as_of; the first is the day anybody joined. Steps that change nothing are left out.
std::vector<Step> steps_of(const fact::FactBank& bank, const Body& body);

// Every day on which any state's standing changes, in order.
std::vector<std::int64_t> changes_of(const fact::FactBank& bank, const Body& body);

} // namespace signatory::history
