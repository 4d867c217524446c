// The options as they are read: each shows the value it stands for, and no two can be taken for one another.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/answers.hpp"
#include "core/verify/checks.hpp"
#include "core/verify/question.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_options = 3, most_options = 6;

const fact::Date* date_of(const item::Option& option) { return std::get_if<fact::Date>(&option.value); }

int precision_of(const fact::Date& date) { return (date.month > 0 ? 1 : 0) + (date.day > 0 ? 1 : 0); }

bool is_open(const item::Item& item) {
    return item.response_kind == item::ResponseKind::typed ||
           item.response_kind == item::ResponseKind::number;
}

// A date or a number is of the kind its part is; everything else is the very value that is proven.
bool fits(const item::Item& item, const item::Assertion& assertion, const fact::Value& shown) {
    if (assertion.part == item::Part::object || tells_events(item))
        return shown == value_on(assertion, option_side(item));
    if (assertion.part == item::Part::count) return std::holds_alternative<double>(shown);
    return std::holds_alternative<fact::Date>(shown);
}

// Numbers are shown with or without their unit and with any grouping: 1,200 / 1 200 / 1200 members.
bool shows_number(std::string_view text, double number) {
    std::string shown;
    for (const char character : text)
        if ((character >= '0' && character <= '9') || character == '.' || character == '-')
            shown.push_back(character);
    return shown == fact::to_string(number);
}

bool shows(const fact::FactBank& bank, const item::Item& item, const item::Option& option) {
    const auto* number = std::get_if<double>(&option.value);
    if (number != nullptr) return shows_number(option.text, *number);
    const auto ways = ways_to_write(bank, option.value, item.language);
    if (shape_of(item) == Shape::between) return says_any(option.text, ways); // an event, told in a sentence
    const std::string read = plain(option.text);
    return std::ranges::any_of(ways, [&](const auto& way) { return plain(way) == read; });
}

// A target that stands for a relation is called what the relation calls the standing it gives.
bool shows_standing(const fact::FactBank& bank, const item::Item& item, const item::Option& target) {
    const fact::Relation* relation = bank.relation(fact::to_string(target.value));
    if (relation == nullptr) return true; // wrong-targets
    const auto phrasings = relation->phrasings.find(item.language);
    if (phrasings == relation->phrasings.end()) return false;
    const auto status = phrasings->second.find("status");
    return status != phrasings->second.end() && plain(status->second) == plain(target.text);
}

bool shows_target(const fact::FactBank& bank, const item::Item& item, const item::Option& target) {
    if (is_none(target)) return !plain(target.text).empty();
    return shape_of(item) == Shape::standing ? shows_standing(bank, item, target) : shows(bank, item, target);
}

bool is_unknown(const fact::FactBank& bank, const item::Option& option) {
    const auto* entity = std::get_if<fact::EntityReference>(&option.value);
    return entity != nullptr && bank.entity(entity->id) == nullptr;
}

void add_not_shown(Faults& faults, const item::Option& option) {
    faults.push_back(fmt::format("“{}” does not show {}", option.text, fact::to_string(option.value)));
}

void add_mixed_precision(Faults& faults, const std::vector<item::Option>& options) {
    const fact::Date* first = nullptr;
    for (const auto& option : options) {
        const fact::Date* date = date_of(option);
        if (first == nullptr) first = date;
        if (date != nullptr && precision_of(*date) != precision_of(*first))
            faults.push_back(fmt::format("“{}” is a date of another precision", option.text));
    }
}

} // namespace

Faults wrong_option_count(const fact::FactBank&, const item::Item& item) {
    const std::size_t count = item.options.size();
    if (is_true_false(item) || (is_open(item) && count <= 1)) return {};
    if (!is_open(item) && count >= fewest_options && count <= most_options) return {};
    return {fmt::format("{} options are {}", count,
                        is_open(item) || count > most_options ? "too many" : "too few")};
}

Faults other_values(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    if (is_true_false(item)) return faults;
    for (const auto& assertion : item.certificate.assertions) {
        const auto shown = stated(item, assertion); // none: unproven-option, or a typed item without options
        if (shown && !fits(item, assertion, *shown))
            faults.push_back(
                fmt::format("the assertion on option {} is about another value", assertion.option));
    }
    return faults;
}

Faults wrong_option_texts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& option : item.options)
        if (!is_unknown(bank, option) && !shows(bank, item, option)) add_not_shown(faults, option);
    for (const auto& target : item.targets)
        if (!is_unknown(bank, target) && !shows_target(bank, item, target)) add_not_shown(faults, target);
    return faults;
}

Faults mixed_precision(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    add_mixed_precision(faults, item.options);
    add_mixed_precision(faults, item.targets);
    return faults;
}

} // namespace signatory::verify
