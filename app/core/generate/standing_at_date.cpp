// How each stood to one thing on a date: member, observer, partner or none. The relations of one family are the targets.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/pairs.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "standing_at_date";
constexpr std::array<std::string_view, 2> slots{"status", "ask_status"};
constexpr int base_difficulty = 650; // per mille
constexpr std::size_t fewest_options = 4, most_options = 6;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && !relation.family.empty() && has_slot(relation, "status", pool.language);
}

std::vector<const fact::Relation*> family_of(const Pool& pool, const fact::Relation& relation) {
    std::vector<const fact::Relation*> family;
    for (const fact::Relation& other : pool.bank->relations())
        if (other.family == relation.family && other.subject_type == relation.subject_type &&
            has_slot(other, "status", pool.language))
            family.push_back(&other);
    return family;
}

// Those of the family that somebody stands in to this object, and none of them.
std::vector<Target> standings(const Pool& pool, const std::vector<const fact::Relation*>& family, const fact::Value& object) {
    std::vector<Target> targets;
    const auto touching = pool.bank->facts_touching(std::get<fact::EntityReference>(object).id);
    for (const fact::Relation* relation : family)
        if (std::ranges::any_of(touching, [&](const fact::Fact* fact) { return fact->relation == relation->id && fact->object == object; }))
            targets.push_back({std::string(slot_text(*relation, "status", pool.language)), fact::Text{relation->id}, relation, object});
    targets.push_back({std::string(wording(pool.language).none_of_them), fact::Text{"none"}, nullptr, {}});
    return targets;
}

bool is_in(const std::vector<Candidate>& set, const fact::Fact& fact) {
    return std::ranges::any_of(set, [&](const Candidate& other) { return other.fact->subject == fact.subject; });
}

// Whoever has to do with the object, or with another of its kind.
std::vector<Candidate> drawn_subjects(const Pool& pool, const std::vector<const fact::Relation*>& family, const fact::Fact& first, Random& random) {
    std::vector<Candidate> set{{fact::EntityReference{first.subject}, &first}};
    const std::size_t size = fewest_options + random.below(most_options - fewest_options + 1);
    const auto touching = pool.bank->facts_touching(std::get<fact::EntityReference>(first.object).id);
    for (std::size_t draws = 0; draws < 6 * size && set.size() < size; ++draws) {
        const RelationPool* relation = pool.of(family[random.below(family.size())]->id);
        if (relation == nullptr) continue;
        const fact::Fact* fact = random.below(4) == 0 ? relation->facts[random.below(relation->facts.size())]
                                                      : touching[random.below(touching.size())];
        const bool related = std::ranges::find(family, pool.bank->relation_of(*fact)) != family.end();
        if (related && !is_in(set, *fact)) set.push_back({fact::EntityReference{fact->subject}, fact});
    }
    return set;
}

bool tells_apart(const item::Item& item) {
    return std::ranges::any_of(item.key, [&](std::size_t target) { return target != item.key.front(); });
}

Drawn<item::Item> composed(const Pool& pool, const fact::Fact& first, Random& random) {
    const fact::Relation& relation = *pool.bank->relation_of(first);
    const auto family = family_of(pool, relation);
    const auto asking = std::ranges::find_if(family, [&](const fact::Relation* one) { return has_slot(*one, "ask_status", pool.language); });
    if (family.size() < 2 || asking == family.end()) return obstacle(Why::no_phrasing, &first);
    const auto question = question_about(pool, first, Direction::object, random);
    if (!question) return std::unexpected(question.error());
    Pairing pairing;
    pairing.targets = standings(pool, family, first.object);
    if (pairing.targets.size() < 3) return obstacle(Why::too_few_alike);
    pairing.at = question->at;
    pairing.options = drawn_subjects(pool, family, first, random);
    if (pairing.options.size() < fewest_options) return obstacle(Why::clashing_draw);
    Places places = places_of(*pool.bank, first, pool.language);
    if (pairing.at) places.at = written(*pairing.at, pool.language);
    pairing.stem = fmt::format("{} {}", *phrase(**asking, "ask_status", places, pool.language), wording(pool.language).may_share);
    auto item = compose_pairs(pool, std::move(pairing), name, base_difficulty, random);
    if (item && !tells_apart(*item)) return obstacle(Why::clashing_draw);
    return item;
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t, Random& random) {
    return composed(pool, *relation.facts[random.below(relation.facts.size())], random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    return composed(pool, *question.fact, random);
}

} // namespace

const QuestionKind standing_at_date{name, "Standing on a date", Level::reason, Use::quizzes,
    item::ResponseKind::match, slots, fits, draw, ask};

} // namespace signatory::generate
