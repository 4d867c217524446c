// The files of a bank as the records of one, and where each record came from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "adapters/bank/json_document.hpp"
#include "core/fact/check.hpp"

namespace signatory::bank {

struct Origin {
    const JsonDocument* document;
    std::string pointer; // of the record in its file
};

// One origin a record, in the order of Records.
struct Origins {
    std::vector<Origin> header, topics, sources, entities, relations, facts, claims;

    const Origin& of(const fact::Place& place) const;
};

struct ReadBank {
    fact::Records records;
    Origins origins;               // refers to the documents
    std::vector<Problem> problems; // what neither schema nor checks can see: a month 13, a topic named twice
    std::map<std::string, Origin> topics; // in order of id, as the header keeps them
};

// Adds the records of one file; its values may be forgotten afterwards. Precondition: it keeps the schema, and
// stays where it is.
void read_document(const JsonDocument& document, ReadBank& bank);

// Once all files are read: what an object is depends on its relation, which another file may give.
void settle(ReadBank& bank);

bool carries_header(const JsonDocument& document);

} // namespace signatory::bank
