// Groups: several options to each of two or three targets. "Match each exercise with the country it was held in."
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

constexpr std::string_view name = "sort_into_groups";
constexpr std::array<std::string_view, 1> slots{"ask_match"};
constexpr int base_difficulty = 500; // per mille
constexpr std::size_t fewest_options = 4, most_options = 6;

const fact::Fact* one_of(const std::vector<const fact::Fact*>& facts, Random& random) { return facts[random.below(facts.size())]; }

bool is_in(const std::vector<Candidate>& set, const fact::Fact& fact) {
    return std::ranges::any_of(set, [&](const Candidate& other) { return other.fact->subject == fact.subject; });
}

// Two or three objects, and of each at least one subject; of one of them two at least.
std::vector<Candidate> members(const RelationPool& relation, const fact::Fact& first, Random& random) {
    const ValueGroups& groups = value_groups(relation, Direction::object, random, &first);
    const std::size_t count = std::min<std::size_t>(groups.size(), 2 + random.below(2));
    std::vector<const ValueGroup*> chosen{&*std::ranges::lower_bound(groups, first.object, {}, &ValueGroup::value)};
    while (chosen.size() < count) {
        const ValueGroup* group = &groups[random.below(groups.size())];
        if (std::ranges::find(chosen, group) == chosen.end()) chosen.push_back(group);
    }
    std::vector<Candidate> set{{fact::EntityReference{first.subject}, &first}};
    const std::size_t size = fewest_options + random.below(most_options - fewest_options + 1);
    for (std::size_t draws = 0; draws < 3 * size && set.size() < size; ++draws) {
        const fact::Fact* fact = one_of(chosen[draws % count]->facts, random);
        if (!is_in(set, *fact)) set.push_back({fact::EntityReference{fact->subject}, fact});
    }
    return set;
}

Drawn<item::Item> composed(const Pool& pool, const RelationPool& relation, const fact::Fact& first, Random& random) {
    std::vector<Candidate> set = members(relation, first, random);
    Pairing pairing;
    pairing.targets = targets_of(pool, set, random);
    if (set.size() < fewest_options || pairing.targets.size() < 2 || pairing.targets.size() == set.size())
        return obstacle(Why::too_few_alike);
    const auto question = question_about(pool, first, Direction::object, random);
    if (!question) return std::unexpected(question.error());
    pairing.at = question->at;
    pairing.options = std::move(set);
    Places places;
    if (pairing.at) places.at = written(*pairing.at, pool.language);
    const auto stem = phrase(*relation.relation, "ask_match", places, pool.language);
    if (!stem) return obstacle(Why::no_phrasing, &first);
    pairing.stem = fmt::format("{} {}", *stem, wording(pool.language).may_share);
    return compose_pairs(pool, std::move(pairing), name, base_difficulty, random);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t, Random& random) {
    return composed(pool, relation, *one_of(relation.facts, random), random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    return composed(pool, *relation, *question.fact, random);
}

} // namespace

const QuestionKind sort_into_groups{name, "Sort into groups", Level::discriminate, Use::quizzes,
    item::ResponseKind::match, slots, has_pairs, draw, ask};

} // namespace signatory::generate
