// Choice of one from two clues. "Which state is meant? It was a member of the SCO on 1 June 2018. It shares a land border
// with Iran." Each of the others fails at least one clue; every option has clues of its own.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/fact/holds.hpp"
#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "which_is_meant";
constexpr std::array<std::string_view, 1> slots{"clue"};
constexpr int base_difficulty = 600; // per mille
constexpr int pairs_tried = 8;       // of clues, for each option
constexpr std::size_t options_asked = 4;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && has_slot(relation, "clue", pool.language);
}

struct Riddle {
    std::array<Question, 2> clues;
    std::string stem;
};

std::string sentence_of(const Pool& pool, const Question& clue) {
    Places places = places_of(*pool.bank, *clue.fact, pool.language);
    if (clue.at) places.at = written(*clue.at, pool.language);
    return phrase(*pool.bank->relation_of(*clue.fact), "clue", places, pool.language).value_or("");
}

// Of the key both clues must hold, of another one must fail.
bool tells_apart(const Riddle& riddle, const Pool& pool, const std::vector<Candidate>& set, std::size_t key) {
    for (std::size_t option = 0; option < set.size(); ++option) {
        std::size_t holding = 0, failing = 0;
        for (const Question& clue : riddle.clues)
            if (const auto holds = decided(pool, clue, set[option].value)) ++(*holds ? holding : failing);
        if (option == key ? holding < riddle.clues.size() : failing == 0) return false;
    }
    return true;
}

// Of every option what tells; what is not decided is left out.
std::vector<item::Assertion> assertions_of(const Riddle& riddle, const Pool& pool, const std::vector<Candidate>& set) {
    std::vector<item::Assertion> assertions;
    for (std::size_t option = 0; option < set.size(); ++option)
        for (std::size_t clue = 0; clue < riddle.clues.size(); ++clue)
            if (auto proven = prove(pool, riddle.clues[clue], set[option].value)) {
                proven->assertion.option = option;
                proven->assertion.target = clue;
                assertions.push_back(std::move(proven->assertion));
            }
    return assertions;
}

// A quick look, before anything is proven: whether the bank may be able to say that the clue does not hold of it.
bool may_fail(const Pool& pool, const fact::Fact& clue, const Candidate& option) {
    const fact::Relation& relation = *pool.bank->relation_of(clue);
    const auto own = pool.bank->facts_about(option.fact->subject, clue.relation);
    for (const fact::Fact* fact : own)
        if (fact->object == clue.object && !fact->until) return false;
    const bool has_another = relation.values == fact::Values::one && !own.empty();
    return has_another || !relation.family.empty() || fact::is_complete(relation, option.fact->subject, clue.object);
}

bool may_tell_apart(const Pool& pool, const std::vector<Candidate>& set, std::size_t key, const fact::Fact& one, const fact::Fact& two) {
    for (std::size_t option = 0; option < set.size(); ++option)
        if (option != key && !may_fail(pool, one, set[option]) && !may_fail(pool, two, set[option])) return false;
    return true;
}

std::optional<Riddle> riddle_about(const Pool& pool, const std::vector<Candidate>& set, std::size_t key, const fact::Fact& one,
                                   const fact::Fact& two, const Readings& options, Random& random) {
    if (one.relation == two.relation && one.object == two.object) return std::nullopt;
    if (!may_tell_apart(pool, set, key, one, two)) return std::nullopt;
    const auto first = question_about(pool, one, Direction::subject, random), second = question_about(pool, two, Direction::subject, random);
    if (!first || !second) return std::nullopt;
    Riddle riddle{{*first, *second}, {}};
    if (!tells_apart(riddle, pool, set, key)) return std::nullopt;
    const std::array sentences{sentence_of(pool, *first), sentence_of(pool, *second)};
    riddle.stem = stem_of_clues(pool.bank->relation_of(one)->subject_type, sentences, pool.language);
    const Reading read(riddle.stem);
    if (!has_fit_length(read) || !leads_to_all_alike(read, options)) return std::nullopt;
    return riddle;
}

std::vector<const fact::Fact*> facts_with_clues(const Pool& pool, const std::string& subject) {
    std::vector<const fact::Fact*> facts;
    for (const fact::Fact* fact : pool.about.of(subject))
        if (fits(pool, *pool.bank->relation_of(*fact), Direction::subject)) facts.push_back(fact);
    return facts;
}

