// Choice of one by its place in time. "Of these, which joined the CSTO second?" Every place is as likely asked, so that
// every option is as likely the key.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/sequence.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "which_came_first";
constexpr std::array<std::string_view, 1> slots{"sequence"};
constexpr int base_difficulty = 550; // per mille
constexpr std::size_t options_asked = 4;

Drawn<item::Item> composed(const Pool& pool, const Sequence& sequence, const fact::Fact* given, Random& random) {
    const std::size_t count = sequence.events.size();
    std::size_t place = random.below(count);
    if (given != nullptr) place = static_cast<std::size_t>(std::ranges::find(sequence.events, given, &Candidate::fact) - sequence.events.begin());
    const fact::Fact& asked = *sequence.events.at(place).fact;
    SequenceOptions shown = sequence_options(pool, sequence, random);
    item::Item item = started_item(pool, Question{&asked, sequence.part, std::nullopt}, name,
                                   stem_of_place(sequence.words, place, count, pool.language));
    item.explanation = told(pool, sequence);
    item.key = {static_cast<std::size_t>(std::ranges::find(shown.places, place) - shown.places.begin())};
    item.options = std::move(shown.options);
    item.certificate.rule = item::Rule::order;
    item.certificate.place = place;
    item.certificate.assertions = std::move(shown.assertions);
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options, Random& random) {
    const auto sequence = draw_sequence(pool, relation, direction, std::min(options, options_asked), nullptr, random);
    if (!sequence) return std::unexpected(sequence.error());
    return composed(pool, *sequence, nullptr, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    const auto sequence = draw_sequence(pool, *relation, question.direction, options_asked, question.fact, random);
    if (!sequence) return std::unexpected(sequence.error());
    return composed(pool, *sequence, question.fact, random);
}

} // namespace

const QuestionKind which_came_first{name, "Which came first, which last", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, has_sequence, draw, ask};

} // namespace signatory::generate
