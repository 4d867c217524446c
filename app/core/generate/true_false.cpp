// True or false: a statement, or the same statement with a sibling's object. The reveal tells the true value.
#include "core/generate/kinds.hpp"

#include <array>

#include <fmt/format.h>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "true_false";
constexpr std::array<std::string_view, 1> slots{"statement"};
constexpr int base_difficulty = 250; // per mille: half of all guesses are right
constexpr std::size_t true_option = 0, false_option = 1;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && has_slot(relation, "statement", pool.language);
}

std::optional<std::string> stem(const Pool& pool, const Question& question, const fact::Value& object) {
    const fact::Relation& relation = *pool.bank->relation(question.fact->relation);
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    places.object = in_sentence(*pool.bank, relation, object, pool.language);
    if (question.at) places.at = written(*question.at, pool.language);
    const auto statement = phrase(relation, "statement", places, pool.language);
    if (!statement) return std::nullopt;
    return fmt::format("{} {}", wording(pool.language).true_or_false, *statement);
}

void offer_true_and_false(item::Item& item, const Pool& pool, const fact::Fact& fact) {
    const std::string truth = explanation(*pool.bank, fact, pool.language);
    const Wording& words = wording(pool.language);
    item.options = {{std::string(words.true_word), fact::Text{"true"}, truth},
                    {std::string(words.false_word), fact::Text{"false"}, truth}};
}

// Both the true and the swapped statement must be decided before the coin falls: else the coin would be biased.
Drawn<item::Item> composed(const Pool& pool, const Candidate& told, const Candidate& sibling, Random& random) {
    const auto question = question_about(pool, *told.fact, Direction::object, random);
    if (!question) return std::unexpected(question.error());
    const auto yes = prove(pool, *question, told.value);
    const auto no = prove(pool, *question, sibling.value);
    if (!yes || !no) return obstacle(Why::undecided, told.fact);
    if (!yes->assertion.holds || no->assertion.holds) return obstacle(Why::another_answer, told.fact);
    const bool is_true = random.coin();
    auto sentence = stem(pool, *question, is_true ? told.value : sibling.value);
    if (!sentence) return obstacle(Why::no_phrasing, told.fact);
    item::Item item = started_item(pool, *question, name, std::move(*sentence));
    offer_true_and_false(item, pool, *told.fact);
    item.key = {is_true ? true_option : false_option};
    item.certificate.assertions = {is_true ? yes->assertion : no->assertion};
    item.certificate.assertions.front().option = item.key.front();
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t,
                               Random& random) {
    const auto pair = draw_set(value_groups(relation, direction, random), 2, random);
    if (pair.size() != 2) return obstacle(Why::too_few_values);
    const std::size_t told = random.below(2);
    return composed(pool, pair[told], pair[1 - told], random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    const ValueGroups& groups = value_groups(*relation, Direction::object, random, question.fact);
    if (groups.size() < 2) return obstacle(Why::too_few_values, question.fact);
    const ValueGroup& sibling = groups[random.below(groups.size())];
    return composed(pool, {question.fact->object, question.fact}, {sibling.value, sibling.facts.front()}, random);
}

} // namespace

const QuestionKind true_false{name, "True or false", Level::discriminate, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
