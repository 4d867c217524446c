#include "core/generate/typed.hpp"

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {

std::optional<item::Item> started_typed(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                                        std::string_view kind, Random& random) {
    const auto question = question_about(pool, fact, direction, random);
    const auto value = side_of(fact, direction);
    if (!question || !value || !is_only_answer(pool, *question)) return std::nullopt;
    auto stem = stem_of(pool, *question);
    const auto proven = prove(pool, *question, *value);
    if (!stem || !proven || !proven->assertion.holds) return std::nullopt;
    const std::string text = option_text(*pool.bank, *pool.bank->relation(fact.relation), *value, pool.language);
    if (contains_words(*stem, text)) return std::nullopt; // the stem would give it away
    item::Item item = started_item(pool, *question, kind, std::move(*stem));
    item.options = {{text, *value, item.explanation}};
    item.key = {0};
    item.certificate.rule = item::Rule::value;
    item.certificate.assertions = {proven->assertion};
    return item;
}

const fact::Fact* drawn_fact(const RelationPool& relation, item::Direction direction, Random& random) {
    const fact::Fact* fact = relation.facts[random.below(relation.facts.size())];
    return side_of(*fact, direction) ? fact : nullptr;
}

} // namespace signatory::generate
