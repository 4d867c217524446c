#include "core/generate/option_set.hpp"

#include <algorithm>
#include <numeric>

#include "core/fact/date.hpp"
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

// The same of an order that is written down.
class WrittenCut {
public:
    explicit WrittenCut(std::vector<std::size_t> order) : order_(std::move(order)), places_(order_.size()) {
        for (std::size_t place = 0; place < order_.size(); ++place) places_[order_[place]] = place;
    }

    std::size_t place_of(std::size_t value) const { return places_[value]; }
    std::size_t value_at(std::size_t place) const { return order_[place]; }
    void swap(std::size_t left, std::size_t right) { // values
        std::swap(order_[places_[left]], order_[places_[right]]);
        std::swap(places_[left], places_[right]);
    }

private:
    std::vector<std::size_t> order_, places_;
};

struct Block {
    std::size_t first = 0, end = 0; // places
};

Block block_at(std::size_t place, std::size_t count) {
    const std::size_t blocks = blocks_in(count);
    std::size_t block = place * blocks / count;
    if (place >= (block + 1) * count / blocks) ++block; // the bounds are rounded down
    return {block * count / blocks, (block + 1) * count / blocks};
}

std::vector<Candidate> cut_block(const auto& cut, const ValueGroups& groups, std::size_t asked, const fact::Fact& given, Random& random) {
    const Block block = block_at(cut.place_of(asked), groups.size());
    std::vector<Candidate> set;
    for (std::size_t place = block.first; place < block.end; ++place) {
        const std::size_t at = cut.value_at(place);
        set.push_back({groups[at].value, at == asked ? &given : one_of(groups[at].facts, random), &groups[at]});
    }
    return set;
}

constexpr double most_times = 10;                // R21, R14
constexpr std::int64_t days_between_ages = 7305; // twenty years

std::size_t known_of(const fact::FactBank& bank, const Candidate& candidate) {
    const auto* entity = std::get_if<fact::EntityReference>(&candidate.value);
    return entity == nullptr ? 0 : bank.facts_touching(entity->id).size();
}

// One after another holds it: who comes next in time is the near miss.
bool is_succession(const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && relation.timed && relation.values == fact::Values::one &&
           relation.object_type == fact::ObjectType::entity;
}

std::int64_t begun(const fact::Fact& fact) { return fact.from ? fact::first_day(*fact.from) : std::numeric_limits<std::int64_t>::min() / 2; }

bool lie_far_apart(const Pool& pool, const fact::Fact& left, const fact::Fact& right) {
    const auto ended = [&](const fact::Fact& fact) { return fact::last_day(fact.until.value_or(pool.bank->header().as_of)); };
    return begun(left) - ended(right) > days_between_ages || begun(right) - ended(left) > days_between_ages;
}

bool stand_beside(const Pool& pool, Direction direction, const Candidate& left, const Candidate& right) {
    if (left.value == right.value) return false;
    const auto one = static_cast<double>(known_of(*pool.bank, left)), two = static_cast<double>(known_of(*pool.bank, right));
    if (one > most_times * two || two > most_times * one) return false;
    return !is_succession(*pool.bank->relation_of(*left.fact), direction) || !lie_far_apart(pool, *left.fact, *right.fact);
}

const std::string* id_of(const fact::Value& value) {
    const auto* entity = std::get_if<fact::EntityReference>(&value);
    return entity == nullptr ? nullptr : &entity->id;
}

const ValueGroup* group_of(const ValueGroups& groups, const fact::Value& value) {
    const std::size_t at = place_of(groups, value);
    return at == groups.size() ? nullptr : &groups[at];
}

// Who is mixed up with one of the set, by weight; none half of the time.
const ValueGroup* mixed_up_with(const Pool& pool, const ValueGroups& groups, const std::vector<Candidate>& set, Random& random) {
    constexpr double parts = 1 << 20;
    if (pool.mixed_up.empty() || set.empty() || random.coin()) return nullptr;
    const std::string* id = id_of(set[random.below(set.size())].value);
    if (id == nullptr) return nullptr;
    double all = 0;
    for (const auto& pair : pool.mixed_up) all += pair.first == *id || pair.second == *id ? pair.weight : 0;
    double left = all * static_cast<double>(random.below(static_cast<std::size_t>(parts))) / parts;
    for (const auto& pair : pool.mixed_up) {
        if (pair.first != *id && pair.second != *id) continue;
        left -= pair.weight;
        if (left < 0) return group_of(groups, fact::EntityReference{pair.first == *id ? pair.second : pair.first});
    }
    return nullptr;
}

Candidate drawn_of(const ValueGroup& group, Random& random) { return {group.value, one_of(group.facts, random), &group}; }

using GroupPlaces = std::vector<std::size_t>; // among the groups

// Every one of them has a question of its own, with the others there.
std::vector<Candidate> with_questions(const ValueGroups& groups, const Moments& moments, const GroupPlaces& places, Random& random) {
    std::vector<Candidate> set;
    for (const Moments::Question& one : moments.questions(places, random))
        set.push_back({groups[one.subject].value, one.fact, &groups[one.subject], one.at});
    return set;
}

