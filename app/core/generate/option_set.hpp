// Set first, then the key: option sets drawn by rules that cannot see which element will be asked.
// Given the set, each option is the key with the same chance, so that no strategy that looks only at the
// options can beat it (design: "Set first").
#pragma once

#include <optional>
#include <vector>

#include "core/generate/pool.hpp"
#include "core/item/item.hpp"
#include "core/support/random.hpp"

namespace signatory::generate {

// The value of the side of a fact that is asked; none where a fact has no such date.
std::optional<fact::Value> side_of(const fact::Fact& fact, item::Direction direction);

// One option-to-be: a value, and one fact that has it on the asked side.
struct Candidate {
    fact::Value value;
    const fact::Fact* fact = nullptr;
};

// The facts of a relation grouped by the value asked: sorted, and for dates all of one precision.
struct ValueGroup {
    fact::Value value;
    std::vector<const fact::Fact*> facts;
};
std::vector<ValueGroup> value_groups(const RelationPool& relation, item::Direction direction, Random& random,
                                     const fact::Fact* given = nullptr);

// `size` of the values: for dates and numbers of a window of twice as many neighbours, else of all. One fact each.
std::vector<Candidate> draw_set(const std::vector<ValueGroup>& groups, std::size_t size, Random& random);

// The block that holds the given fact, of a partition that cannot see it: dates and numbers are cut at a seeded
// offset, other values after a seeded shuffle. Blocks have 3 to 5 values. The given fact stands for its value.
std::vector<Candidate> block_of(const std::vector<ValueGroup>& groups, const fact::Fact& given, Random& random);

} // namespace signatory::generate
