// Events of one kind in the order of time: who joined, what was signed, one after another.
#pragma once

#include <string>
#include <vector>

#include "core/generate/compose.hpp"

namespace signatory::generate {

struct Sequence {
    item::Direction part = item::Direction::from; // which date of the facts: from, or object where the object is a date
    std::vector<Candidate> events;                // earliest first, each surely before the next
    std::string words;                            // "joined the CSTO"
};

// Whether the relation has words for a sequence, by this date of its facts.
bool has_sequence(const Pool& pool, const fact::Relation& relation, item::Direction part);

// Set first: the events drawn by their dates alone, or the block of the given fact.
Drawn<Sequence> draw_sequence(const Pool& pool, const RelationPool& relation, item::Direction part, std::size_t size,
                              const fact::Fact* given, Random& random);

// The options in a drawn order, each with its date as the reason and its assertion; `places` tells of each option where
// it stands in time.
struct SequenceOptions {
    std::vector<item::Option> options;
    std::vector<item::Assertion> assertions;
    std::vector<std::size_t> places;
};
SequenceOptions sequence_options(const Pool& pool, const Sequence& sequence, Random& random);

// "In order of time: Armenia (15 May 1992), …"
std::string told(const Pool& pool, const Sequence& sequence);

} // namespace signatory::generate
