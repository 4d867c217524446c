// Ids made from names: "Collective Security Treaty" becomes collective-security-treaty, and no other record's.
#pragma once

#include <string>
#include <string_view>

#include "core/author/draft.hpp"

namespace signatory::author {

inline constexpr std::size_t longest_id = 100; // as the schema has it

bool is_id(std::string_view text); // lower-case words and numbers joined by hyphens

// Accents dropped, Cyrillic written in Latin letters; empty when nothing of the name can be written so.
std::string id_from(std::string_view name);

// `wish`, or with the first number that makes it the section's only one; `self` may keep its own. An empty wish is
// named after the section: "fact-2".
std::string unique_id(const fact::Records& records, fact::Section section, std::string_view wish, std::string_view self = {});

// The id a record would be given now: an entity by its name, a fact by its subject, relation and object.
std::string id_wished(const fact::Records& records, const Record& record);

std::string_view noun_of(fact::Section section); // "entity"

} // namespace signatory::author
