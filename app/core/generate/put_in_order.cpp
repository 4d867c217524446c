// Events to be put in the order of time. "Which joined the CSTO first, and which last?"
#include "core/generate/kinds.hpp"

#include <array>

#include "core/generate/sequence.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "put_in_order";
constexpr std::array<std::string_view, 1> slots{"sequence"};
constexpr int base_difficulty = 650; // per mille
constexpr std::size_t most_options = 5;

std::vector<const fact::Fact*> facts_of(const Sequence& sequence) {
    std::vector<const fact::Fact*> facts;
    for (const Candidate& event : sequence.events) facts.push_back(event.fact);
    return facts;
}

Drawn<item::Item> composed(const Pool& pool, const Drawn<Sequence>& sequence, Random& random) {
    if (!sequence) return std::unexpected(sequence.error());
    SequenceOptions shown = sequence_options(pool, *sequence, random);
    item::Item item = started_item(pool, facts_of(*sequence), sequence->part, std::nullopt, name,
                                   stem_of_order(sequence->words, pool.language));
    item.explanation = told(pool, *sequence);
    item.key.resize(shown.places.size());
    for (std::size_t option = 0; option < shown.places.size(); ++option) item.key[shown.places[option]] = option;
    item.options = std::move(shown.options);
    item.response_kind = item::ResponseKind::order;
    item.certificate.rule = item::Rule::order;
    item.certificate.assertions = std::move(shown.assertions);
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options, Random& random) {
    const std::size_t size = options < 4 ? options : options + random.below(most_options - 3);
    return composed(pool, draw_sequence(pool, relation, direction, size, nullptr, random), random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    return composed(pool, draw_sequence(pool, *relation, question.direction, most_options, question.fact, random), random);
}

} // namespace

const QuestionKind put_in_order{name, "Put in order of time", Level::reason, Use::quizzes,
    item::ResponseKind::order, slots, has_sequence, draw, ask};

} // namespace signatory::generate
