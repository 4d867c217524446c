// What the typed kinds share: one fact asked, no options to choose from, the key alone as an option.
#pragma once

#include "core/generate/compose.hpp"

namespace signatory::generate {

// How a question is put in words; none where the relation lacks the phrasing.
using Stem = std::optional<std::string> (*)(const Pool& pool, const Question& question);

// The question with its key proven and provably the only answer; the caller adds what it accepts.
Drawn<item::Item> started_typed(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                                std::string_view kind, Random& random, Stem stem_of_question = stem_of);

// A typed item that takes every name, short form and alias the bank has for the one right entity.
Drawn<item::Item> with_names_accepted(const Pool& pool, const CardQuestion& question, item::Item item);

// A fact of the relation drawn, each as likely, that has a value on the asked side.
const fact::Fact* drawn_fact(const RelationPool& relation, item::Direction direction, Random& random);

} // namespace signatory::generate
