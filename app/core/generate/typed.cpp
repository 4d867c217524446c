#include "core/generate/typed.hpp"

#include <algorithm>

#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {

Drawn<item::Item> started_typed(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                                std::string_view kind, Random& random, Stem stem_of_question) {
    const auto question = question_about(pool, fact, direction, random);
    const auto value = side_of(fact, direction);
    if (!question) return std::unexpected(question.error());
    if (!is_only_answer(pool, *question)) return obstacle(Why::not_only_answer, &fact);
    auto stem = stem_of_question(pool, *question);
    const auto proven = prove(pool, *question, *value);
    if (!stem) return obstacle(Why::no_phrasing, &fact);
    if (!has_fit_length(Reading(*stem))) return obstacle(Why::unfit_length, &fact);
    if (!proven || !proven->assertion.holds) return obstacle(Why::undecided, &fact);
    const std::string text = option_text(*pool.bank, *pool.bank->relation_of(fact), *value, pool.language);
    if (contains_words(*stem, text)) return obstacle(Why::given_away, &fact);
    item::Item item = started_item(pool, *question, kind, std::move(*stem));
    item.options = {{text, *value, item.explanation}};
    item.key = {0};
    item.certificate.rule = item::Rule::value;
    item.certificate.assertions = {proven->assertion};
    return item;
}

namespace {

// Every name, short form and alias of an entity.
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

// “Withdrawal of a party” is written small and in several words; “manat” is one.
bool is_a_name(const fact::Entity& entity, std::string_view language) {
    const std::string name = display_name(entity, language);
    return capitalised(name) == name || !name.contains(' ');
}

} // namespace

Drawn<item::Item> with_names_accepted(const Pool& pool, const CardQuestion& question, item::Item item) {
    const auto& reference = std::get<fact::EntityReference>(item.options.front().value);
    if (!is_a_name(*pool.bank->entity(reference.id), pool.language)) return obstacle(Why::not_a_name, question.fact);
    item.response_kind = item::ResponseKind::typed;
    item.accepted = names_of(*pool.bank->entity(reference.id), pool.language);
    const auto gives_away = [&](const std::string& accepted) { return contains_words(item.stem, accepted); };
    if (std::ranges::any_of(item.accepted, gives_away)) return obstacle(Why::given_away, question.fact);
    return item;
}

const fact::Fact* drawn_fact(const RelationPool& relation, item::Direction direction, Random& random) {
    const fact::Fact* fact = relation.facts[random.below(relation.facts.size())];
    return side_of(*fact, direction) ? fact : nullptr;
}

} // namespace signatory::generate
