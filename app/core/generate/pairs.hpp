// Options and the targets they belong to: "Match each state with its capital."
#pragma once

#include <string>
#include <vector>

#include "core/generate/compose.hpp"

namespace signatory::generate {

struct Target {
    std::string text;
    fact::Value value;                        // an object of the relation, or the id of a relation as text
    const fact::Relation* relation = nullptr; // none: what none of the others holds for
    fact::Value object;
};

struct Pairing {
    std::vector<Candidate> options; // the subjects, with the facts they were drawn for
    std::vector<Target> targets;
    std::optional<fact::Date> at;
    std::string stem;
};

// Every option proven against every target: exactly one holds, or none and there is a target for that. Options are shown
// in a drawn order, targets as they are given.
Drawn<item::Item> compose_pairs(const Pool& pool, Pairing pairing, std::string_view kind, int base_difficulty, Random& random);

// Whether a relation can be matched: one object a subject, and words to ask for it.
bool has_pairs(const Pool& pool, const fact::Relation& relation, item::Direction direction);

// The objects of the facts as targets, each once: names in a drawn order, dates and numbers ascending.
std::vector<Target> targets_of(const Pool& pool, const std::vector<Candidate>& facts, Random& random);

} // namespace signatory::generate
