// A number, typed: what a fact gives. "How many states were the first to sign the CST?"
#include "core/generate/kinds.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/generate/proof.hpp"
#include "core/generate/typed.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "typed_number";
constexpr std::array<std::string_view, 1> slots{"ask_object"};
constexpr int base_difficulty = 650; // per mille
constexpr double rounded_from = 100, rounded_to = 100; // whole hundreds are taken to be rounded, smaller numbers to be exact
constexpr double within = 0.1;                          // of a rounded number, either side: the question says so

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && relation.object_type == fact::ObjectType::number &&
           has_slot(relation, "ask_object", pool.language);
}

bool is_rounded(double number) { return number >= rounded_from && std::fmod(number, rounded_to) == 0; }

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random);
    if (!item) return item;
    if (is_rounded(std::get<double>(question.fact->object)) && is_claimed_otherwise(*pool.bank, *question.fact))
        return obstacle(Why::undecided, question.fact); // whoever read the other figure would be marked wrong for it
    const double number = std::get<double>(question.fact->object);
    const fact::Relation& relation = *pool.bank->relation_of(*question.fact);
    item->response_kind = item::ResponseKind::number;
    const double either_side = is_rounded(number) ? number * within : 0;
    item->accepted_number = item::AcceptedNumber{number, number - either_side, number + either_side,
                                                 std::string(in_language(relation.unit, pool.language))};
    if (is_rounded(number)) item->stem = fmt::format("{} {}", item->stem, wording(pool.language).within_a_tenth);
    item->difficulty = difficulty_of(pool, *item, base_difficulty);
    return finished_item(std::move(*item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t, Random& random) {
    return ask(pool, {drawn_fact(relation, direction, random), direction}, random);
}

} // namespace

const QuestionKind typed_number{name, "Type the number", Level::recall, Use::cards_and_quizzes,
    item::ResponseKind::number, slots, fits, draw, ask};

} // namespace signatory::generate
