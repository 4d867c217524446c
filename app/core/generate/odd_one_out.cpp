// Choice of one: the only one of which it does not hold. "Which of these states was NOT a member of the CSTO on 1 June 2013?"
// Every option has a question to which it alone is the exception; one of these questions is drawn.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "odd_one_out";
constexpr std::array<std::string_view, 1> slots{"ask_except"};
constexpr int base_difficulty = 500; // per mille
constexpr int sets_tried = 4;        // a draw, before it is given up
constexpr int rings_tried = 80;      // a set

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && has_slot(relation, "ask_except", pool.language);
}

// A question that holds for all but one.
struct Exception {
    Question question;
    std::string stem;
};

// Whether it holds, of what may be asked.
bool holds_askably(const Pool& pool, const Question& question, const fact::Value& value) {
    const auto proven = prove(pool, question, value);
    return proven && proven->assertion.holds && is_askable(*pool.bank, *proven->reason, pool.as_of);
}

std::optional<std::string> stem_about(const Pool& pool, const Question& question) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    if (question.at) places.at = written(*question.at, pool.language);
    return phrase(*pool.bank->relation_of(*question.fact), "ask_except", places, pool.language);
}

std::optional<Exception> exception_to(const Pool& pool, const fact::Fact& fact, const std::vector<Candidate>& set, std::size_t odd,
                                      const Readings& options, Random& random) {
    const auto question = question_about(pool, fact, Direction::subject, random);
    if (!question) return std::nullopt;
    if (decided(pool, *question, set[odd].value) != std::optional(false)) return std::nullopt;
    for (std::size_t option = 0; option < set.size(); ++option)
        if (option != odd && !holds_askably(pool, *question, set[option].value)) return std::nullopt;
    auto stem = stem_about(pool, *question);
    if (!stem || !leads_to_all_alike(*stem, options)) return std::nullopt;
    return Exception{*question, *std::move(stem)};
}

using Facts = std::vector<const fact::Fact*>;

// For each as the odd one, what the others share. Empty when one of them would not be odd.
std::vector<Facts> shared_by_others(const Pool& pool, const std::vector<Candidate>& set) {
    std::vector<const Traits::Bearer*> bearers;
    for (const Candidate& candidate : set) bearers.push_back(pool.traits().bearer(candidate.fact->subject));
    std::vector<Facts> all;
    for (std::size_t odd = 0; odd < set.size(); ++odd) {
        all.push_back(shared_without(*bearers[(odd + 1) % set.size()], *bearers[(odd + 2) % set.size()], *bearers[odd]));
        if (all.back().empty()) return {};
    }
    return all;
}

std::optional<Exception> some_exception(const Pool& pool, const std::vector<Candidate>& set, std::size_t odd, Facts& shared,
                                        const Readings& options, Random& random) {
    shuffle<const fact::Fact*>(shared, random);
    for (const fact::Fact* fact : shared)
        if (auto found = exception_to(pool, *fact, set, odd, options, random)) return found;
    return std::nullopt;
}

Drawn<std::vector<Exception>> exceptions(const Pool& pool, const std::vector<Candidate>& set, std::vector<Facts>& shared,
                                         const Readings& options, Random& random) {
    std::vector<Exception> found;
    for (std::size_t odd = 0; odd < set.size(); ++odd) {
        auto one = some_exception(pool, set, odd, shared[odd], options, random);
        if (!one) return obstacle(Why::no_question_for_each, set[odd].fact);
        found.push_back(std::move(*one));
    }
    return found;
}

// What the odd one has to do with what was asked, if it has anything.
const fact::Fact* nearest_story(const Pool& pool, const Question& question, const std::string& odd) {
    const auto own = pool.about.of(odd);
    const auto story = std::ranges::find_if(own, [&](const fact::Fact* fact) { return fact->object == question.fact->object; });
    return story == own.end() ? nullptr : *story;
}

// Of those that share it the fact that says so; of the odd one that it is none of them, and its own story.
std::string reason_for(const Pool& pool, const Question& question, const Proven& proof, const Candidate& option, std::vector<std::string>& uses) {
    const std::string& subject = option.fact->subject;
    const fact::Fact* telling = proof.reason != nullptr ? proof.reason : nearest_story(pool, question, subject);
    if (telling != nullptr) uses.push_back(telling->id);
    const std::string story = telling == nullptr ? "" : explanation(*pool.bank, *telling, pool.language);
    if (proof.reason != nullptr) return story;
    const std::string told = with_denial(pool, question, subject, story);
    return told.empty() ? none_of_them(sentence_name(*pool.bank->entity(subject), pool.language), pool.language) : told;
}

