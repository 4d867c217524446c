// In order of time, and between two dates: dates must be sure, and tell each event from the next.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/chronology.hpp"
#include "core/verify/question.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::array<std::string_view, 5> ordinals{"first", "second", "third", "fourth", "fifth"};

std::string_view ordinal(const item::Item& item, std::size_t place) {
    return place + 1 < item.options.size() && place < ordinals.size() ? ordinals[place] : "last";
}

bool is_dated(const item::Item& item) {
    return !item.certificate.at.empty() ||
           std::ranges::any_of(item.certificate.assertions,
                               [](const auto& each) { return each.at.has_value(); });
}

bool may_have_two_dates(const fact::FactBank& bank, const item::Assertion& assertion) {
    const fact::Relation* relation = bank.relation(assertion.relation);
    return relation != nullptr && assertion.part == item::Part::object &&
           relation->values != fact::Values::one;
}

} // namespace

Faults unsure_order(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (!asks_an_order(item)) return faults;
    if (is_dated(item)) faults.emplace_back("an order of time is asked at a date");
    for (const auto& assertion : item.certificate.assertions) {
        if (!assertion.holds)
            faults.push_back(fmt::format("{} has no place in the order", written(assertion)));
        if (may_have_two_dates(bank, assertion))
            faults.push_back(fmt::format("{} may have another date too", written(assertion)));
    }
    if (!is_order_sure(bank, item)) faults.emplace_back("which of two came first is not sure");
    return faults;
}

Faults other_ordinal(const fact::FactBank&, const item::Item& item) {
    if (shape_of(item) != Shape::place) return {};
    const std::size_t place = *item.certificate.place;
    if (place >= item.options.size() || says(item.stem, ordinal(item, place))) return {}; // key-mismatch
    return {fmt::format("the stem does not ask for the {}", ordinal(item, place))};
}

Faults wrong_window(const fact::FactBank&, const item::Item& item) {
    if (shape_of(item) != Shape::between) return {};
    if (!is_a_window(item.certificate.at))
        return {"the time asked is not between two dates, the earlier first"};
    if (std::ranges::any_of(item.certificate.assertions,
                            [](const auto& each) { return each.at.has_value(); }))
        return {"an event is asked at a date of its own"};
    return {};
}

} // namespace signatory::verify
