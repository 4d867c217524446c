// What typing may hit: every name a learner is sure to be told and no other, or a number as exactly as it is
// known.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/verify/answers.hpp"
#include "core/verify/checks.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

using item::ResponseKind;

// A name may be typed in any language the bank knows it in.
bool is_name_of(const fact::FactBank& bank, const item::Item& item, const fact::Value& right,
                std::string_view typed) {
    const auto* reference = std::get_if<fact::EntityReference>(&right);
    if (const fact::Entity* entity = reference == nullptr ? nullptr : bank.entity(reference->id))
        return std::ranges::any_of(names_of(*entity), [&](std::string_view name) { return plain(name) == plain(typed); });
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

// Whole hundreds are rounded: any number within a tenth may be the true one. What is not a whole hundred is exact.
double rounding_of(double number) {
    constexpr double hundred = 100, share = 0.1;
    return number >= hundred && std::fmod(number, hundred) == 0 ? number * share : 0;
}

bool allows(const item::AcceptedNumber& accepted, double number, double either_side) {
    return accepted.value == number && accepted.min == number - either_side &&
           accepted.max == number + either_side;
}

// A year or a count has no neighbour that is as good; what a source rounded has those it was rounded from.
bool is_as_exact_as_known(const item::Item& item, const fact::Value& value, double number) {
    const bool is_measured = std::holds_alternative<double>(value) &&
                             item.certificate.assertions.front().part == item::Part::object;
    return allows(*item.accepted_number, number, 0) ||
           (is_measured && allows(*item.accepted_number, number, rounding_of(number)));
}

void add_number_faults(Faults& faults, const fact::FactBank& bank, const item::Item& item,
                       const std::vector<fact::Value>& right) {
    if (!item.accepted_number) {
        faults.emplace_back("no number is accepted");
        return;
    }
    for (const auto& value : right) {
        const auto number = number_of(value);
        if (!number || !is_as_exact_as_known(item, value, *number))
            faults.push_back(
                fmt::format("the number accepted is not {} as the bank has it", fact::to_string(value)));
        if (item.accepted_number->unit != unit_of(bank, item, value))
            faults.push_back(fmt::format("the unit is not “{}”", unit_of(bank, item, value)));
    }
}

} // namespace

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
