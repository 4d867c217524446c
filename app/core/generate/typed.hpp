// What the typed kinds share: one fact asked, no options to choose from, the key alone as an option.
#pragma once

#include "core/generate/compose.hpp"

namespace signatory::generate {

// The question with its key proven and provably the only answer; the caller adds what it accepts.
Drawn<item::Item> started_typed(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                                        std::string_view kind, Random& random);

// A fact of the relation drawn, each as likely, that has a value on the asked side.
const fact::Fact* drawn_fact(const RelationPool& relation, item::Direction direction, Random& random);

} // namespace signatory::generate