item::Item item_of(const Pool& pool, const std::vector<Candidate>& set, const std::vector<std::string>& texts, const Exception& asked,
                   std::size_t odd) {
    std::vector<Proven> proofs;
    std::vector<const fact::Fact*> holding;
    for (std::size_t option = 0; option < set.size(); ++option) {
        proofs.push_back(*prove(pool, asked.question, set[option].value)); // decided, so there is one
        proofs.back().assertion.option = option;
        if (option != odd) holding.push_back(proofs.back().reason);
    }
    item::Item item = started_item(pool, holding, Direction::subject, asked.question.at, name, asked.stem);
    for (std::size_t option = 0; option < set.size(); ++option) {
        const Proven& proof = proofs[option];
        item.options.push_back({texts[option], set[option].value, reason_for(pool, asked.question, proof, set[option], item.uses)});
        item.certificate.assertions.push_back(proof.assertion);
    }
    item.key = {odd};
    item.explanation = item.options[odd].rationale;
    item.certificate.rule = item::Rule::except;
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

const Traits::Bearer& one_of(const Traits& traits, std::uint32_t trait, Random& random) {
    const auto bearers = traits.bearers_of(trait);
    return traits.at(bearers[random.below(bearers.size())]);
}

const Traits::Trait& some_trait(const Traits::Bearer& bearer, Random& random) { return bearer.traits[random.below(bearer.traits.size())]; }

Candidate candidate_of(const Traits::Bearer& bearer, std::uint32_t trait) {
    return {fact::EntityReference{std::string(bearer.subject)}, bearer.trait(trait)->fact};
}

// A second that shares something with the first, and a third with the second: a ring, when the third has something of the
// first that the second lacks, and so on around.
std::vector<Candidate> drawn_set(const Pool& pool, const fact::Fact& given, Random& random) {
    const Traits& traits = pool.traits();
    const Traits::Bearer* first = traits.bearer(given.subject);
    for (int attempt = 0; first != nullptr && attempt < rings_tried; ++attempt) {
        const Traits::Bearer& second = one_of(traits, some_trait(*first, random).number, random);
        const std::uint32_t link = some_trait(second, random).number;
        const Traits::Bearer& third = one_of(traits, link, random);
        if (&second == first || &third == first || &third == &second) continue;
        if (!share_without(*first, second, third) || !share_without(second, third, *first) || !share_without(third, *first, second)) continue;
        return {{fact::EntityReference{given.subject}, &given}, candidate_of(second, link), candidate_of(third, link)};
    }
    return {};
}

Drawn<item::Item> composed(const Pool& pool, std::vector<Candidate> set, const fact::Fact* given, Random& random) {
    if (set.empty()) return obstacle(Why::clashing_draw, given);
    shuffle<Candidate>(set, random);
    if (!are_known_alike(*pool.bank, set)) return obstacle(Why::unlike_known, given);
    auto shared = shared_by_others(pool, set); // few sets have it, and looking costs less than words
    if (shared.empty()) return obstacle(Why::no_question_for_each, given);
    const auto texts = texts_of(pool, set);
    const Readings readings = read_each(texts);
    if (!stand_together(readings)) return obstacle(Why::alike_options, given);
    auto found = exceptions(pool, set, shared, readings, random);
    if (!found) return std::unexpected(found.error());
    const std::size_t odd = random.below(set.size());
    return item_of(pool, set, texts, (*found)[odd], odd);
}

// Rings of three are already rare; of four there are hardly any.
Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t, Random& random) {
    Drawn<item::Item> item = obstacle(Why::clashing_draw);
    for (int attempt = 0; !item && attempt < sets_tried; ++attempt) {
        const fact::Fact& first = *relation.facts[random.below(relation.facts.size())];
        item = composed(pool, drawn_set(pool, first, random), nullptr, random);
    }
    return item;
}

// The given fact is among those that hold, or it is not asked.
Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto item = composed(pool, drawn_set(pool, *question.fact, random), question.fact, random);
    if (item && std::ranges::find(item->asks, question.fact->id) == item->asks.end()) return obstacle(Why::no_question_for_each);
    return item;
}

} // namespace

const QuestionKind odd_one_out{name, "The odd one out", Level::discriminate, Use::quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
