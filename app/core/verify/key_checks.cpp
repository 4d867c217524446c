// What follows from the certificate: the key, that it is the only one, and what typing may hit.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/question.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

using item::ResponseKind;
using item::Rule;

bool is_typed(const item::Item& item) {
    return item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
}

bool fits(Rule rule, ResponseKind kind) {
    switch (rule) {
    case Rule::choose:
        return kind == ResponseKind::single_choice || kind == ResponseKind::multiple_choice;
    case Rule::source:
        return kind == ResponseKind::single_choice;
    case Rule::value:
        return kind == ResponseKind::typed || kind == ResponseKind::number;
    case Rule::order:
    case Rule::match:
        break; // no proof is known yet
    }
    return false;
}

bool is_among(const std::vector<fact::Value>& values, const fact::Value& value) {
    return std::ranges::any_of(values, [&](const auto& other) { return !surely_different(other, value); });
}

// Does what is asked have no answer but these? Only a whole part, a single value or a complete list can tell.
bool leaves_no_other(const fact::FactBank& bank, const item::Item& item, const item::Assertion& asked,
                     const std::vector<fact::Value>& right) {
    const fact::Relation* relation = bank.relation(asked.relation);
    if (relation == nullptr || asked.part != item::Part::object)
        return true; // unknown-id; a part has one value
    const bool asks_subject = item.direction == item::Direction::subject;
    const fact::Value known = given(item, asked).front();
    const bool one_valued = !asks_subject && relation->values == fact::Values::one;
    if (!one_valued && !is_complete_for(*relation, known)) return false;
    return std::ranges::all_of(bank.facts_of(asked.relation), [&](const fact::Fact* fact) {
        const fact::Value subject = fact::EntityReference{fact->subject};
        return surely_different(asks_subject ? fact->object : subject, known) ||
               !perhaps_holds(bank, *fact, asked.at) ||
               is_among(right, asks_subject ? subject : fact->object);
    });
}

bool is_name_of(const fact::FactBank& bank, const item::Item& item, const fact::Value& right,
                std::string_view typed) {
    const auto ways = ways_to_write(bank, right, item.language);
    return std::ranges::any_of(ways, [&](const auto& way) { return plain(way) == plain(typed); });
}

// The names a learner is sure to be told, which must not be marked wrong.
std::vector<std::string> main_names(const fact::FactBank& bank, const item::Item& item,
                                    const fact::Value& right) {
    const auto* reference = std::get_if<fact::EntityReference>(&right);
    const fact::Entity* entity = reference == nullptr ? nullptr : bank.entity(reference->id);
    if (entity == nullptr) return {};
    std::vector<std::string> names;
    for (const auto* words : {&entity->name, &entity->short_name})
        if (const auto found = words->find(item.language); found != words->end())
            names.push_back(found->second);
    return names;
}

void add_typed_faults(Faults& faults, const fact::FactBank& bank, const item::Item& item,
                      const std::vector<fact::Value>& right) {
    if (item.accepted.empty()) faults.emplace_back("no answer is accepted");
    for (const std::string& typed : item.accepted)
        if (std::ranges::none_of(right,
                                 [&](const auto& value) { return is_name_of(bank, item, value, typed); }))
            faults.push_back(fmt::format("“{}” is accepted, but names no right answer", typed));
    for (const auto& value : right)
        for (const std::string& name : main_names(bank, item, value))
            if (std::ranges::none_of(item.accepted,
                                     [&](const auto& typed) { return plain(typed) == plain(name); }))
                faults.push_back(fmt::format("“{}” is right, but not accepted", name));
}

