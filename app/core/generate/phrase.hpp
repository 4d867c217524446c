// From records to sentences: names, dates in words, and the slots of a relation's phrasings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/fact/bank.hpp"

namespace signatory::generate {

// "1 June 2013", "June 2013", "2013".
std::string written(const fact::Date& date, std::string_view language);
// " from 23 June 2006 to 19 December 2012", " from 15 May 1992 on", "" for a fact without dates.
std::string span_of(const fact::Fact& fact, std::string_view language);

// A value as an option: short name, written date, number with its unit, text.
std::string option_text(const fact::FactBank& bank, const fact::Relation& relation, const fact::Value& value,
                        std::string_view language);
// Inside a sentence: "the SCO", a text as it stands, a number without its unit, which the phrasing says.
std::string in_sentence(const fact::FactBank& bank, const fact::Relation& relation, const fact::Value& value,
                        std::string_view language);

// Names keyed by language; falls back to any language, then to "".
std::string_view in_language(const fact::Words& words, std::string_view language);
std::string display_name(const fact::Entity& entity, std::string_view language);
std::string sentence_name(const fact::Entity& entity, std::string_view language);

// What fills the places of a slot.
struct Places {
    std::string subject, object, at, from, until, span;
};

Places places_of(const fact::FactBank& bank, const fact::Fact& fact, std::string_view language);

// The slot filled and capitalised; nullopt when the relation has no such slot or leaves it empty on purpose.
std::optional<std::string> phrase(const fact::Relation& relation, std::string_view slot, const Places& places,
                                  std::string_view language);
// The slot filled, for the middle of a sentence: nothing is made a capital.
std::string words_within(const fact::Relation& relation, std::string_view slot, const Places& places, std::string_view language);
// The slot as the bank has it, with its places; "" when there is none.
std::string_view slot_text(const fact::Relation& relation, std::string_view slot, std::string_view language);
bool has_slot(const fact::Relation& relation, std::string_view slot, std::string_view language);

// "Estonia: not a member of NATO on 1 June 2003." By the relation's property; empty where it has none.
std::string denial(const fact::FactBank& bank, const fact::Relation& relation, const std::string& subject, const fact::Value& object,
                   const std::optional<fact::Date>& at, std::string_view language);

// One sentence that tells the fact with its dates: the `explanation` slot, else `statement`.
std::string explanation(const fact::FactBank& bank, const fact::Fact& fact, std::string_view language);
// The day a fact began or ended: "Kazakhstan joined the CSTO: 7 October 2002."
std::string event_sentence(const fact::FactBank& bank, const fact::Fact& fact, std::string_view slot,
                           const fact::Date& date, std::string_view language);

} // namespace signatory::generate
