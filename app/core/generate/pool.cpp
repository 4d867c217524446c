#include "core/generate/pool.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace signatory::generate {
namespace {

bool is_known_by(const fact::Fact& fact, const fact::Date& as_of) {
    const auto known = [&](const fact::Date& date) { return fact::last_day(date) <= fact::last_day(as_of); };
    if (fact.from && !known(*fact.from)) return false;
    const auto* date = std::get_if<fact::Date>(&fact.object);
    return date == nullptr || known(*date);
}

// A source that names no publisher cannot be told to be another than the rest.
bool is_certain(const fact::FactBank& bank, const fact::Fact& fact) {
    if (fact.confidence == fact::Confidence::high) return true;
    std::set<std::string_view> publishers;
    for (const fact::SourceReference& reference : fact.sources)
        if (const fact::Source* source = bank.source(reference.source); source != nullptr && !source->publisher.empty())
            publishers.insert(source->publisher);
    return publishers.size() >= 2;
}

using item::Direction;

// Dates of one precision can stand beside each other as options; of two, one may contain the other.
std::size_t kind_of(const fact::Value& value) {
    const auto* date = std::get_if<fact::Date>(&value);
    return date == nullptr ? 0 : static_cast<std::size_t>(fact::precision(*date));
}

struct Sided {
    std::size_t kind = 0;
    fact::Value value;
    const fact::Fact* fact = nullptr;
};

std::vector<Sided> sided(const std::vector<const fact::Fact*>& facts, Direction direction) {
    std::vector<Sided> all;
    for (const fact::Fact* fact : facts)
        if (auto value = side_of(*fact, direction)) all.push_back({kind_of(*value), std::move(*value), fact});
    std::ranges::stable_sort(all, [](const Sided& left, const Sided& right) {
        return std::tie(left.kind, left.value) < std::tie(right.kind, right.value);
    });
    return all;
}

Side side_by_value(const std::vector<const fact::Fact*>& facts, Direction direction) {
    Side side;
    std::optional<std::size_t> kind;
    for (Sided& one : sided(facts, direction)) {
        if (kind != one.kind) {
            side.kinds.emplace_back();
            side.facts.push_back(0);
            kind = one.kind;
        }
        ValueGroups& groups = side.kinds.back();
        if (groups.empty() || groups.back().value != one.value) groups.push_back({std::move(one.value), {}});
        groups.back().facts.push_back(one.fact);
        ++side.facts.back();
    }
    return side;
}

bool disputes(const fact::Claim* claim) { return claim->verdict == fact::Verdict::disputed; }

} // namespace

std::optional<fact::Value> side_of(const fact::Fact& fact, Direction direction) {
    switch (direction) {
    case Direction::subject: return fact::EntityReference{fact.subject};
    case Direction::object: return fact.object;
    case Direction::from: return fact.from ? std::optional<fact::Value>(*fact.from) : std::nullopt;
    case Direction::until: break;
    }
    return fact.until ? std::optional<fact::Value>(*fact.until) : std::nullopt;
}

std::optional<Why> why_unaskable(const fact::FactBank& bank, const fact::Fact& fact, const fact::Date& as_of) {
    if (fact.sources.empty()) return Why::no_source;
    if (!is_certain(bank, fact)) return Why::uncertain;
    if (std::ranges::any_of(bank.claims_on(fact.id), disputes)) return Why::disputed;
    if (!is_known_by(fact, as_of)) return Why::after_as_of;
    return std::nullopt;
}

bool is_askable(const fact::FactBank& bank, const fact::Fact& fact, const fact::Date& as_of) {
    return !why_unaskable(bank, fact, as_of);
}

const RelationPool* Pool::of(std::string_view relation) const {
    const auto found = std::ranges::find_if(relations, [&](const RelationPool& pool) { return pool.relation->id == relation; });
    return found == relations.end() ? nullptr : &*found;
}

Pool make_pool(std::shared_ptr<const fact::FactBank> bank, std::span<const std::string> topics,
               const std::optional<fact::Date>& as_of) {
    Pool pool{bank, as_of.value_or(bank->header().as_of), as_of.has_value(), bank->header().language, {}, {}, std::make_shared<Lazily<Lives>>(), std::make_shared<Lazily<Traits>>(), {}};
    std::vector<const fact::Fact*> asked;
    for (const fact::Relation& relation : bank->relations()) {
        if (!topics.empty() && std::ranges::find(topics, relation.topic) == topics.end()) continue;
        RelationPool entry{&relation, {}, {}, std::make_shared<Lazily<Moments>>()};
        for (const fact::Fact* fact : bank->facts_of(relation.id))
            if (is_askable(*bank, *fact, pool.as_of)) entry.facts.push_back(fact);
        if (entry.facts.empty()) continue;
        for (const Direction direction : {Direction::subject, Direction::object, Direction::from, Direction::until})
            entry.sides[static_cast<std::size_t>(direction)] = side_by_value(entry.facts, direction);
        asked.insert(asked.end(), entry.facts.begin(), entry.facts.end());
        pool.relations.push_back(std::move(entry));
    }
    const auto subject = [](const fact::Fact* fact) -> std::string_view { return fact->subject; };
    std::ranges::sort(pool.relations, {}, [](const RelationPool& entry) -> std::string_view { return entry.relation->id; });
    pool.about = {asked, subject, std::identity{}};
    return pool;
}

} // namespace signatory::generate