std::optional<double> number_of(const fact::Value& value) {
    if (const auto* date = std::get_if<fact::Date>(&value)) return date->year;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

std::string unit_of(const fact::FactBank& bank, const item::Item& item, const fact::Value& value) {
    if (std::holds_alternative<fact::Date>(value)) return "year";
    const fact::Relation* relation = bank.relation(item.certificate.assertions.front().relation);
    if (relation == nullptr) return {};
    const auto unit = relation->unit.find(item.language);
    return unit == relation->unit.end() ? "" : unit->second;
}

// No neighbour is taken: whatever is near may be another right-looking answer.
bool is_exactly(const item::AcceptedNumber& accepted, double number) {
    return accepted.value == number && accepted.min == number && accepted.max == number;
}

void add_number_faults(Faults& faults, const fact::FactBank& bank, const item::Item& item,
                       const std::vector<fact::Value>& right) {
    if (!item.accepted_number) {
        faults.emplace_back("no number is accepted");
        return;
    }
    for (const auto& value : right) {
        const auto number = number_of(value);
        if (!number || !is_exactly(*item.accepted_number, *number))
            faults.push_back(fmt::format("the number accepted is not {} alone", fact::to_string(value)));
        if (item.accepted_number->unit != unit_of(bank, item, value))
            faults.push_back(fmt::format("the unit is not “{}”", unit_of(bank, item, value)));
    }
}

} // namespace

Faults unfitting_rule(const fact::FactBank&, const item::Item& item) {
    if (fits(item.certificate.rule, item.response_kind) && item.targets.empty()) return {};
    return {"no key of this response kind follows by the certificate's rule"};
}

Faults unproven_options(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    const auto& assertions = item.certificate.assertions;
    for (const auto& assertion : assertions)
        if (!ground_named(assertion.because))
            faults.push_back(fmt::format("“{}” is no ground an assertion can stand on", assertion.because));
    if (is_true_false(item) || item.options.empty()) {
        if (assertions.size() != 1 && is_true_false(item))
            faults.emplace_back("a statement needs one assertion");
        if (assertions.empty() && item.options.empty()) faults.emplace_back("nothing is asserted");
        return faults;
    }
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (std::ranges::count(assertions, option, &item::Assertion::option) != 1)
            faults.push_back(fmt::format("option {} has not one assertion", option));
    if (assertions.size() > item.options.size()) faults.emplace_back("an assertion is about no option");
    return faults;
}

Faults wrong_key(const fact::FactBank&, const item::Item& item) {
    std::vector<std::size_t> key = item.key;
    std::ranges::sort(key);
    if (key != derived_key(item)) return {"the key is not what the assertions make it"};
    const auto& assertions = item.certificate.assertions;
    if (is_true_false(item) && assertions.size() == 1 && !std::ranges::count(key, assertions.front().option))
        return {"the assertion on the statement is not at the key"};
    return {};
}

Faults not_one_key(const fact::FactBank& bank, const item::Item& item) {
    if (item.response_kind == ResponseKind::single_choice && item.key.size() != 1)
        return {fmt::format("a single choice has {} keys", item.key.size())};
    if (item.response_kind == ResponseKind::multiple_choice && item.key.empty())
        return {"no option is a key"};
    if (!is_typed(item) || item.certificate.assertions.empty()) return {};
    const auto& assertions = item.certificate.assertions;
    if (!std::ranges::all_of(assertions, &item::Assertion::holds))
        return {"an answer that is not right is asserted"};
    if (!leaves_no_other(bank, item, assertions.front(), right_answers(bank, item)))
        return {"the bank leaves room for another right answer"};
    return {};
}

Faults wrong_accepted(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    const auto right = right_answers(bank, item);
    if (item.response_kind == ResponseKind::typed) add_typed_faults(faults, bank, item, right);
    if (item.response_kind == ResponseKind::number) add_number_faults(faults, bank, item, right);
    if (item.response_kind != ResponseKind::typed && !item.accepted.empty())
        faults.emplace_back("words are accepted where none are typed");
    if (item.response_kind != ResponseKind::number && item.accepted_number)
        faults.emplace_back("a number is accepted where none is asked");
    return faults;
}

} // namespace signatory::verify
