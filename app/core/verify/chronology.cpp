#include "core/verify/chronology.hpp"

#include <algorithm>

#include "core/verify/interval.hpp"
#include "core/verify/proof.hpp"

namespace signatory::verify {
namespace {

struct Event {
    std::size_t option = 0;
    fact::Value moment;
};

// A sortable stand-in: the first day that is meant, or the number.
double rank(const fact::Value& moment) {
    if (const auto* date = std::get_if<fact::Date>(&moment))
        return static_cast<double>(days_of(*date).first.time_since_epoch().count());
    const auto* number = std::get_if<double>(&moment);
    return number == nullptr ? 0 : *number;
}

std::vector<Event> events(const fact::FactBank& bank, const item::Item& item) {
    std::vector<Event> events;
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (auto when = moment(bank, assertion)) events.push_back({assertion.option, std::move(*when)});
    std::ranges::stable_sort(events, {}, [](const Event& event) { return rank(event.moment); });
    return events;
}

} // namespace

std::optional<fact::Value> moment(const fact::FactBank& bank, const item::Assertion& assertion) {
    if (assertion.part == item::Part::object) return assertion.object;
    return part_known(bank, assertion);
}

bool surely_before(const fact::Value& left, const fact::Value& right) {
    if (left.index() != right.index()) return false;
    if (const auto* date = std::get_if<fact::Date>(&left))
        return days_of(*date).last < days_of(std::get<fact::Date>(right)).first;
    return std::holds_alternative<double>(left) && std::get<double>(left) < std::get<double>(right);
}

std::vector<std::size_t> in_order_of_time(const fact::FactBank& bank, const item::Item& item) {
    std::vector<std::size_t> order;
    for (const Event& event : events(bank, item)) order.push_back(event.option);
    return order;
}

bool is_order_sure(const fact::FactBank& bank, const item::Item& item) {
    const auto ordered = events(bank, item);
    const auto is_unsure = [](const Event& left, const Event& right) {
        return !surely_before(left.moment, right.moment);
    };
    return std::ranges::adjacent_find(ordered, is_unsure) == ordered.end();
}

bool is_a_window(const std::vector<fact::Date>& dates) {
    return dates.size() == 2 && surely_before(dates.front(), dates.back());
}

} // namespace signatory::verify
