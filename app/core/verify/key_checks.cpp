// What follows from the certificate: the key, and that it is the only one.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/answers.hpp"
#include "core/verify/checks.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

using item::ResponseKind;
using item::Rule;

bool is_typed(const item::Item& item) { return shape_of(item) == Shape::value; }

bool fits_its_response(const item::Item& item) {
    const ResponseKind kind = item.response_kind;
    switch (item.certificate.rule) {
    case Rule::choose:
        return kind == ResponseKind::single_choice || kind == ResponseKind::multiple_choice;
    case Rule::except:
    case Rule::source:
        return kind == ResponseKind::single_choice;
    case Rule::order:
        return asks_an_order(item);
    case Rule::match:
        return kind == ResponseKind::match;
    case Rule::value:
        break;
    }
    return kind == ResponseKind::typed || kind == ResponseKind::number;
}

template <class Predicate> bool all_or_none(const item::Item& item, bool expected, Predicate is_so) {
    return std::ranges::all_of(item.certificate.assertions,
                               [&](const auto& assertion) { return is_so(assertion) == expected; });
}

// Each part of a certificate that only some shapes have is there when, and only when, the shape has it.
bool has_the_parts_of_its_shape(const item::Item& item) {
    const Shape shape = shape_of(item);
    const auto has_target = [](const item::Assertion& assertion) { return assertion.target.has_value(); };
    const auto has_source = [](const item::Assertion& assertion) { return !assertion.source.empty(); };
    return item.targets.empty() != is_matching(item) &&
           item.certificate.place.has_value() == (shape == Shape::place) &&
           item.certificate.like.empty() == (shape != Shape::likeness) &&
           all_or_none(item, is_matching(item) || shape == Shape::clues, has_target) &&
           all_or_none(item, asks_a_source(item), has_source);
}

bool is_among(const std::vector<fact::Value>& values, const fact::Value& value) {
    return std::ranges::any_of(values, [&](const auto& other) { return !surely_different(other, value); });
}

Facts facts_with_the_given(const fact::FactBank& bank, const item::Item& item, const item::Assertion& asked) {
    if (option_side(item) == Side::subject) return facts_to(bank, asked.relation, asked.object);
    const auto facts = bank.facts_about(asked.subject, asked.relation);
    return {facts.begin(), facts.end()};
}

// Only a single value or a complete list can tell what is missing.
bool is_all_known(const fact::Relation& relation, Side side, const fact::Value& given) {
    return (side == Side::object && relation.values == fact::Values::one) || is_complete_for(relation, given);
}

// Does what is asked have no answer but these?
bool leaves_no_other(const fact::FactBank& bank, const item::Item& item, const item::Assertion& asked,
                     const std::vector<fact::Value>& right) {
    const fact::Relation* relation = bank.relation(asked.relation);
    if (relation == nullptr || asked.part != item::Part::object)
        return true; // unknown-id; a part has one value
    const Side side = option_side(item);
    if (!is_all_known(*relation, side, given(item, asked).front())) return false;
    return std::ranges::all_of(facts_with_the_given(bank, item, asked), [&](const fact::Fact* fact) {
        const fact::Value answer =
            side == Side::subject ? fact::EntityReference{fact->subject} : fact->object;
        return !perhaps_holds(bank, *fact, asked.at) || is_among(right, answer);
    });
}

Faults not_one_answer(const fact::FactBank& bank, const item::Item& item) {
    const auto& assertions = item.certificate.assertions;
    if (!std::ranges::all_of(assertions, &item::Assertion::holds))
        return {"an answer that is not right is asserted"};
    if (!assertions.empty() && !leaves_no_other(bank, item, assertions.front(), right_answers(bank, item)))
        return {"the bank leaves room for another right answer"};
    return {};
}

std::size_t count_holding(const item::Item& item, std::size_t option) {
    return static_cast<std::size_t>(
        std::ranges::count_if(item.certificate.assertions, [&](const auto& assertion) {
            return assertion.option == option && assertion.holds;
        }));
}

Faults not_one_target(const item::Item& item) {
    Faults faults;
    const bool has_none = std::ranges::any_of(item.targets, is_none);
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        const std::size_t count = count_holding(item, option);
        if (count > 1 || (count == 0 && !has_none))
            faults.push_back(fmt::format("option {} has {} targets", option, count));
    }
    return faults;
}

Faults all_or_no_keys(const item::Item& item) {
    if (item.key.empty()) return {"no option is a key"};
    if (item.key.size() >= item.options.size()) return {"every option is a key"};
    return {};
}

} // namespace

Faults unfitting_rule(const fact::FactBank&, const item::Item& item) {
    if (!fits_its_response(item)) return {"no key of this response kind follows by the certificate's rule"};
    if (!has_the_parts_of_its_shape(item))
        return {"the certificate has not the parts of one kind of question"};
    return {};
}

Faults wrong_key(const fact::FactBank& bank, const item::Item& item) {
    if (item.key != derived_key(bank, item)) return {"the key is not what the assertions make it"};
    const auto& assertions = item.certificate.assertions;
    if (is_true_false(item) && assertions.size() == 1 && assertions.front().option != item.key.front())
        return {"the assertion on the statement is not at the key"};
    return {};
}

Faults not_one_key(const fact::FactBank& bank, const item::Item& item) {
    if (item.response_kind == ResponseKind::single_choice && item.key.size() != 1)
        return {fmt::format("a single choice has {} keys", item.key.size())};
    if (item.response_kind == ResponseKind::multiple_choice) return all_or_no_keys(item);
    if (is_matching(item)) return not_one_target(item);
    return is_typed(item) ? not_one_answer(bank, item) : Faults{};
}

} // namespace signatory::verify
