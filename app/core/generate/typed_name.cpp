// A name, typed: every name, short form and alias the bank has for the one right entity is accepted.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/phrase.hpp"
#include "core/generate/typed.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "typed_name";
constexpr std::array<std::string_view, 2> slots{"ask_object", "ask_subject"};
constexpr int base_difficulty = 650; // per mille

bool fits(const fact::Relation& relation, Direction direction, std::string_view language) {
    if (direction == Direction::subject) return has_slot(relation, "ask_subject", language);
    return direction == Direction::object && relation.object_type == fact::ObjectType::entity &&
           has_slot(relation, "ask_object", language);
}

std::vector<std::string> names_of(const fact::Entity& entity, std::string_view language) {
    std::vector<std::string> names;
    const auto add = [&](std::string_view text) {
        if (!text.empty() && std::ranges::find(names, text) == names.end()) names.emplace_back(text);
    };
    add(display_name(entity, language));
    add(in_language(entity.name, language));
    for (const auto& [spoken, aliases] : entity.aliases)
        for (const std::string& alias : aliases) add(alias);
    return names;
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = started_typed(pool, *question.fact, question.direction, name, random);
    if (!item) return item;
    const auto& reference = std::get<fact::EntityReference>(item->options.front().value);
    item->response_kind = item::ResponseKind::typed;
    item->accepted = names_of(*pool.bank->entity(reference.id), pool.language);
    const auto gives_away = [&](const std::string& accepted) { return contains_words(item->stem, accepted); };
    if (std::ranges::any_of(item->accepted, gives_away)) return obstacle(Why::given_away, question.fact);
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

const QuestionKind typed_name{name, "Type the name", item::ResponseKind::typed, slots, fits, draw, ask};

} // namespace signatory::generate
