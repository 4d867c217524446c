#include "core/fact/bank.hpp"

#include <string>

namespace signatory::fact {
namespace {

std::string pair_key(std::string_view subject, std::string_view relation) {
    return std::string(subject).append("\n").append(relation);
}

// One key for all values that may be the same: dates of one year meet under it.
std::string object_key(std::string_view relation, const Value& object) {
    const auto* date = std::get_if<Date>(&object);
    return pair_key(date != nullptr ? std::to_string(date->year) : to_string(object), relation);
}

template <class Index> auto found(const Index& index, std::string_view id) {
    const auto at = index.find(id);
    return at == index.end() ? nullptr : at->second;
}

template <class T, class Index> std::span<const T* const> listed(const Index& index, std::string_view id) {
    const auto at = index.find(id);
    if (at == index.end()) return {};
    return at->second;
}

} // namespace

FactBank::FactBank(Records records) : records_(std::move(records)) {
    for (const auto& source : records_.sources) sources_.emplace(source.id, &source);
    for (const auto& entity : records_.entities) entities_.emplace(entity.id, &entity);
    for (const auto& relation : records_.relations) {
        relations_.emplace(relation.id, &relation);
        if (!relation.family.empty()) by_family_[relation.family].push_back(&relation);
    }
    for (const auto& fact : records_.facts) {
        facts_.emplace(fact.id, &fact);
        by_relation_[fact.relation].push_back(&fact);
        by_subject_relation_[pair_key(fact.subject, fact.relation)].push_back(&fact);
        by_relation_object_[object_key(fact.relation, fact.object)].push_back(&fact);
        by_entity_[fact.subject].push_back(&fact);
        const auto* object = std::get_if<EntityReference>(&fact.object);
        if (object != nullptr && object->id != fact.subject) by_entity_[object->id].push_back(&fact);
    }
    for (const auto& claim : records_.claims) {
        claims_.emplace(claim.id, &claim);
        if (!claim.relation.empty()) {
            claims_by_relation_[claim.relation].push_back(&claim);
            claims_by_subject_relation_[pair_key(claim.subject, claim.relation)].push_back(&claim);
        }
        if (!claim.fact.empty()) claims_by_fact_[claim.fact].push_back(&claim);
    }
}

const Source* FactBank::source(std::string_view id) const { return found(sources_, id); }
const Entity* FactBank::entity(std::string_view id) const { return found(entities_, id); }
const Relation* FactBank::relation(std::string_view id) const { return found(relations_, id); }
const Fact* FactBank::fact(std::string_view id) const { return found(facts_, id); }
const Claim* FactBank::claim(std::string_view id) const { return found(claims_, id); }

std::span<const Fact* const> FactBank::facts_of(std::string_view relation) const {
    return listed<Fact>(by_relation_, relation);
}
std::span<const Fact* const> FactBank::facts_about(std::string_view subject, std::string_view relation) const {
    return listed<Fact>(by_subject_relation_, pair_key(subject, relation));
}
std::span<const Fact* const> FactBank::facts_touching(std::string_view entity) const {
    return listed<Fact>(by_entity_, entity);
}
std::span<const Fact* const> FactBank::facts_with(std::string_view relation, const Value& object) const {
    return listed<Fact>(by_relation_object_, object_key(relation, object));
}
std::span<const Claim* const> FactBank::claims_of(std::string_view relation) const {
    return listed<Claim>(claims_by_relation_, relation);
}
std::span<const Claim* const> FactBank::claims_about(std::string_view subject, std::string_view relation) const {
    return listed<Claim>(claims_by_subject_relation_, pair_key(subject, relation));
}
std::span<const Claim* const> FactBank::claims_on(std::string_view fact) const {
    return listed<Claim>(claims_by_fact_, fact);
}

std::span<const Relation* const> FactBank::family(std::string_view name) const {
    return listed<Relation>(by_family_, name);
}

} // namespace signatory::fact
