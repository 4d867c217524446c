#include "core/generate/option_set.hpp"

#include <algorithm>

namespace signatory::generate {
namespace {

using fact::Date;
using item::Direction;

bool is_ordered(const fact::Value& value) {
    return std::holds_alternative<Date>(value) || std::holds_alternative<double>(value);
}

// Options of one precision: the precision of the given fact, or of one fact drawn from all.
std::optional<fact::Precision> precision_wanted(const RelationPool& relation, Direction direction, Random& random,
                                                const fact::Fact* given) {
    std::vector<fact::Precision> precisions;
    for (const fact::Fact* fact : relation.facts) {
        const auto side = side_of(*fact, direction);
        const auto* date = side ? std::get_if<Date>(&*side) : nullptr;
        if (date == nullptr) continue;
        if (fact == given) return fact::precision(*date);
        precisions.push_back(fact::precision(*date));
    }
    if (precisions.empty()) return std::nullopt;
    return precisions[random.below(precisions.size())];
}

const fact::Fact* one_of(const std::vector<const fact::Fact*>& facts, Random& random) {
    return facts[random.below(facts.size())];
}

std::size_t blocks_in(std::size_t values) { return std::max<std::size_t>(1, (values + 2) / 4); } // 3 to 5 values each

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

std::vector<ValueGroup> value_groups(const RelationPool& relation, Direction direction, Random& random,
                                     const fact::Fact* given) {
    const auto precision = precision_wanted(relation, direction, random, given);
    std::vector<ValueGroup> groups;
    for (const fact::Fact* fact : relation.facts) {
        const auto side = side_of(*fact, direction);
        if (!side) continue;
        const auto* date = std::get_if<Date>(&*side);
        if (date != nullptr && fact::precision(*date) != precision) continue;
        auto group = std::ranges::lower_bound(groups, *side, {}, &ValueGroup::value);
        if (group == groups.end() || group->value != *side) group = groups.insert(group, {*side, {}});
        group->facts.push_back(fact);
    }
    return groups;
}

std::vector<Candidate> draw_set(const std::vector<ValueGroup>& groups, std::size_t size, Random& random) {
    if (groups.size() < size) return {};
    const std::size_t width = is_ordered(groups.front().value) ? std::min(2 * size, groups.size()) : groups.size();
    const std::size_t start = random.below(groups.size() - width + 1);
    std::vector<std::size_t> places(width);
    for (std::size_t place = 0; place < width; ++place) places[place] = start + place;
    shuffle<std::size_t>(places, random);
    places.resize(size);
    std::ranges::sort(places);
    std::vector<Candidate> set;
    for (const std::size_t place : places) set.push_back({groups[place].value, one_of(groups[place].facts, random)});
    return set;
}

std::vector<Candidate> block_of(const std::vector<ValueGroup>& groups, const fact::Fact& given, Random& random) {
    const std::size_t count = groups.size();
    if (count < 3) return {};
    std::vector<std::size_t> order(count);
    for (std::size_t place = 0; place < count; ++place) order[place] = place;
    if (!is_ordered(groups.front().value)) shuffle<std::size_t>(order, random);
    std::ranges::rotate(order, order.begin() + static_cast<std::ptrdiff_t>(random.below(count)));
    const std::size_t blocks = blocks_in(count);
    for (std::size_t block = 0; block < blocks; ++block) {
        std::vector<Candidate> set;
        bool holds_given = false;
        for (std::size_t at = block * count / blocks; at < (block + 1) * count / blocks; ++at) {
            const ValueGroup& group = groups[order[at]];
            const bool here = std::ranges::find(group.facts, &given) != group.facts.end();
            holds_given = holds_given || here;
            set.push_back({group.value, here ? &given : one_of(group.facts, random)});
        }
        if (holds_given) return set;
    }
    return {};
}

} // namespace signatory::generate
