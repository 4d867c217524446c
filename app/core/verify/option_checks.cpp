// The options as they are read: each shows the value it stands for, and no two can be taken for one another.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/interval.hpp"
#include "core/verify/question.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_options = 3, most_options = 6;

const fact::Date* date_of(const item::Option& option) { return std::get_if<fact::Date>(&option.value); }

int precision_of(const fact::Date& date) { return (date.month > 0 ? 1 : 0) + (date.day > 0 ? 1 : 0); }

template <class Predicate> Faults pairs(const item::Item& item, std::string_view what, Predicate are_wrong) {
    Faults faults;
    for (std::size_t left = 0; left < item.options.size(); ++left)
        for (std::size_t right = left + 1; right < item.options.size(); ++right)
            if (are_wrong(item.options[left], item.options[right]))
                faults.push_back(
                    fmt::format("“{}” and “{}” {}", item.options[left].text, item.options[right].text, what));
    return faults;
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
    return std::ranges::any_of(ways, [&](const auto& way) { return plain(way) == plain(option.text); });
}

bool share_a_name(const fact::FactBank& bank, const item::Option& left, const item::Option& right) {
    const auto* one = std::get_if<fact::EntityReference>(&left.value);
    const auto* other = std::get_if<fact::EntityReference>(&right.value);
    if (one == nullptr || other == nullptr || one->id == other->id) return false;
    if (bank.entity(one->id) == nullptr || bank.entity(other->id) == nullptr) return false;
    const auto names = names_of(*bank.entity(other->id));
    return std::ranges::any_of(names_of(*bank.entity(one->id)), [&](const auto& name) {
        return std::ranges::any_of(names, [&](const auto& twin) { return plain(twin) == plain(name); });
    });
}

bool one_contains_the_other(const item::Option& left, const item::Option& right) {
    if (left.value == right.value || plain(left.text) == plain(right.text)) return false; // same-option
    if (date_of(left) != nullptr || std::holds_alternative<double>(left.value))
        return false; // compared as values
    return says(left.text, right.text) || says(right.text, left.text);
}

} // namespace

Faults wrong_option_count(const fact::FactBank&, const item::Item& item) {
    const std::size_t count = item.options.size();
    const bool is_open =
        item.response_kind == item::ResponseKind::typed || item.response_kind == item::ResponseKind::number;
    if (is_true_false(item) || (is_open && count <= 1)) return {};
    if (!is_open && count >= fewest_options && count <= most_options) return {};
    return {
        fmt::format("{} options are {}", count, is_open || count > most_options ? "too many" : "too few")};
}

Faults other_values(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    if (is_true_false(item)) return faults;
    for (const auto& assertion : item.certificate.assertions) {
        const auto shown = stated(item, assertion);
        if (!shown) continue; // unproven-option, or a typed item without options
        const bool is_date = std::holds_alternative<fact::Date>(*shown),
                   is_number = std::holds_alternative<double>(*shown);
        const bool asks_subject = item.direction == item::Direction::subject;
        const fact::Value asserted =
            asks_subject ? fact::EntityReference{assertion.subject} : assertion.object;
        const bool fits = assertion.part == item::Part::object  ? *shown == asserted
                          : assertion.part == item::Part::count ? is_number
                                                                : is_date;
        if (!fits)
            faults.push_back(
                fmt::format("the assertion on option {} is about another value", assertion.option));
    }
    return faults;
}

Faults wrong_option_texts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& option : item.options) {
        const auto* entity = std::get_if<fact::EntityReference>(&option.value);
        if (entity != nullptr && bank.entity(entity->id) == nullptr) continue; // unknown-id
        if (!shows(bank, item, option))
            faults.push_back(
                fmt::format("“{}” does not show {}", option.text, fact::to_string(option.value)));
    }
    return faults;
}

Faults same_options(const fact::FactBank&, const item::Item& item) {
    return pairs(item, "are the same answer", [](const item::Option& left, const item::Option& right) {
        return left.value == right.value || plain(left.text) == plain(right.text);
    });
}

Faults alias_twins(const fact::FactBank& bank, const item::Item& item) {
    return pairs(item, "can be taken for one another",
                 [&](const item::Option& left, const item::Option& right) {
                     return share_a_name(bank, left, right) || one_contains_the_other(left, right);
                 });
}

Faults mixed_precision(const fact::FactBank&, const item::Item& item) {
    return pairs(item, "are dates of unlike precision",
                 [](const item::Option& left, const item::Option& right) {
                     return date_of(left) != nullptr && date_of(right) != nullptr &&
                            precision_of(*date_of(left)) != precision_of(*date_of(right));
                 });
}

} // namespace signatory::verify
