#include "core/generate/option_set.hpp"

#include <algorithm>

#include "core/support/permutation.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using item::Direction;

const fact::Fact* one_of(const std::vector<const fact::Fact*>& facts, Random& random) {
    return facts[random.below(facts.size())];
}

// The place of a value among sorted groups, or their number.
std::size_t place_of(const ValueGroups& groups, const fact::Value& value) {
    const auto found = std::ranges::lower_bound(groups, value, {}, &ValueGroup::value);
    return found != groups.end() && found->value == value ? static_cast<std::size_t>(found - groups.begin()) : groups.size();
}

const ValueGroups& groups_with(const Side& side, const fact::Value& value) {
    for (const ValueGroups& groups : side.kinds)
        if (place_of(groups, value) < groups.size()) return groups;
    return side.kinds.front();
}

// Different numbers below `limit`, ascending; any such set as likely as another.
std::vector<std::size_t> some_of(std::size_t limit, std::size_t size, Random& random) {
    std::vector<std::size_t> chosen;
    while (chosen.size() < size) {
        const std::size_t place = random.below(limit);
        if (std::ranges::find(chosen, place) == chosen.end()) chosen.push_back(place);
    }
    std::ranges::sort(chosen);
    return chosen;
}

std::size_t blocks_in(std::size_t values) { return std::max<std::size_t>(1, (values + 2) / 4); } // 3 to 5 values each

// Where the values stand in the order that is cut into blocks: turned by an offset, or drawn.
class Cut {
public:
    Cut(const ValueGroups& groups, Random& random)
        : count_(groups.size()), ordered_(is_ordered(groups.front().value)), offset_(random.below(groups.size())),
          drawn_(groups.size(), random.next()) {}

    std::size_t place_of(std::size_t value) const { return ordered_ ? (value + count_ - offset_) % count_ : drawn_.place_of(value); }
    std::size_t value_at(std::size_t place) const { return ordered_ ? (place + offset_) % count_ : drawn_.at(place); }

private:
    std::size_t count_;
    bool ordered_;
    std::size_t offset_;
    Permutation drawn_;
};

} // namespace

bool is_ordered(const fact::Value& value) {
    return std::holds_alternative<Date>(value) || std::holds_alternative<double>(value);
}

bool are_known_alike(const fact::FactBank& bank, const std::vector<Candidate>& set) {
    constexpr std::size_t most_times = 10;
    std::size_t least = ~std::size_t{0}, most = 0;
    for (const Candidate& candidate : set) {
        const auto* entity = std::get_if<fact::EntityReference>(&candidate.value);
        if (entity == nullptr) return true;
        const std::size_t facts = bank.facts_touching(entity->id).size();
        least = std::min(least, facts);
        most = std::max(most, facts);
    }
    return most <= most_times * least;
}

bool are_of_one_size(const std::vector<Candidate>& set) {
    constexpr double most_times = 10;
    std::vector<double> numbers;
    for (const Candidate& candidate : set)
        if (const auto* number = std::get_if<double>(&candidate.value)) numbers.push_back(*number);
    if (numbers.empty()) return true;
    const auto [least, most] = std::ranges::minmax(numbers);
    return most <= most_times * std::max(1.0, least);
}

const ValueGroups& value_groups(const RelationPool& relation, Direction direction, Random& random, const fact::Fact* given) {
    static const ValueGroups none;
    const Side& side = relation.side(direction);
    if (side.kinds.empty()) return none;
    const auto value = given == nullptr ? std::nullopt : side_of(*given, direction);
    if (value) return groups_with(side, *value);
    std::size_t all = 0, kind = 0;
    for (const std::size_t facts : side.facts) all += facts;
    for (std::size_t left = random.below(all); left >= side.facts[kind]; ++kind) left -= side.facts[kind];
    return side.kinds[kind];
}

std::vector<Candidate> draw_set(const ValueGroups& groups, std::size_t size, Random& random) {
    if (groups.size() < size) return {};
    const std::size_t width = is_ordered(groups.front().value) ? std::min(2 * size, groups.size()) : groups.size();
    const std::size_t start = random.below(groups.size() - width + 1);
    std::vector<Candidate> set;
    for (const std::size_t place : some_of(width, size, random)) {
        const ValueGroup& group = groups[start + place];
        set.push_back({group.value, one_of(group.facts, random), &group});
    }
    return set;
}

std::vector<Candidate> block_of(const ValueGroups& groups, const fact::Value& value, const fact::Fact& given, Random& random) {
    const std::size_t count = groups.size(), asked = place_of(groups, value);
    if (count < 3 || asked == count) return {};
    const Cut cut(groups, random);
    const std::size_t blocks = blocks_in(count);
    std::size_t block = cut.place_of(asked) * blocks / count;
    if (cut.place_of(asked) >= (block + 1) * count / blocks) ++block; // the bounds are rounded down
    std::vector<Candidate> set;
    for (std::size_t place = block * count / blocks; place < (block + 1) * count / blocks; ++place) {
        const std::size_t at = cut.value_at(place);
        set.push_back({groups[at].value, at == asked ? &given : one_of(groups[at].facts, random), &groups[at]});
    }
    return set;
}

} // namespace signatory::generate
