// Choice of one: when a state of affairs began or ended. "When did Uzbekistan leave the CSTO?"
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "choose_date";
constexpr std::array<std::string_view, 2> slots{"ask_from", "ask_until"};


bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    if (!relation.timed) return false;
    if (direction == Direction::from) return has_slot(relation, "ask_from", pool.language);
    return direction == Direction::until && has_slot(relation, "ask_until", pool.language);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options,
                               Random& random) {
    return draw_choice(pool, relation, direction, options, name, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    return ask_choice(pool, question, name, random);
}

} // namespace

const QuestionKind choose_date{name, "Choose when it began or ended", Level::discriminate, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
