// What may be meant by the letters typed so far: entities by any of their names, relations, sources.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::author {

struct Suggestion {
    std::string id;
    std::string label;  // "CSTO"
    std::string detail; // "Collective Security Treaty Organization", or the alias found
};

// Names that begin with the letters come before those that have them inside; each at most once, in bank order.
// A type of "" allows every entity.
std::vector<Suggestion> entities_like(const fact::Records& records, std::string_view typed, std::string_view type, std::size_t most);
std::vector<Suggestion> relations_like(const fact::Records& records, std::string_view typed, std::size_t most);
std::vector<Suggestion> sources_like(const fact::Records& records, std::string_view typed, std::size_t most);
// The types entities have, most used first.
std::vector<std::string> types_like(const fact::Records& records, std::string_view typed, std::size_t most);

// As a field shows the record; its id when it has no name, or is not there.
std::string label_of_entity(const fact::Records& records, std::string_view id);
std::string label_of_relation(const fact::Records& records, std::string_view id);
std::string label_of_source(const fact::Records& records, std::string_view id);

} // namespace signatory::author
