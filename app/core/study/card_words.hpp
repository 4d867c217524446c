// What a card asks, in a line, and what a fact says, part by part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// "The CSTO · founded on · ?". Its id where the bank no longer has the fact.
std::string card_words(const fact::FactBank& bank, const CardKey& key);

// What stands on that side of the fact, as an option has it.
std::string side_words(const fact::FactBank& bank, const fact::Fact& fact, item::Direction side);

// Of a value as a log has it: the name of an entity, a date written out, or the text itself.
std::string value_words(const fact::FactBank& bank, std::string_view value);

std::string topic_words(const fact::FactBank& bank, std::string_view topic); // its name, or else its id

struct FactLine {
    std::string label; // "since"
    std::string words;
};

// Subject, what is said of it, since and until when where it holds over time, and the sources.
std::vector<FactLine> fact_lines(const fact::FactBank& bank, const fact::Fact& fact);

} // namespace signatory::study
