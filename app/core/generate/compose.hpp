// From a proven question to an item: options, key, reasons, sources, id.
#pragma once

#include <string_view>
#include <vector>

#include "core/generate/proof.hpp"
#include "core/generate/question_kind.hpp"

namespace signatory::generate {

// A choice of one over the candidates. Every candidate must be askable with all others wrong, or there is no
// item: the set is dropped whole, never the draw. Then `given` is the key, or one drawn uniformly.
Drawn<item::Item> compose_choice(const Pool& pool, item::Direction direction,
                                         const std::vector<Candidate>& candidates, const fact::Fact* given,
                                         std::string_view kind, Random& random);

// The choice with its set drawn freely, or with the block of a given fact.
Drawn<item::Item> draw_choice(const Pool& pool, const RelationPool& relation, item::Direction direction,
                                      std::size_t options, std::string_view kind, Random& random);
Drawn<item::Item> ask_choice(const Pool& pool, const CardQuestion& question, std::string_view kind,
                                     Random& random);

// The candidates' values as options.
std::vector<std::string> texts_of(const Pool& pool, const std::vector<Candidate>& candidates);

// That the question's answer is not this subject, then what is true of it.
std::string with_denial(const Pool& pool, const Question& question, const std::string& subject, const std::string& story);

// What every item has of the fact it asks: topic, language, as-of date, explanation, sources, asks, stem.
item::Item started_item(const Pool& pool, const Question& question, std::string_view kind, std::string stem);
// The same of several facts; what is told of them is the kind's to write.
item::Item started_item(const Pool& pool, const std::vector<const fact::Fact*>& asked, item::Direction direction,
                        const std::optional<fact::Date>& at, std::string_view kind, std::string stem);
// Completes uses, and names the item by a hash of its content. The last step of every kind.
item::Item finished_item(item::Item item);

// Per mille, without students: rarer subjects and nearer dates are harder, by way of answering first.
// (Seyler: popularity; Alsubait: similarity; background/questions.md 1.3.)
int difficulty_of(const Pool& pool, const item::Item& item, int by_kind);

} // namespace signatory::generate
