// Choice of several: whoever stands in a relation. "Which of these states were members of the CSTO on 1 June 2013?"
// Two questions are drawn, and options that are right for exactly one of them; a coin chooses the question, so that
// each option is as likely right as wrong, whatever it is.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "choose_several";
constexpr std::array<std::string_view, 1> slots{"ask_all"};
constexpr int base_difficulty = 550; // per mille
constexpr std::size_t options_asked = 5;
constexpr int tries_per_option = 6;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && has_slot(relation, "ask_all", pool.language);
}

bool holds(const std::optional<Proven>& proven) { return proven && proven->assertion.holds; }
bool fails(const std::optional<Proven>& proven) { return proven && !proven->assertion.holds; }

struct Two {
    Question asked, other;
};

// The fact's own subject, right for one question and wrong for the other.
bool tells_them_apart(const Pool& pool, const Question& right, const Question& wrong, const fact::Fact& fact) {
    const fact::Value subject = fact::EntityReference{fact.subject};
    const auto proven = prove(pool, right, subject);
    return holds(proven) && is_askable(*pool.bank, *proven->reason, pool.as_of) && fails(prove(pool, wrong, subject));
}

const std::vector<const fact::Fact*>& facts_with_object(const RelationPool& relation, const fact::Fact& fact, Random& random) {
    const ValueGroups& groups = value_groups(relation, Direction::object, random, &fact);
    return std::ranges::lower_bound(groups, fact.object, {}, &ValueGroup::value)->facts;
}

bool is_in(const std::vector<Candidate>& set, const fact::Fact& fact) {
    return std::ranges::any_of(set, [&](const Candidate& other) { return other.fact->subject == fact.subject; });
}

// `size` more options, right for the first question and wrong for the second.
bool add_some(std::vector<Candidate>& set, const Pool& pool, const RelationPool& relation, const Question& right,
              const Question& wrong, std::size_t size, Random& random) {
    const auto& facts = facts_with_object(relation, *right.fact, random);
    for (int attempt = 0; size > 0 && attempt < tries_per_option * static_cast<int>(options_asked); ++attempt) {
        const fact::Fact& fact = *facts[random.below(facts.size())];
        if (is_in(set, fact) || !tells_them_apart(pool, right, wrong, fact)) continue;
        set.push_back({fact::EntityReference{fact.subject}, &fact});
        --size;
    }
    return size == 0;
}

std::optional<std::string> several_stem(const Pool& pool, const Question& question) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    if (question.at) places.at = written(*question.at, pool.language);
    const auto stem = phrase(*pool.bank->relation_of(*question.fact), "ask_all", places, pool.language);
    if (!stem) return std::nullopt;
    return fmt::format("{} {}", *stem, wording(pool.language).all_that_apply);
}

Drawn<std::string> stem_for(const Pool& pool, const Question& question, const Readings& options) {
    auto stem = several_stem(pool, question);
    if (!stem) return obstacle(Why::no_phrasing, question.fact);
    if (!leads_to_all_alike(*stem, options)) return obstacle(Why::leading_stem, question.fact);
    return *std::move(stem);
}

Drawn<item::Item> composed(const Pool& pool, const Two& two, std::vector<Candidate> set, Random& random) {
    shuffle<Candidate>(set, random);
    const auto texts = texts_of(pool, set);
    const Readings readings = read_each(texts);
    if (!stand_together(readings)) return obstacle(Why::alike_options);
    if (!are_known_alike(*pool.bank, set)) return obstacle(Why::unlike_known);
    auto stem = stem_for(pool, two.asked, readings);
    if (!stem) return std::unexpected(stem.error());
    if (const auto twin = stem_for(pool, two.other, readings); !twin) return std::unexpected(twin.error());
    std::vector<Proven> proofs;
    std::vector<const fact::Fact*> right;
    for (const Candidate& candidate : set) {
        proofs.push_back(*prove(pool, two.asked, candidate.value));
        if (proofs.back().assertion.holds) right.push_back(proofs.back().reason);
    }
    item::Item item = started_item(pool, right, Direction::subject, two.asked.at, name, *std::move(stem));
    item.explanation.clear();
    for (std::size_t option = 0; option < set.size(); ++option) {
        item::Assertion& assertion = proofs[option].assertion;
        assertion.option = option;
        const bool own_story = proofs[option].reason != nullptr;
        const fact::Fact& telling = own_story ? *proofs[option].reason : *set[option].fact;
        const std::string story = explanation(*pool.bank, telling, pool.language);
        item.options.push_back({texts[option], set[option].value, own_story ? story : with_denial(pool, two.asked, set[option].fact->subject, story)});
        item.uses.push_back(telling.id);
        if (assertion.holds) {
            item.key.push_back(option);
            item.explanation += (item.explanation.empty() ? "" : " ") + item.options.back().rationale;
        }
        item.certificate.assertions.push_back(std::move(assertion));
    }
    item.response_kind = item::ResponseKind::multiple_choice;
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> drawn(const Pool& pool, const RelationPool& relation, const fact::Fact& first, bool is_given, Random& random) {
    const fact::Fact& second = *relation.facts[random.below(relation.facts.size())];
    if (first.object == second.object) return obstacle(Why::clashing_draw, &first);
    const auto one = question_about(pool, first, Direction::subject, random);
    if (!one) return std::unexpected(one.error());
    const auto two = question_about(pool, second, Direction::subject, random);
    if (!two) return std::unexpected(two.error());
    std::vector<Candidate> set;
    if (is_given) {
        if (!tells_them_apart(pool, *one, *two, first)) return obstacle(Why::undecided, &first);
        set.push_back({fact::EntityReference{first.subject}, &first});
    }
    const std::size_t of_first = 1 + random.below(options_asked - 1);
    if (!add_some(set, pool, relation, *one, *two, of_first - set.size(), random)) return obstacle(Why::undecided, &first);
    if (!add_some(set, pool, relation, *two, *one, options_asked - of_first, random)) return obstacle(Why::undecided, &second);
    const bool asks_first = random.coin() || is_given;
    return composed(pool, asks_first ? Two{*one, *two} : Two{*two, *one}, std::move(set), random);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t, Random& random) {
    return drawn(pool, relation, *relation.facts[random.below(relation.facts.size())], false, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    return drawn(pool, *relation, *question.fact, true, random);
}

} // namespace

const QuestionKind choose_several{name, "Choose all that apply", Level::discriminate, Use::quizzes,
    item::ResponseKind::multiple_choice, slots, fits, draw, ask};

} // namespace signatory::generate
