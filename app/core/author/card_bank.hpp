// Plain cards that others wrote become a bank of their own: a fact for each, that its question has its answer.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::author {

struct PlainCard {
    std::string id; // where it comes from; may be empty
    std::string question;
    std::vector<std::string> accepted; // the first is shown
    std::string note;
    std::string topic; // may be empty
};

struct CardBank {
    fact::Records records;
    std::vector<std::string> facts; // of each card; empty: passed over, its question has another answer already
};

inline constexpr std::size_t cards_of_a_topic = 8; // fewer are asked among all the others
inline constexpr std::size_t most_stem_words = 30; // of a question that is asked

bool can_be_asked(const PlainCard& card);

// The fact of a card keeps its id as long as the card keeps its own, or its question.
std::string fact_of(const PlainCard& card);

CardBank card_bank(const std::vector<PlainCard>& cards, fact::Header header, const std::string& source_title);

// The records of a bank with those of another that it lacks, by id. What it has stays as it is. The number of new facts.
std::size_t add_missing(fact::Records& records, const fact::Records& others);

} // namespace signatory::author
