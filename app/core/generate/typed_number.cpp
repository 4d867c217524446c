// A number, typed: what a fact gives. "How many states were the first to sign the CST?"
#include "core/generate/kinds.hpp"

#include <array>
#include <cmath>

#include "core/generate/phrase.hpp"
#include "core/generate/typed.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "typed_number";
constexpr std::array<std::string_view, 1> slots{"ask_object"};
constexpr int base_difficulty = 650; // per mille
constexpr double rounded_from = 1000; // smaller numbers are taken to be exact

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && relation.object_type == fact::ObjectType::number &&
           has_slot(relation, "ask_object", pool.language);
}

// Half of the unit of the last figure that is not 0: 12,000 means 11,500 to 12,500.
double rounding(double number) {
    if (number < rounded_from || number != std::floor(number)) return 0;
    double unit = 1;
    while (std::fmod(number, unit * 10) == 0) unit *= 10;
    return unit == 1 ? 0 : unit / 2;
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random);
    if (!item) return item;
    const double number = std::get<double>(question.fact->object);
    const fact::Relation& relation = *pool.bank->relation(question.fact->relation);
    item->response_kind = item::ResponseKind::number;
    item->accepted_number = item::AcceptedNumber{number, number - rounding(number), number + rounding(number),
                                                 std::string(in_language(relation.unit, pool.language))};
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
