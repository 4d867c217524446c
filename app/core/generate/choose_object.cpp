// Choice of one: the object of a fact. "When was the CSTO Charter signed?"
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "choose_object";
constexpr std::array<std::string_view, 1> slots{"ask_object"};


bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && has_slot(relation, "ask_object", pool.language);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options,
                               Random& random) {
    return draw_choice(pool, relation, direction, options, name, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    return ask_choice(pool, question, name, random);
}

} // namespace

const QuestionKind choose_object{name, "Choose the answer", Level::discriminate, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
