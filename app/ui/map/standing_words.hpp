// How a standing is told: in a row, in the screen map, in a sentence.
#pragma once

#include <string>

#include "core/history/standing.hpp"

namespace signatory::ui {

// "member", "observer"; "in it" where the bank has no word for the relation.
std::string status_of(const fact::FactBank& bank, const fact::Relation& relation);
// "7 members", "1 observer", "2 suspended", "6 states".
std::string counted_as(const fact::FactBank& bank, const fact::Relation& relation, std::size_t count);

// "since 7 October 2002", "until 2 April 1999", "perhaps since 2006".
std::string remark_of(const fact::FactBank& bank, const history::Standing& standing);
// "member since 7 October 2002", "former member, until 1999", "not certain on this date", "not a member".
std::string value_of(const fact::FactBank& bank, const history::Body& body, const history::Standing& standing);
// Why the bank cannot decide: "The bank has the year alone: 2006."
std::string doubt_of(const fact::FactBank& bank, const history::Standing& standing);

// "Kazakhstan", "CSTO".
std::string name_of(const fact::FactBank& bank, const fact::Entity& entity);

} // namespace signatory::ui
