// Choice of one: the subject of a fact that does not change with time. "Which treaty was signed on 4 April 1949?"
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "choose_subject";
constexpr std::array<std::string_view, 1> slots{"ask_subject"};

// Timed relations are asked by member_at_date, with the date in the stem.
bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && !relation.timed && has_slot(relation, "ask_subject", pool.language);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options,
                               Random& random) {
    return draw_choice(pool, relation, direction, options, name, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    return ask_choice(pool, question, name, random);
}

} // namespace

const QuestionKind choose_subject{name, "Choose what is described", Level::discriminate, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
