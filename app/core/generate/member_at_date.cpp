// Choice of one: who stood in a relation on a date. "Which state was a member of the CSTO on 1 June 2013?"
// Each option has an organisation and a date at which it alone is right; one of these questions is drawn.
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "member_at_date";
constexpr std::array<std::string_view, 1> slots{"ask_subject"};

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && relation.timed && has_slot(relation, "ask_subject", pool.language);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options, Random& random) {
    return draw_choice(pool, relation, direction, options, name, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    return ask_choice(pool, question, name, random);
}

} // namespace

const QuestionKind member_at_date{name, "Members on a date", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
