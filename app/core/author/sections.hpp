// The lists of a bank by the name of their section. Neither header nor topics is a list.
#pragma once

#include "core/author/draft.hpp"

namespace signatory::author {

// Calls read(records) with the list of a section.
template <class Read> auto read_section(const fact::Records& records, fact::Section section, Read&& read) {
    switch (section) {
    case fact::Section::sources: return read(records.sources);
    case fact::Section::entities: return read(records.entities);
    case fact::Section::relations: return read(records.relations);
    case fact::Section::facts: return read(records.facts);
    default: return read(records.claims);
    }
}

// Calls change(records, homes) with the list of a section and where its records live.
template <class Change> void with_section(Draft& draft, fact::Section section, Change&& change) {
    switch (section) {
    case fact::Section::sources: return change(draft.records.sources, draft.homes.sources);
    case fact::Section::entities: return change(draft.records.entities, draft.homes.entities);
    case fact::Section::relations: return change(draft.records.relations, draft.homes.relations);
    case fact::Section::facts: return change(draft.records.facts, draft.homes.facts);
    default: return change(draft.records.claims, draft.homes.claims);
    }
}

inline const std::vector<std::size_t>& homes_of(const Homes& homes, fact::Section section) {
    switch (section) {
    case fact::Section::sources: return homes.sources;
    case fact::Section::entities: return homes.entities;
    case fact::Section::relations: return homes.relations;
    case fact::Section::facts: return homes.facts;
    default: return homes.claims;
    }
}

} // namespace signatory::author
