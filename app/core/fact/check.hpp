// What is wrong with the records of a bank, beyond what the JSON Schema can see.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::fact {

enum class Section { header, topics, sources, entities, relations, facts, claims };

// A place in the merged records. Whoever read them knows the file, line and column.
struct Place {
    Section section = Section::header;
    std::size_t index = 0; // of the record in its section (topics: in order of id); header: 0
    std::string member;    // JSON pointer below the record, "" or "/phrasings/en/statement"

    bool operator==(const Place&) const = default;
};

struct Finding {
    Place place;
    std::string what;
    std::string advice;
    std::optional<Place> other; // the second party: the fact contradicted, the id's first use
    std::string_view check;     // the id of the check that found it
};

struct Known; // the records with their ids looked up; see check_rules.hpp

struct Check {
    std::string_view id;
    std::vector<Finding> (*find)(const Known&);
};

std::span<const Check> checks();

// All that the checks find, in the order of their table. Empty: a FactBank may be built.
std::vector<Finding> check(const Records& records);

// The place as a JSON pointer into the merged bank: "/facts/3/until", "/relations/member-of/phrasings/en".
std::string pointer_to(const Records& records, const Place& place);

} // namespace signatory::fact
