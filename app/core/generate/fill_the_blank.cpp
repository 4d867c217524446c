// A statement with a name left out, to be typed. "The CSTO has its headquarters in _____ (place)."
#include "core/generate/kinds.hpp"

#include <array>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/generate/typed.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "fill_the_blank";
constexpr std::array<std::string_view, 3> slots{"statement", "ask_subject", "ask_object"};
constexpr int base_difficulty = 600; // per mille

// A side that the bank never asks for is not left out either.
bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    if (!has_slot(relation, "statement", pool.language)) return false;
    if (direction == Direction::subject) return has_slot(relation, "ask_subject", pool.language);
    return direction == Direction::object && relation.object_type == fact::ObjectType::entity &&
           has_slot(relation, "ask_object", pool.language);
}

std::optional<std::string> stem_with_blank(const Pool& pool, const Question& question) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    const fact::Relation& relation = *pool.bank->relation_of(*question.fact);
    const bool asks_subject = question.direction == Direction::subject;
    const std::string& type = asks_subject ? relation.subject_type : relation.object_entity_type;
    (asks_subject ? places.subject : places.object) = fmt::format("{} ({})", wording(pool.language).blank, type); // of what kind
    if (question.at) places.at = written(*question.at, pool.language);
    return phrase(relation, "statement", places, pool.language);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random, stem_with_blank);
    if (item) item = with_names_accepted(pool, question, std::move(*item));
    if (!item) return item;
    item->difficulty = difficulty_of(pool, *item, base_difficulty);
    return finished_item(std::move(*item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t, Random& random) {
    return ask(pool, {drawn_fact(relation, direction, random), direction}, random); // every fact has a subject and an object
}

} // namespace

const QuestionKind fill_the_blank{name, "Fill in the blank", Level::recall, Use::cards_and_quizzes,
    item::ResponseKind::typed, slots, fits, draw, ask};

} // namespace signatory::generate
