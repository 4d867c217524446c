#include "core/generate/typed.hpp"

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {

Drawn<item::Item> started_typed(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                                        std::string_view kind, Random& random) {
    const auto question = question_about(pool, fact, direction, random);
    const auto value = side_of(fact, direction);
    if (!question) return std::unexpected(question.error());
    if (!is_only_answer(pool, *question)) return obstacle(Why::not_only_answer, &fact);
    auto stem = stem_of(pool, *question);
    const auto proven = prove(pool, *question, *value);
    if (!stem) return obstacle(Why::no_phrasing, &fact);
    if (!proven || !proven->assertion.holds) return obstacle(Why::undecided, &fact);
    const std::string text = option_text(*pool.bank, *pool.bank->relation(fact.relation), *value, pool.language);
    if (contains_words(*stem, text)) return obstacle(Why::given_away, &fact);
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
