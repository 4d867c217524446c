// What may be asked: the facts of a bank that a learner can be held to, by relation.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::generate {

struct RelationPool {
    const fact::Relation* relation = nullptr;
    std::vector<const fact::Fact*> facts; // in bank order
};

struct Pool {
    std::shared_ptr<const fact::FactBank> bank;
    fact::Date as_of;            // nothing later is asked or offered
    bool as_of_was_given = false; // then timed facts are asked at that date, else at dates drawn from their spans
    std::string language;
    std::vector<RelationPool> relations; // those with facts to ask

    const RelationPool* of(std::string_view relation) const;
};

// A fact is askable when its confidence is high, it has a source, no source disputes it, and it was known by
// `as_of`. Without topics: all of them.
Pool make_pool(std::shared_ptr<const fact::FactBank> bank, std::span<const std::string> topics,
               const std::optional<fact::Date>& as_of);

bool is_askable(const fact::FactBank& bank, const fact::Fact& fact, const fact::Date& as_of);

} // namespace signatory::generate
