#include "core/quiz/cues.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/verify/answers.hpp"
#include "core/verify/shape.hpp"

namespace signatory::quiz {
namespace {

// A bare small number in a sentence does not tell what it counts; one of four figures may be the year asked.
constexpr double tells_from = 1000;

void add_ways(std::vector<std::string>& answers, const fact::FactBank& bank, const item::Item& item, const fact::Value& right) {
    const auto* number = std::get_if<double>(&right);
    if (number != nullptr && *number < tells_from) return;
    for (std::string& way : verify::ways_to_write(bank, right, item.language)) answers.push_back(std::move(way));
    const auto* date = std::get_if<fact::Date>(&right);
    if (date != nullptr && item.accepted_number) answers.push_back(fmt::format("{}", date->year));
}

std::string words_said(const item::Item& item) {
    std::string said = item.stem;
    if (verify::shape_of(item) == verify::Shape::between)
        for (const item::Option& option : item.options) said.append("\n").append(option.text);
    return said;
}

std::string joined(std::string_view kind, std::string_view one, std::string_view other) { return fmt::format("{}\n{}\n{}", kind, one, other); }

void add_marks(std::set<std::string, std::less<>>& marks, const fact::FactBank& bank, const fact::Fact& fact) {
    marks.insert(joined("fact", fact.id, ""));
    const auto* object = std::get_if<fact::EntityReference>(&fact.object);
    if (object != nullptr) marks.insert(joined("pair", std::min(fact.subject, object->id), std::max(fact.subject, object->id)));
    const fact::Relation* relation = bank.relation(fact.relation);
    if (relation != nullptr && relation->values == fact::Values::one) marks.insert(joined("value", fact.subject, fact.relation));
}

} // namespace

Telling telling_of(const fact::FactBank& bank, const item::Item& item) {
    Telling telling{verify::Reading(words_said(item)), item.accepted};
    for (const fact::Value& right : verify::right_answers(bank, item)) add_ways(telling.answers, bank, item, right);
    return telling;
}

bool give_away(const Telling& one, const Telling& other) {
    return one.said.says_any(other.answers) || other.said.says_any(one.answers);
}

std::set<std::string, std::less<>> enemy_marks(const fact::FactBank& bank, const item::Item& item) {
    std::set<std::string, std::less<>> marks;
    // “Match the pairs” has one stem for every set: there the facts alone tell whether it is the same question.
    if (item.targets.empty()) marks.insert(joined("stem", item.stem, ""));
    for (const std::string& asked : item.asks)
        if (const fact::Fact* fact = bank.fact(asked)) add_marks(marks, bank, *fact);
    return marks;
}

} // namespace signatory::quiz
