// Pairs: each option with its own target. "Match each state with its capital."
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/pairs.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "match_pairs";
constexpr std::array<std::string_view, 1> slots{"ask_match"};
constexpr int base_difficulty = 500; // per mille

// The candidates' values are the objects they were drawn by; the options are their subjects.
Drawn<item::Item> composed(const Pool& pool, std::vector<Candidate> set, Random& random) {
    if (set.size() < 3) return obstacle(Why::too_few_values);
    Pairing pairing;
    const fact::Fact& first = *set.front().fact;
    const auto question = question_about(pool, first, Direction::object, random);
    if (!question) return std::unexpected(question.error());
    pairing.at = question->at;
    pairing.targets = targets_of(pool, set, random);
    for (Candidate& candidate : set) candidate.value = fact::EntityReference{candidate.fact->subject};
    pairing.options = std::move(set);
    Places places;
    if (pairing.at) places.at = written(*pairing.at, pool.language);
    const auto stem = phrase(*pool.bank->relation_of(first), "ask_match", places, pool.language);
    if (!stem) return obstacle(Why::no_phrasing, &first);
    pairing.stem = *stem;
    return compose_pairs(pool, std::move(pairing), name, base_difficulty, random);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options, Random& random) {
    return composed(pool, draw_set(value_groups(relation, direction, random), options, random), random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    const ValueGroups& groups = value_groups(*relation, question.direction, random, question.fact);
    return composed(pool, block_of(groups, question.fact->object, *question.fact, random), random);
}

} // namespace

const QuestionKind match_pairs{name, "Match the pairs", Level::discriminate, Use::quizzes,
    item::ResponseKind::match, slots, has_pairs, draw, ask};

} // namespace signatory::generate