bool has_clues(const Pool& pool, const Candidate& candidate) { return facts_with_clues(pool, candidate.fact->subject).size() >= 2; }

Drawn<Riddle> some_riddle(const Pool& pool, const std::vector<Candidate>& set, std::size_t key, const std::vector<const fact::Fact*>& facts,
                          const Readings& options, Random& random) {
    const fact::Fact& one = *set[key].fact;
    if (!leads_to_all_alike(sentence_of(pool, {&one, Direction::subject, {}}), options)) return obstacle(Why::leading_stem, &one);
    for (int attempt = 0; attempt < pairs_tried; ++attempt) {
        const fact::Fact& two = *facts[random.below(facts.size())];
        if (auto found = riddle_about(pool, set, key, one, two, options, random)) return *std::move(found);
    }
    return obstacle(Why::no_question_for_each, set[key].fact);
}

item::Item item_of(const Pool& pool, const std::vector<Candidate>& set, const std::vector<std::string>& texts, const Riddle& riddle,
                   std::size_t key) {
    item::Item item = started_item(pool, riddle.clues[0], name, riddle.stem);
    const fact::Fact& second = *riddle.clues[1].fact;
    item.explanation += " " + explanation(*pool.bank, second, pool.language);
    if (riddle.clues[1].at && riddle.clues[1].at != riddle.clues[0].at)
        item.certificate.at.push_back(*riddle.clues[1].at);
    item.certificate.assertions = assertions_of(riddle, pool, set);
    for (std::size_t option = 0; option < set.size(); ++option) {
        item.options.push_back({texts[option], set[option].value, {}});
        std::string& rationale = item.options.back().rationale;
        for (const item::Assertion& assertion : item.certificate.assertions) {
            if (assertion.option != option || assertion.holds != (option == key) || !rationale.empty()) continue;
            const std::string& subject = set[option].fact->subject;
            const fact::Fact* told = assertion.facts.empty() ? nullptr : pool.bank->fact(assertion.facts.front());
            const fact::Fact& telling = told != nullptr && told->subject == subject ? *told : *set[option].fact;
            const std::string story = explanation(*pool.bank, telling, pool.language);
            rationale = option == key ? story : with_denial(pool, riddle.clues[*assertion.target], subject, &telling == told ? story : "");
            if (rationale.empty()) rationale = story;
            item.uses.push_back(telling.id);
        }
    }
    item.uses.push_back(second.id);
    for (const fact::SourceReference& source : second.sources)
        if (std::ranges::find(item.sources, source) == item.sources.end()) item.sources.push_back(source);
    item.key = {key};
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> composed(const Pool& pool, std::vector<Candidate> set, const fact::Fact* given, Random& random) {
    if (set.size() < 3) return obstacle(Why::too_few_values, given);
    shuffle<Candidate>(set, random);
    if (!are_known_alike(*pool.bank, set)) return obstacle(Why::unlike_known, given);
    std::vector<std::vector<const fact::Fact*>> clues;
    for (const Candidate& candidate : set)
        if (clues.push_back(facts_with_clues(pool, candidate.fact->subject)); clues.back().size() < 2)
            return obstacle(Why::too_few_clues, candidate.fact);
    const auto texts = texts_of(pool, set);
    const Readings readings = read_each(texts);
    if (!stand_together(readings)) return obstacle(Why::alike_options, given);
    std::vector<Riddle> riddles;
    for (std::size_t key = 0; key < set.size(); ++key) {
        auto one = some_riddle(pool, set, key, clues[key], readings, random);
        if (!one) return std::unexpected(one.error());
        riddles.push_back(std::move(*one));
    }
    const std::size_t key = given == nullptr ? random.below(set.size())
                                             : static_cast<std::size_t>(std::ranges::find(set, given, &Candidate::fact) - set.begin());
    return item_of(pool, set, texts, riddles[key], key);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options, Random& random) {
    return composed(pool, draw_company(pool, relation, direction, std::min(options, options_asked), random, has_clues), nullptr, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    return composed(pool, company_of(pool, *relation, question.direction, *question.fact, random), question.fact, random);
}

} // namespace

const QuestionKind which_is_meant{name, "Which is meant", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
