// What a bank yields: for every fact the question kinds and directions that ask it, and of the others why not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/generate/question_kind.hpp"

namespace signatory::generate {

// One kind of question about one side of a fact.
struct Attempt {
    const QuestionKind* kind = nullptr;
    item::Direction direction = item::Direction::object;
    std::optional<Obstacle> obstacle; // what stood in its way most often; none: there is a proven item
};

struct FactCoverage {
    const fact::Fact* fact = nullptr;
    std::optional<Why> unaskable;  // then nothing was attempted
    std::vector<Attempt> attempts; // with every kind that fits its relation, in each direction; none: no phrasing
};

bool yields_item(const FactCoverage& fact);
std::size_t forms(const FactCoverage& fact); // how many kinds ask it

// Of every fact of the bank, in its order. Precondition: the pool is of all topics. The same bank gives the same.
std::vector<FactCoverage> coverage(const Pool& pool);

// "it needs 2 that are provably wrong, and of 4 other values 1 is": the obstacle in words, without a full stop.
std::string told(const Pool& pool, const fact::Fact& fact, const Attempt& attempt);

// Why a fact yields nothing. A reason that several kinds met is given once: "choose_object, typed_name (object): …".
std::vector<std::string> reasons(const Pool& pool, const FactCoverage& fact);

} // namespace signatory::generate
