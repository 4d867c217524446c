// A year, typed: of a date the fact gives, or of the start or end of its span.
#include "core/generate/kinds.hpp"

#include <array>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/generate/wording.hpp"
#include "core/generate/typed.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "typed_year";
constexpr std::array<std::string_view, 3> slots{"ask_object", "ask_from", "ask_until"};
constexpr int base_difficulty = 550; // per mille

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    switch (direction) {
    case Direction::subject: return false;
    case Direction::object:
        return relation.object_type == fact::ObjectType::date && has_slot(relation, "ask_object", pool.language);
    case Direction::from: return relation.timed && has_slot(relation, "ask_from", pool.language);
    case Direction::until: break;
    }
    return relation.timed && has_slot(relation, "ask_until", pool.language);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random);
    if (!item) return item;
    const Wording& words = wording(pool.language);
    const auto& date = std::get<fact::Date>(item->options.front().value);
    // What ceased to be so on 1 January is as well said to have ended with the year before.
    if (question.direction == Direction::until && date.month == 1 && date.day <= 1) return obstacle(Why::no_sure_date, question.fact);
    const double year = std::get<fact::Date>(item->options.front().value).year;
    if (contains_words(item->stem, fmt::format("{}", year))) return obstacle(Why::given_away, question.fact);
    item->response_kind = item::ResponseKind::number;
    item->stem = fmt::format("{} {}", item->stem, words.give_the_year);
    item->accepted_number = item::AcceptedNumber{year, year, year, std::string(words.year)};
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

const QuestionKind typed_year{name, "Type the year", Level::recall, Use::cards_and_quizzes,
    item::ResponseKind::number, slots, fits, draw, ask};

} // namespace signatory::generate