// In the order of time, turned by an offset; or any order.
std::vector<std::size_t> written_order(const ValueGroups& groups, bool by_time, Random& random) {
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle<std::size_t>(order, random);
    if (!by_time) return order;
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::pair(begun(*groups[at].facts.front()), at); });
    std::ranges::rotate(order, order.begin() + static_cast<std::ptrdiff_t>(random.below(order.size())));
    return order;
}

// Brings the pairs into one block each, heaviest first, by exchanging one of them with another of the block.
void bring_together(WrittenCut& cut, const Pool& pool, const ValueGroups& groups, Random& random) {
    std::vector<bool> settled(groups.size());
    for (const auto& pair : pool.mixed_up) {
        const std::size_t one = place_of(groups, fact::EntityReference{pair.first}), two = place_of(groups, fact::EntityReference{pair.second});
        if (one == groups.size() || two == groups.size() || settled[one] || settled[two]) continue;
        const Block block = block_at(cut.place_of(one), groups.size());
        const std::size_t place = block.first + random.below(block.end - block.first);
        if (cut.place_of(two) >= block.first && cut.place_of(two) < block.end) {
            settled[one] = settled[two] = true;
        } else if (const std::size_t other = cut.value_at(place); other != one && !settled[other]) {
            cut.swap(other, two);
            settled[one] = settled[two] = true;
        }
    }
}

} // namespace

bool is_ordered(const fact::Value& value) {
    return std::holds_alternative<Date>(value) || std::holds_alternative<double>(value);
}

bool are_known_alike(const fact::FactBank& bank, const std::vector<Candidate>& set) {
    std::size_t least = ~std::size_t{0}, most = 0;
    for (const Candidate& candidate : set) {
        if (id_of(candidate.value) == nullptr) return true;
        least = std::min(least, known_of(bank, candidate));
        most = std::max(most, known_of(bank, candidate));
    }
    return static_cast<double>(most) <= most_times * static_cast<double>(least);
}

bool are_of_one_age(const Pool& pool, Direction direction, const std::vector<Candidate>& set) {
    if (set.empty() || !is_succession(*pool.bank->relation_of(*set.front().fact), direction)) return true;
    for (const Candidate& left : set)
        for (const Candidate& right : set)
            if (lie_far_apart(pool, *left.fact, *right.fact)) return false;
    return true;
}

bool are_of_one_size(const std::vector<Candidate>& set) {
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

std::vector<Candidate> draw_company(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t size,
                                    Random& random, MayJoin may_join) {
    constexpr std::size_t tries_each = 12, tries_of_first = 6;
    const ValueGroups& groups = value_groups(relation, direction, random);
    if (groups.size() < size) return {};
    if (id_of(groups.front().value) == nullptr) return draw_set(groups, size, random);
    const Moments* moments = direction == Direction::subject && relation.relation->timed ? &relation.moments(pool) : nullptr;
    if (moments != nullptr && moments->is_hopeless()) return {};
    if (moments != nullptr && moments->is_empty()) moments = nullptr;
    std::vector<Candidate> set;
    GroupPlaces places;
    for (std::size_t tries = 0; set.size() < size && tries < (set.empty() ? tries_of_first : tries_each * size); ++tries) {
        const ValueGroup* confused = mixed_up_with(pool, groups, set, random);
        const ValueGroup& group = confused != nullptr ? *confused : groups[random.below(groups.size())];
        const Candidate next = drawn_of(group, random);
        const auto place = static_cast<std::size_t>(&group - groups.data());
        const auto fits_beside = [&](const Candidate& other) { return stand_beside(pool, direction, other, next); };
        if (!std::ranges::all_of(set, fits_beside)) continue;
        if (moments != nullptr && !moments->closes_with(places, place)) continue;
        if (may_join != nullptr && !may_join(pool, next)) continue;
        set.push_back(next);
        places.push_back(place);
    }
    if (set.size() < size) return {};
    return moments != nullptr ? with_questions(groups, *moments, places, random) : set;
}

std::vector<Candidate> block_of(const ValueGroups& groups, const fact::Value& value, const fact::Fact& given, Random& random) {
    const std::size_t asked = place_of(groups, value);
    if (groups.size() < 3 || asked == groups.size()) return {};
    return cut_block(Cut(groups, random), groups, asked, given, random);
}

std::vector<Candidate> company_of(const Pool& pool, const RelationPool& relation, Direction direction, const fact::Fact& given, Random& random) {
    constexpr std::size_t most_written = 4096; // of more, an order is not written down for one question
    const ValueGroups& groups = value_groups(relation, direction, random, &given);
    const auto value = side_of(given, direction);
    const bool by_time = is_succession(*relation.relation, direction);
    const bool are_names = !groups.empty() && id_of(groups.front().value) != nullptr;
    if (!are_names || groups.size() > most_written || (!by_time && pool.mixed_up.empty())) return block_of(groups, *value, given, random);
    const std::size_t asked = place_of(groups, *value);
    if (groups.size() < 3 || asked == groups.size()) return {};
    WrittenCut cut(written_order(groups, by_time, random));
    bring_together(cut, pool, groups, random);
    return cut_block(cut, groups, asked, given, random);
}

} // namespace signatory::generate
