// A count, typed: of all that stand in a relation, where the bank has them all. "How many members did the CSTO have on
// 1 June 2013?"
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/fact/holds.hpp"
#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using fact::Truth;
using item::Direction;

constexpr std::string_view name = "typed_count";
constexpr std::array<std::string_view, 1> slots{"ask_count"};
constexpr int base_difficulty = 750; // per mille: all of them must be known

// The phrasing names what is known, so the other side is counted.
bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    const std::string_view asked = slot_text(relation, "ask_count", pool.language);
    if (asked.empty()) return false;
    return direction == (asked.find("{object}") != std::string_view::npos ? Direction::subject : Direction::object);
}

bool shares_the_known_side(const fact::Fact& left, const fact::Fact& right, Direction counted) {
    return counted == Direction::subject ? left.object == right.object : left.subject == right.subject;
}

// Those that surely stand in it; nothing when of one it cannot be told.
Drawn<std::vector<const fact::Fact*>> counted_with(const Pool& pool, const Question& question) {
    const fact::FactBank& bank = *pool.bank;
    const fact::Relation& relation = *bank.relation_of(*question.fact);
    const bool subjects = question.direction == Direction::subject;
    const auto* object = std::get_if<fact::EntityReference>(&question.fact->object);
    if (subjects && object == nullptr) return obstacle(Why::undecided, question.fact);
    std::vector<const fact::Fact*> counted;
    for (const fact::Fact* fact : bank.facts_touching(subjects ? object->id : question.fact->subject)) {
        if (fact->relation != relation.id || !shares_the_known_side(*fact, *question.fact, question.direction)) continue;
        const Truth truth = relation.timed ? fact::covers(*fact, *question.at, bank.header().as_of) : Truth::yes;
        if (truth == Truth::unknown) return obstacle(Why::undecided, question.fact);
        if (truth == Truth::no) continue;
        if (!is_askable(bank, *fact, pool.as_of)) return obstacle(Why::undecided, question.fact);
        counted.push_back(fact);
    }
    return counted;
}

bool is_complete(const Question& question, const fact::Relation& relation) {
    const bool subjects = question.direction == Direction::subject;
    return subjects ? fact::is_complete(relation, "", question.fact->object)
                    : fact::is_complete(relation, question.fact->subject, fact::Text{});
}

item::Assertion counting(const Question& question, const std::vector<const fact::Fact*>& counted) {
    item::Assertion assertion;
    const bool subjects = question.direction == Direction::subject;
    assertion.subject = subjects ? "" : question.fact->subject;
    assertion.relation = question.fact->relation;
    assertion.object = subjects ? question.fact->object : fact::Value{fact::Text{}};
    assertion.part = item::Part::count;
    assertion.at = question.at;
    assertion.holds = true;
    assertion.because = fact::name_of(fact::Because::complete);
    for (const fact::Fact* fact : counted) assertion.facts.push_back(fact->id);
    return assertion;
}

std::string told(const Pool& pool, const Question& question, const std::vector<const fact::Fact*>& counted) {
    std::string names;
    for (const fact::Fact* fact : counted)
        names += fmt::format("{}{}", names.empty() ? "" : ", ",
                             option_text(*pool.bank, *pool.bank->relation_of(*fact), *side_of(*fact, question.direction), pool.language));
    return fmt::format("{}: {}.", counted.size(), names);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& card, Random& random) {
    const auto question = question_about(pool, *card.fact, card.direction, random);
    if (!question) return std::unexpected(question.error());
    const fact::Relation& relation = *pool.bank->relation_of(*card.fact);
    if (!is_complete(*question, relation)) return obstacle(Why::not_only_answer, card.fact);
    const auto counted = counted_with(pool, *question);
    if (!counted) return std::unexpected(counted.error());
    Places places = places_of(*pool.bank, *card.fact, pool.language);
    if (question->at) places.at = written(*question->at, pool.language);
    const auto stem = phrase(relation, "ask_count", places, pool.language);
    if (!stem) return obstacle(Why::no_phrasing, card.fact);
    item::Item item = started_item(pool, *counted, card.direction, question->at, name, *stem);
    const auto number = static_cast<double>(counted->size());
    item.explanation = told(pool, *question, *counted);
    item.options = {{fact::to_string(fact::Value{number}), number, item.explanation}};
    item.key = {0};
    item.response_kind = item::ResponseKind::number;
    item.accepted_number = item::AcceptedNumber{number, number, number, std::string(in_language(relation.unit, pool.language))};
    item.certificate.rule = item::Rule::value;
    item.certificate.assertions = {counting(*question, *counted)};
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t, Random& random) {
    return ask(pool, {relation.facts[random.below(relation.facts.size())], direction}, random);
}

} // namespace

const QuestionKind typed_count{name, "Type how many", Level::reason, Use::quizzes,
    item::ResponseKind::number, slots, fits, draw, ask};

} // namespace signatory::generate
