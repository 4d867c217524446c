#include "core/verify/changed.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "core/verify/verify.hpp"

namespace signatory::verify {
namespace {

// Each record of `before` that `now` lacks or has otherwise, and each that only `now` has.
template <class Record, class Find, class FindBefore, class Tell>
void each_change(std::span<const Record> before, std::span<const Record> now, const Find& find_now, const FindBefore& find_before,
                 const Tell& tell) {
    for (const Record& record : before) {
        const Record* other = find_now(record.id);
        if (other == nullptr || *other != record) tell(record, true);
        if (other != nullptr && *other != record) tell(*other, false);
    }
    for (const Record& record : now)
        if (find_before(record.id) == nullptr) tell(record, false);
}

const std::string* entity_in(const fact::Value& value) {
    const auto* entity = std::get_if<fact::EntityReference>(&value);
    return entity == nullptr ? nullptr : &entity->id;
}

// A note tells more, but decides nothing.
bool say_the_same(fact::Fact left, const fact::Fact& right) {
    left.note = right.note;
    return left == right;
}

// The ids of one section that an item names, one after the other.
using Named = std::vector<std::string_view>;

Named facts_named(const item::Item& item) {
    Named named(item.uses.begin(), item.uses.end());
    named.insert(named.end(), item.asks.begin(), item.asks.end());
    for (const item::Assertion& assertion : item.certificate.assertions)
        named.insert(named.end(), assertion.facts.begin(), assertion.facts.end());
    return named;
}

Named claims_named(const item::Item& item) {
    Named named;
    for (const item::Assertion& assertion : item.certificate.assertions)
        named.insert(named.end(), assertion.claims.begin(), assertion.claims.end());
    return named;
}

Named sources_named(const item::Item& item) {
    Named named;
    for (const fact::SourceReference& reference : item.sources) named.push_back(reference.source);
    for (const item::Assertion& assertion : item.certificate.assertions) named.push_back(assertion.source);
    return named;
}

Named relations_named(const item::Item& item) {
    Named named;
    for (const item::Assertion& assertion : item.certificate.assertions) named.push_back(assertion.relation);
    return named;
}

// Also those that its explanations speak of: the ends of the facts it rests on.
Named entities_named(const item::Item& item, const fact::FactBank& bank) {
    Named named{item.certificate.like};
    const auto add = [&](const fact::Value& value) {
        if (const std::string* entity = entity_in(value)) named.push_back(*entity);
    };
    for (const item::Option& option : item.options) add(option.value);
    for (const item::Option& target : item.targets) add(target.value);
    for (const item::Assertion& assertion : item.certificate.assertions) {
        named.push_back(assertion.subject);
        add(assertion.object);
    }
    for (const std::string_view id : facts_named(item))
        if (const fact::Fact* fact = bank.fact(id)) {
            named.push_back(fact->subject);
            add(fact->object);
        }
    return named;
}

} // namespace

Changes::Changes(const fact::FactBank& before, const fact::FactBank& now)
    : before_(before), now_(now), knows_other_days_(before.header().as_of != now.header().as_of) {
    const auto add_to = [](Ids& ids) {
        return [&ids](const auto& record, bool was_there) {
            if (was_there) ids.insert(record.id);
        };
    };
    const auto add_fact = [&](const fact::Fact& fact, bool was_there) {
        if (was_there) facts_.insert(fact.id);
        const fact::Fact* other = was_there ? now.fact(fact.id) : before.fact(fact.id);
        if (other == nullptr || !say_the_same(fact, *other)) decided_.insert(fact.relation);
    };
    const auto add_claim = [this](const fact::Claim& claim, bool was_there) {
        if (was_there) claims_.insert(claim.id);
        decided_.insert(claim.relation);
    };
    each_change(before.facts(), now.facts(), [&](auto id) { return now.fact(id); }, [&](auto id) { return before.fact(id); }, add_fact);
    each_change(before.claims(), now.claims(), [&](auto id) { return now.claim(id); }, [&](auto id) { return before.claim(id); }, add_claim);
    each_change(before.sources(), now.sources(), [&](auto id) { return now.source(id); }, [&](auto id) { return before.source(id); }, add_to(sources_));
    each_change(before.entities(), now.entities(), [&](auto id) { return now.entity(id); }, [&](auto id) { return before.entity(id); }, add_to(entities_));
    each_change(before.relations(), now.relations(), [&](auto id) { return now.relation(id); }, [&](auto id) { return before.relation(id); },
                add_to(relations_));
}

std::optional<Changes::Ids> Changes::telling_ids() const {
    if (knows_other_days_) return std::nullopt;
    Ids ids;
    for (const Ids* some : {&facts_, &claims_, &sources_, &entities_, &relations_, &decided_}) ids.insert(some->begin(), some->end());
    for (const std::string_view entity : entities_)
        for (const fact::Fact* fact : now_.facts_touching(entity)) {
            ids.insert(fact->id);
            ids.insert(fact->relation);
        }
    for (const std::string_view decided : decided_)
        if (const fact::Relation* relation = now_.relation(decided); relation != nullptr && !relation->family.empty())
            for (const fact::Relation* kin : now_.family(relation->family)) ids.insert(kin->id);
    return ids;
}

std::optional<std::string> Changes::changed_record(const item::Item& item) const {
    const auto first_changed = [](std::string_view noun, const Ids& changed, const Named& named, const auto& find) -> std::optional<std::string> {
        const auto at = std::ranges::find_if(named, [&](std::string_view id) { return changed.contains(id); });
        if (at == named.end()) return std::nullopt;
        return fmt::format("the {} “{}” is {}", noun, *at, find(*at) == nullptr ? "gone" : "another now");
    };
    if (auto why = first_changed("fact", facts_, facts_named(item), [&](auto id) { return now_.fact(id); })) return why;
    if (auto why = first_changed("claim", claims_, claims_named(item), [&](auto id) { return now_.claim(id); })) return why;
    if (auto why = first_changed("source", sources_, sources_named(item), [&](auto id) { return now_.source(id); })) return why;
    if (auto why = first_changed("relation", relations_, relations_named(item), [&](auto id) { return now_.relation(id); })) return why;
    if (entities_.empty()) return std::nullopt;
    return first_changed("entity", entities_, entities_named(item, now_), [&](auto id) { return now_.entity(id); });
}

bool Changes::may_decide_otherwise(const item::Item& item) const {
    if (knows_other_days_) return true;
    const Named relations = relations_named(item);
    return std::ranges::any_of(relations, [&](std::string_view relation) {
        if (decided_.contains(relation)) return true;
        const fact::Relation* known = now_.relation(relation);
        return known != nullptr && !known->family.empty() &&
               std::ranges::any_of(now_.family(known->family), [&](const fact::Relation* kin) { return decided_.contains(kin->id); });
    });
}

std::optional<std::string> Changes::touch(const item::Item& item) const {
    if (auto why = changed_record(item)) return why;
    if (!may_decide_otherwise(item)) return std::nullopt;
    const auto refusals = verify(now_, item);
    if (refusals.empty() || !verify(before_, item).empty()) return std::nullopt;
    return fmt::format("it cannot be proven any more: {}: {}", refusals.front().reason, refusals.front().what);
}

} // namespace signatory::verify
