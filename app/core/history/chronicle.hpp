// What happened to an organisation, in order: treaties, accessions, exits, operations, events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/history/standing.hpp"

namespace signatory::history {

enum class Mark { treaty, accession, exit, operation, event };

// What the bank dates to one day (or month, or year) and one kind of thing.
struct Happening {
    Mark mark = Mark::event;
    fact::Date date;
    std::optional<fact::Date> until;       // of an operation that ended
    std::vector<const fact::Fact*> facts;  // several where several states joined on one day; never empty
    std::string label;                     // short: "Finland joins", "CSTO Charter signed"
    bool disputed = false;                 // a source says otherwise
};

struct Lane {
    Body body;
    std::vector<Step> steps;             // how many had joined
    std::vector<Happening> happenings;   // by date
};

// One lane a body, in the order of bodies_of.
std::vector<Lane> chronicle(const fact::FactBank& bank);

} // namespace signatory::history
