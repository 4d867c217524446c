// True or false: a statement, or the same statement with a sibling's object. The reveal tells the true value.
#include "core/generate/kinds.hpp"

#include <array>

#include <fmt/format.h>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
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

std::optional<std::string> statement(const Pool& pool, const Question& question, const std::string& object) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    places.object = object;
    if (question.at) places.at = written(*question.at, pool.language);
    return phrase(*pool.bank->relation_of(*question.fact), "statement", places, pool.language);
}

// One fact told as it is, and with the sibling's object.
struct Statements {
    Question question;
    item::Assertion yes, no;
    std::string of_own, of_sibling;
};

// A word of the object in the rest of the statement would give one of the two away.
Drawn<Statements> statements_about(const Pool& pool, const Candidate& told, const Candidate& sibling, Random& random) {
    const auto question = question_about(pool, *told.fact, Direction::object, random);
    if (!question) return std::unexpected(question.error());
    const auto yes = prove(pool, *question, told.value);
    const auto no = prove(pool, *question, sibling.value);
    if (!yes || !no) return obstacle(Why::undecided, told.fact);
    if (!yes->assertion.holds || no->assertion.holds) return obstacle(Why::another_answer, told.fact);
    const fact::Relation& relation = *pool.bank->relation_of(*told.fact);
    const std::array objects{in_sentence(*pool.bank, relation, told.value, pool.language),
                             in_sentence(*pool.bank, relation, sibling.value, pool.language)};
    const auto rest = statement(pool, *question, {});
    const auto own = statement(pool, *question, objects[0]), other = statement(pool, *question, objects[1]);
    if (!rest || !own || !other) return obstacle(Why::no_phrasing, told.fact);
    if (!leads_to_all_alike(*rest, read_each(objects))) return obstacle(Why::leading_stem, told.fact);
    return Statements{*question, yes->assertion, no->assertion, *own, *other};
}

void offer_true_and_false(item::Item& item, const Pool& pool, const fact::Fact& fact) {
    const std::string truth = explanation(*pool.bank, fact, pool.language);
    const Wording& words = wording(pool.language);
    item.options = {{std::string(words.true_word), fact::Text{"true"}, truth},
                    {std::string(words.false_word), fact::Text{"false"}, truth}};
}

// Both the true and the swapped statement must be decided before the coin falls, of the sibling as of the fact: else
// the coin would be biased, or an object heard in true statements more often than in false ones.
Drawn<item::Item> composed(const Pool& pool, const Candidate& told, const Candidate& sibling, Random& random) {
    const auto statements = statements_about(pool, told, sibling, random);
    if (!statements) return std::unexpected(statements.error());
    if (!statements_about(pool, sibling, told, random)) return obstacle(Why::clashing_draw, told.fact);
    const bool is_true = random.coin();
    const std::string& told_sentence = is_true ? statements->of_own : statements->of_sibling;
    item::Item item = started_item(pool, statements->question, name,
                                   fmt::format("{} {}", wording(pool.language).true_or_false, told_sentence));
    offer_true_and_false(item, pool, *told.fact);
    item.key = {is_true ? true_option : false_option};
    item.certificate.assertions = {is_true ? statements->yes : statements->no};
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
    return composed(pool, {question.fact->object, question.fact}, {sibling.value, sibling.facts[random.below(sibling.facts.size())]}, random);
}

} // namespace

const QuestionKind true_false{name, "True or false", Level::discriminate, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
