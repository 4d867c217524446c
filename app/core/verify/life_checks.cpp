// Wrong answers about what was not there: a state that had ceased to be, an organisation not yet founded.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/interval.hpp"

namespace signatory::verify {
namespace {

// Whoever holds an office, of which one at a time does, lives before it and after; all else that a state of affairs is
// told of is there while it lasts.
bool tells_of_its_life(const fact::FactBank& bank, const fact::Fact& fact, std::string_view entity) {
    const fact::Relation* relation = bank.relation(fact.relation);
    return relation != nullptr && relation->timed && (fact.subject == entity || relation->values == fact::Values::many);
}

// Nothing that is known of it reaches the days asked, or all of it lies before them, or after.
bool was_not_there(const fact::FactBank& bank, std::string_view entity, const Days& asked) {
    bool is_known = false, had_begun = false, was_not_over = false;
    for (const fact::Fact* fact : bank.facts_touching(entity)) {
        if (!tells_of_its_life(bank, *fact, entity)) continue;
        is_known = true;
        had_begun = had_begun || !is_not_yet(*fact, asked);
        was_not_over = was_not_over || !is_over(*fact, asked);
        if (had_begun && was_not_over) return false;
    }
    return is_known;
}

// From the first to the last of the dates that something has of its own.
std::optional<Days> own_days(const fact::FactBank& bank, std::string_view entity) {
    std::optional<Days> all;
    for (const fact::Fact* fact : bank.facts_touching(entity)) {
        const auto* date = std::get_if<fact::Date>(&fact->object);
        const fact::Relation* relation = bank.relation(fact->relation);
        if (date == nullptr || relation == nullptr || relation->timed) continue;
        const Days days = days_of(*date);
        all = all ? Days{std::min(all->first, days.first), std::max(all->last, days.last)} : days;
    }
    return all;
}

// When the one was asked of the other: at the date; else on the other's own days.
std::optional<Days> days_asked(const fact::FactBank& bank, const item::Assertion& assertion, std::string_view other) {
    if (assertion.at) return days_of(*assertion.at);
    return own_days(bank, other);
}

void add_not_there(Faults& faults, const fact::FactBank& bank, const item::Assertion& assertion, std::string_view one,
                   std::string_view other) {
    const auto asked = days_asked(bank, assertion, other);
    if (asked && was_not_there(bank, one, *asked))
        faults.push_back(fmt::format("{} is asked of a time at which “{}” was not there", written(assertion), one));
}

} // namespace

Faults not_there(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions) {
        if (assertion.holds || assertion.part != item::Part::object) continue;
        const auto* object = std::get_if<fact::EntityReference>(&assertion.object);
        add_not_there(faults, bank, assertion, assertion.subject, object == nullptr ? std::string_view{} : object->id);
        if (object != nullptr) add_not_there(faults, bank, assertion, object->id, assertion.subject);
    }
    return faults;
}

} // namespace signatory::verify
