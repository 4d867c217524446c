// What a question kind must provide. One file a kind, one line in kinds.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/generate/pool.hpp"
#include "core/generate/why.hpp"
#include "core/item/item.hpp"
#include "core/support/random.hpp"

namespace signatory::generate {

struct CardQuestion {
    const fact::Fact* fact = nullptr;
    item::Direction direction = item::Direction::object;
};

enum class Level { recall, discriminate, reason }; // what it takes: to remember, to tell apart, to reason with dates
// What asks several facts at once, or a source rather than a fact, is for quizzes alone: it cannot review a card.
enum class Use { cards_and_quizzes, quizzes };

std::string_view name_of(Level level);

struct QuestionKind {
    std::string_view name;
    std::string_view label; // as a set-up screen lists it
    Level level = Level::recall;
    Use use = Use::cards_and_quizzes;
    item::ResponseKind response_kind = item::ResponseKind::single_choice;
    std::span<const std::string_view> slots; // phrasing slots of which it needs at least one

    // Whether a relation can be asked this way in this direction at all, by its shape and its phrasings.
    bool (*fits)(const Pool& pool, const fact::Relation& relation, item::Direction direction);

    // One draw, or why this draw gave nothing provable: the caller drops it whole and draws again.
    // `options` is how many a choice should offer (3 … 5).
    Drawn<item::Item> (*draw)(const Pool& pool, const RelationPool& relation, item::Direction direction,
                              std::size_t options, Random& random);

    // The same with the fact given: for the review of a card, or among the several that are asked.
    Drawn<item::Item> (*ask)(const Pool& pool, const CardQuestion& question, Random& random);
};

std::span<const QuestionKind> question_kinds();
std::vector<std::string> names_of_kinds();
const QuestionKind* question_kind(std::string_view name);

} // namespace signatory::generate
