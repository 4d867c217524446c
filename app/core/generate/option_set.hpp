// Set first, then the key: option sets drawn by rules that cannot see which element will be asked.
// Given the set, each option is the key with the same chance, so that no strategy that looks only at the
// options can beat it (design: "Set first").
#pragma once

#include <vector>

#include "core/generate/pool.hpp"
#include "core/item/item.hpp"
#include "core/support/random.hpp"

namespace signatory::generate {

// One option-to-be: a value, and one fact that has it on the asked side; the others that have it stand in the group.
struct Candidate {
    fact::Value value;
    const fact::Fact* fact = nullptr;
    const ValueGroup* group = nullptr;
    std::optional<fact::Date> at = {}; // the date of its question, where the set was drawn with one for each
};

bool is_ordered(const fact::Value& value); // a date or a number

// Of the best known entity the bank has at most ten times as many facts as of the least known: an option that nobody has
// heard of beside one that everybody has is no distractor (R21).
bool are_known_alike(const fact::FactBank& bank, const std::vector<Candidate>& set);

// Who held an office stands beside those of the same time: at most twenty years lie between two spans. Of what many stand
// in at a time, and of what does not change, anything goes.
bool are_of_one_age(const Pool& pool, item::Direction direction, const std::vector<Candidate>& set);

// Numbers of one order of magnitude: among a few dozen, 60,000 would be the one that fits "how many troops" (R14).
bool are_of_one_size(const std::vector<Candidate>& set);

// The relation's values on one side: for dates those of one precision, drawn as often as there are facts of it, or the
// given fact's. Empty where no fact has such a date.
const ValueGroups& value_groups(const RelationPool& relation, item::Direction direction, Random& random,
                                const fact::Fact* given = nullptr);

// `size` of the values: for dates and numbers of a window of twice as many neighbours, else of all. One fact each.
std::vector<Candidate> draw_set(const ValueGroups& groups, std::size_t size, Random& random);

// The same, but of names each that cannot stand beside those before it is drawn again: one unlike known, of another age, or
// that `may_join` refuses. Subjects of a timed relation come with a question for each. Who is mixed up with one that
// stands there comes first, half of the time. Like every set it is drawn blind to which of them will be asked.
using MayJoin = bool (*)(const Pool& pool, const Candidate& candidate);
std::vector<Candidate> draw_company(const Pool& pool, const RelationPool& relation, item::Direction direction, std::size_t size,
                                    Random& random, MayJoin may_join = nullptr);

// The block that holds the given fact, of a partition that cannot see it: dates and numbers are cut at a seeded
// offset, other values in a drawn order. Blocks have 3 to 5 values. The given fact stands for its value.
std::vector<Candidate> block_of(const ValueGroups& groups, const fact::Value& value, const fact::Fact& given, Random& random);

// The same, with who is mixed up in one block, whichever is given, and who held an office among those of the same time.
std::vector<Candidate> company_of(const Pool& pool, const RelationPool& relation, item::Direction direction, const fact::Fact& given,
                                  Random& random);

} // namespace signatory::generate
