// Wrong answers about what was not there: a state that had ceased to be, an organisation not yet founded.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/interval.hpp"

namespace signatory::verify {
namespace {

// Gone before the days asked, or not yet there on the last of them.
bool was_not_there(const fact::FactBank& bank, std::string_view id, const Days& asked) {
    const fact::Entity* entity = bank.entity(id);
    if (entity == nullptr) return false;
    return (entity->until && asked.first >= days_of(*entity->until).last) || (entity->from && asked.last < days_of(*entity->from).first);
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
