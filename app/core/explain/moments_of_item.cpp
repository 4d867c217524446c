#include "core/explain/moments_of_item.hpp"

#include <algorithm>
#include <cmath>

#include "core/generate/phrase.hpp"
#include "core/item/number_text.hpp"

namespace signatory::explain {
namespace {

using fact::Date;
using fact::Fact;
using fact::FactBank;
using item::Item;

bool chosen_among(const item::Arrangement& chosen, std::size_t option) { return std::ranges::find(chosen.options, option) != chosen.options.end(); }

// Whether it stands at its place, or with its target.
bool is_placed_right(const Item& item, const item::Arrangement& arrangement, std::size_t option) {
    const auto same_at = [&](std::size_t place) { return place < arrangement.options.size() && place < item.key.size() && arrangement.options[place] == item.key[place]; };
    if (item.response_kind == item::ResponseKind::match) return same_at(option);
    const auto place = static_cast<std::size_t>(std::ranges::find(item.key, option) - item.key.begin());
    return same_at(place);
}

std::optional<Date> date_in(const Fact& fact, item::Part part) {
    if (part == item::Part::from) return fact.from;
    if (part == item::Part::until) return fact.until;
    if (const auto* date = std::get_if<Date>(&fact.object)) return *date;
    return std::nullopt;
}

// The date that an option stands for: its own, or that of the fact which proves or refutes it.
std::optional<Date> date_of_option(const FactBank& bank, const Item& item, std::size_t option) {
    if (const auto* date = std::get_if<Date>(&item.options[option].value)) return *date;
    for (const item::Assertion& assertion : item.certificate.assertions) {
        if (assertion.option != option || assertion.target) continue;
        for (const std::string& id : assertion.facts)
            if (const Fact* fact = bank.fact(id))
                if (const auto date = date_in(*fact, assertion.part)) return date;
    }
    return std::nullopt;
}

void add_typed_year(const Item& item, const item::Response& response, TimeStrip& strip) {
    const auto* typed = std::get_if<item::Typed>(&response);
    if (typed == nullptr || !item.accepted_number || item.accepted_number->unit != "year") return;
    const auto number = item::number_in(typed->text, "year");
    if (!number || *number < 1 || *number > 9999) return;
    const bool right = *number >= item.accepted_number->min && *number <= item.accepted_number->max;
    const Date year{static_cast<int>(std::lround(*number)), 0, 0};
    for (Moment& moment : strip.moments) moment.role = right ? Role::right : Role::key;
    if (!right) strip.moments.push_back({generate::written(year, item.language), year, {}, Role::own});
}

void take_date_asked(const Item& item, TimeStrip& strip) {
    const auto& dates = item.certificate.at;
    if (!dates.empty()) strip.asked = dates.front();
    if (dates.size() == 2) strip.asked_until = dates.back();
}

void sort_by_time(TimeStrip& strip) {
    std::ranges::stable_sort(strip.moments, {}, [](const Moment& moment) { return fact::first_day(moment.from); });
}

bool differ(const TimeStrip& strip) {
    return std::ranges::any_of(strip.moments, [&](const Moment& moment) { return moment.from != strip.moments.front().from; });
}

const item::Assertion* assertion_on(const Item& item, std::size_t option) {
    const auto found = std::ranges::find_if(item.certificate.assertions, [&](const item::Assertion& each) { return each.option == option && !each.target; });
    return found == item.certificate.assertions.end() ? nullptr : &*found;
}

void add_spans(const FactBank& bank, const Item& item, const item::Assertion& assertion, Role role, TimeStrip& strip) {
    const Date open = bank.header().as_of;
    for (const std::string& id : assertion.facts) {
        const Fact* fact = bank.fact(id);
        const fact::Entity* subject = fact == nullptr ? nullptr : bank.entity(fact->subject);
        const fact::Relation* relation = fact == nullptr ? nullptr : bank.relation(fact->relation);
        if (subject == nullptr || relation == nullptr || !fact->from) continue;
        strip.moments.push_back({generate::display_name(*subject, item.language), *fact->from, fact->until.value_or(open), role});
    }
}

} // namespace

Role role_of(const Item& item, const item::Response& response, std::size_t option) {
    if (const auto* arrangement = std::get_if<item::Arrangement>(&response); arrangement != nullptr && item.response_kind != item::ResponseKind::multiple_choice)
        return is_placed_right(item, *arrangement, option) ? Role::right : Role::own;
    const bool several = item.response_kind == item::ResponseKind::order || item.response_kind == item::ResponseKind::match;
    const bool key = !several && is_key(item, option);
    const auto* choice = std::get_if<item::Choice>(&response);
    const auto* chosen = std::get_if<item::Arrangement>(&response);
    const bool own = (choice != nullptr && choice->option == option) || (chosen != nullptr && chosen_among(*chosen, option));
    if (own) return key ? Role::right : Role::own;
    return key ? Role::key : Role::other;
}

std::optional<TimeStrip> strip_of_options(const FactBank& bank, const Item& item, const item::Response& response) {
    TimeStrip strip;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (const auto date = date_of_option(bank, item, option)) strip.moments.push_back({item.options[option].text, *date, {}, role_of(item, response, option)});
    if (strip.moments.size() < item.options.size()) return std::nullopt;
    add_typed_year(item, response, strip);
    if (strip.moments.size() < 2 || !differ(strip)) return std::nullopt;
    take_date_asked(item, strip);
    sort_by_time(strip);
    return strip;
}

std::optional<TimeStrip> strip_of_spans(const FactBank& bank, const Item& item, const item::Response& response) {
    const auto* choice = std::get_if<item::Choice>(&response);
    if (item.certificate.at.empty() || choice == nullptr || is_key(item, choice->option)) return std::nullopt;
    const item::Assertion* own = assertion_on(item, choice->option);
    if (own == nullptr || own->because != "span") return std::nullopt;
    TimeStrip strip;
    add_spans(bank, item, *own, Role::own, strip);
    if (strip.moments.empty()) return std::nullopt;
    for (const std::size_t key : item.key)
        if (const item::Assertion* right = assertion_on(item, key)) add_spans(bank, item, *right, Role::key, strip);
    take_date_asked(item, strip);
    sort_by_time(strip);
    return strip;
}

} // namespace signatory::explain
