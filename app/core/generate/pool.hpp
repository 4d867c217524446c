// What may be asked: the facts of a bank that a learner can be held to, by relation.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/analysis/confusions.hpp"
#include "core/generate/lives.hpp"
#include "core/generate/moments.hpp"
#include "core/generate/traits.hpp"
#include "core/generate/why.hpp"
#include "core/item/item.hpp"
#include "core/support/grouping.hpp"
#include "core/support/lazily.hpp"

namespace signatory::generate {

// The facts that have one value on the side that is asked, in the order of their ids.
struct ValueGroup {
    fact::Value value;
    std::vector<const fact::Fact*> facts;
};
using ValueGroups = std::vector<ValueGroup>; // sorted by value

// A relation's facts by the value of one side: dates by their precision (year, month, day), other values together.
struct Side {
    std::vector<ValueGroups> kinds;
    std::vector<std::size_t> facts; // how many each holds
};

struct RelationPool {
    const fact::Relation* relation = nullptr;
    std::vector<const fact::Fact*> facts; // in the order of their ids
    std::array<Side, 4> sides;            // by direction

    std::shared_ptr<const Lazily<Moments>> moments_made = std::make_shared<Lazily<Moments>>();

    const Side& side(item::Direction direction) const { return sides[static_cast<std::size_t>(direction)]; }
    const Moments& moments(const Pool& pool) const { return moments_made->made([&] { return Moments(pool, *this); }); }
};

// The value of the side of a fact that is asked; none where a fact has no such date.
std::optional<fact::Value> side_of(const fact::Fact& fact, item::Direction direction);

struct Pool {
    std::shared_ptr<const fact::FactBank> bank;
    fact::Date as_of;            // nothing later is asked or offered
    bool as_of_was_given = false; // then timed facts are asked at that date, else at dates drawn from their spans
    std::string language;
    std::vector<RelationPool> relations; // those with facts to ask, in the order of their ids
    Grouping<std::string_view, const fact::Fact*> about; // their facts by subject

    const RelationPool* of(std::string_view relation) const;
    // What options are drawn with, made when first asked for.
    const Lives& lives() const { return lives_made->made([&] { return Lives(*bank); }); }
    const Traits& traits() const { return traits_made->made([&] { return traits_of(*this); }); }
    std::shared_ptr<const Lazily<Lives>> lives_made = std::make_shared<Lazily<Lives>>();
    std::shared_ptr<const Lazily<Traits>> traits_made = std::make_shared<Lazily<Traits>>();

    // Entities the learner takes for one another, by their ids: they stand beside each other where the set allows it,
    // whichever of them is asked. For self-study alone; a paper that others draw again knows none.
    std::vector<analysis::MixedUpPair> mixed_up;
};

// The facts that are askable at `as_of`. Without topics: all of them.
Pool make_pool(std::shared_ptr<const fact::FactBank> bank, std::span<const std::string> topics,
               const std::optional<fact::Date>& as_of);

// A fact is askable when it has a source, is certain enough, no source disputes it, and it was known by `as_of`.
// Certain enough: its confidence is high, or it is medium and two publishers say it. A single middling source may be
// one person's slip, and a learner graded against it; two that do not share a publisher rarely slip alike, and both
// are shown with the answer.
bool is_askable(const fact::FactBank& bank, const fact::Fact& fact, const fact::Date& as_of);
std::optional<Why> why_unaskable(const fact::FactBank& bank, const fact::Fact& fact, const fact::Date& as_of);

} // namespace signatory::generate
