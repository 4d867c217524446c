// Choice of one: the only one of which it does not hold. "Which of these states was NOT a member of the CSTO on 1 June 2013?"
// Every option has a question to which it alone is the exception; one of these questions is drawn.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "odd_one_out";
constexpr std::array<std::string_view, 1> slots{"ask_except"};
constexpr int base_difficulty = 500; // per mille
constexpr int sets_tried = 12;       // a draw, before it is given up
constexpr std::size_t fewest_options = 3;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && has_slot(relation, "ask_except", pool.language);
}

// A question that holds for all but one, with the proof of each option in turn.
struct Exception {
    Question question;
    std::vector<Proven> proofs;
    std::string stem;
};

std::optional<std::string> stem_about(const Pool& pool, const Question& question) {
    Places places = places_of(*pool.bank, *question.fact, pool.language);
    if (question.at) places.at = written(*question.at, pool.language);
    return phrase(*pool.bank->relation(question.fact->relation), "ask_except", places, pool.language);
}

std::optional<Exception> exception_to(const Pool& pool, const fact::Fact& fact, const std::vector<Candidate>& set, std::size_t odd,
                                      const std::vector<std::string>& texts, Random& random) {
    const auto question = question_about(pool, fact, Direction::subject, random);
    if (!question) return std::nullopt;
    Exception found{*question, {}, {}};
    for (std::size_t option = 0; option < set.size(); ++option) {
        auto proven = prove(pool, *question, set[option].value);
        if (!proven || proven->assertion.holds == (option == odd)) return std::nullopt;
        proven->assertion.option = option;
        found.proofs.push_back(std::move(*proven));
    }
    const auto stem = stem_about(pool, *question);
    if (!stem || !leads_to_all_alike(*stem, texts)) return std::nullopt;
    found.stem = *stem;
    return found;
}

bool can_ask(const Pool& pool, const fact::Fact& fact, std::string_view subject) {
    return fact.subject == subject && fits(pool, *pool.bank->relation(fact.relation), Direction::subject) &&
           pool.of(fact.relation) != nullptr && is_askable(*pool.bank, fact, pool.as_of);
}

// Whatever holds of a neighbour in the set may hold of all but the odd one.
std::optional<Exception> some_exception(const Pool& pool, const std::vector<Candidate>& set, std::size_t odd,
                                        const std::vector<std::string>& texts, Random& random) {
    const std::string& neighbour = set[(odd + 1) % set.size()].fact->subject;
    std::vector<const fact::Fact*> facts;
    for (const fact::Fact* fact : pool.bank->facts_touching(neighbour))
        if (can_ask(pool, *fact, neighbour)) facts.push_back(fact);
    shuffle<const fact::Fact*>(facts, random);
    for (const fact::Fact* fact : facts)
        if (auto found = exception_to(pool, *fact, set, odd, texts, random)) return found;
    return std::nullopt;
}

Drawn<std::vector<Exception>> exceptions(const Pool& pool, const std::vector<Candidate>& set, const std::vector<std::string>& texts,
                                         Random& random) {
    std::vector<Exception> found;
    for (std::size_t odd = 0; odd < set.size(); ++odd) {
        auto one = some_exception(pool, set, odd, texts, random);
        if (!one) return obstacle(Why::no_question_for_each, set[odd].fact);
        found.push_back(std::move(*one));
    }
    return found;
}

item::Item item_of(const Pool& pool, const std::vector<Candidate>& set, const std::vector<std::string>& texts, Exception& asked,
                   std::size_t odd) {
    std::vector<const fact::Fact*> holding;
    for (const Proven& proof : asked.proofs)
        if (proof.assertion.holds) holding.push_back(proof.reason);
    item::Item item = started_item(pool, holding, Direction::subject, asked.question.at, name, asked.stem);
    for (std::size_t option = 0; option < set.size(); ++option) {
        const Proven& proof = asked.proofs[option];
        const fact::Fact& telling = proof.reason != nullptr ? *proof.reason : *set[option].fact;
        item.options.push_back({texts[option], set[option].value, explanation(*pool.bank, telling, pool.language)});
        item.uses.push_back(telling.id);
        item.certificate.assertions.push_back(proof.assertion);
    }
    item.key = {odd};
    item.explanation = item.options[odd].rationale;
    item.certificate.rule = item::Rule::except;
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

std::vector<Candidate> drawn_set(const RelationPool& relation, std::size_t size, const fact::Fact* given, Random& random) {
    std::vector<Candidate> set;
    if (given != nullptr) set.push_back({fact::EntityReference{given->subject}, given});
    while (set.size() < size) {
        const fact::Fact* fact = relation.facts[random.below(relation.facts.size())];
        set.push_back({fact::EntityReference{fact->subject}, fact});
    }
    for (std::size_t left = 0; left < size; ++left)
        for (std::size_t right = left + 1; right < size; ++right)
            if (set[left].value == set[right].value) return {};
    return set;
}

Drawn<item::Item> composed(const Pool& pool, std::vector<Candidate> set, const fact::Fact* given, Random& random) {
    if (set.empty()) return obstacle(Why::clashing_draw, given);
    shuffle<Candidate>(set, random);
    const auto texts = texts_of(pool, set);
    if (!are_distinct(texts)) return obstacle(Why::alike_options, given);
    auto found = exceptions(pool, set, texts, random);
    if (!found) return std::unexpected(found.error());
    const std::size_t odd = random.below(set.size());
    return item_of(pool, set, texts, (*found)[odd], odd);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t options, Random& random) {
    Drawn<item::Item> item = obstacle(Why::clashing_draw);
    for (int attempt = 0; !item && attempt < sets_tried; ++attempt)
        item = composed(pool, drawn_set(relation, std::max(options, fewest_options), nullptr, random), nullptr, random);
    return item;
}

// The given fact is among those that hold, or it is not asked.
Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    auto item = composed(pool, drawn_set(*relation, fewest_options, question.fact, random), question.fact, random);
    if (item && std::ranges::find(item->asks, question.fact->id) == item->asks.end()) return obstacle(Why::no_question_for_each);
    return item;
}

} // namespace

const QuestionKind odd_one_out{name, "The odd one out", Level::discriminate, Use::quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
