// A name, typed: every name, short form and alias the bank has for the one right entity is accepted.
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/phrase.hpp"
#include "core/generate/typed.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "typed_name";
constexpr std::array<std::string_view, 2> slots{"ask_object", "ask_subject"};
constexpr int base_difficulty = 650; // per mille

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    if (direction == Direction::subject) return has_slot(relation, "ask_subject", pool.language);
    return direction == Direction::object && relation.object_type == fact::ObjectType::entity &&
           has_slot(relation, "ask_object", pool.language);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random);
    if (item) item = with_names_accepted(pool, question, std::move(*item));
    if (!item) return item;
    item->difficulty = difficulty_of(pool, *item, base_difficulty);
    return finished_item(std::move(*item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t,
                               Random& random) {
    const fact::Fact* fact = drawn_fact(relation, direction, random);
    if (fact == nullptr) return obstacle(Why::no_such_date);
    return ask(pool, {fact, direction}, random);
}

} // namespace

const QuestionKind typed_name{name, "Type the name", Level::recall, Use::cards_and_quizzes,
    item::ResponseKind::typed, slots, fits, draw, ask};

} // namespace signatory::generate
