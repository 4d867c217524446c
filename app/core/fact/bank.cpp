#include "core/fact/bank.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace signatory::fact {
namespace {

template <class Record> auto indexing(const std::vector<Record>& records) {
    return [&records] {
        std::unordered_map<std::string_view, const Record*> index;
        index.reserve(records.size());
        for (const Record& record : records) index.emplace(record.id, &record);
        return index;
    };
}

template <class Index> auto found(const Index& index, std::string_view id) {
    const auto at = index.find(id);
    return at == index.end() ? nullptr : at->second;
}

template <class Record> std::vector<const Record*> sorted_by_id(const std::vector<Record>& records) {
    std::vector<const Record*> sorted;
    sorted.reserve(records.size());
    for (const Record& record : records) sorted.push_back(&record);
    std::ranges::sort(sorted, {}, [](const Record* record) -> std::string_view { return record->id; });
    return sorted;
}

// Records under what `key_of` says; those that have nothing there are left out.
template <class Key, class Record, class KeyOf>
auto where_named(const std::vector<Record>& records, const KeyOf& key_of) {
    std::vector<std::pair<Key, const Record*>> entries;
    for (const Record* record : sorted_by_id(records))
        if (key_of(*record) != Key{}) entries.emplace_back(key_of(*record), record);
    return Grouping<Key, const Record*>(
        entries, [](const auto& entry) { return entry.first; }, [](const auto& entry) { return entry.second; });
}

} // namespace

FactBank::FactBank(Records records) : records_(std::move(records)) {}

const std::vector<const Fact*>& FactBank::sorted_facts() const {
    return sorted_facts_.made([this] { return sorted_by_id(records_.facts); });
}

std::size_t FactBank::HashOfObject::operator()(const ObjectKey& key) const {
    const std::size_t object = combined(key.type, combined(HashOfWords{}(key.words), std::hash<double>{}(key.number)));
    return combined(HashOfWords{}(key.relation), object);
}

FactBank::ObjectKey FactBank::object_key(std::string_view relation, const Value& object) {
    ObjectKey key{relation, object.index(), {}, 0};
    if (const auto* entity = std::get_if<EntityReference>(&object)) key.words = entity->id;
    if (const auto* text = std::get_if<Text>(&object)) key.words = text->text;
    if (const auto* date = std::get_if<Date>(&object)) key.number = date->year;
    if (const auto* number = std::get_if<double>(&object)) key.number = *number;
    return key;
}

const Source* FactBank::source(std::string_view id) const { return found(sources_.made(indexing(records_.sources)), id); }
const Entity* FactBank::entity(std::string_view id) const { return found(entities_.made(indexing(records_.entities)), id); }
const Relation* FactBank::relation(std::string_view id) const { return found(relations_.made(indexing(records_.relations)), id); }

const Relation* FactBank::relation_of(const Fact& fact) const {
    const Fact* first = records_.facts.data();
    if (std::less<>{}(&fact, first) || !std::less<>{}(&fact, first + records_.facts.size())) return relation(fact.relation);
    const auto& relations = relations_of_facts_.made([this] {
        std::vector<const Relation*> all;
        all.reserve(records_.facts.size());
        for (const Fact& each : records_.facts) all.push_back(relation(each.relation));
        return all;
    });
    return relations[static_cast<std::size_t>(&fact - first)];
}
const Fact* FactBank::fact(std::string_view id) const { return found(facts_.made(indexing(records_.facts)), id); }
const Claim* FactBank::claim(std::string_view id) const { return found(claims_.made(indexing(records_.claims)), id); }

std::span<const Fact* const> FactBank::facts_of(std::string_view relation) const {
    const auto make = [this] {
        return Grouping<std::string_view, const Fact*>(
            sorted_facts(), [](const Fact* fact) -> std::string_view { return fact->relation; }, std::identity{});
    };
    return by_relation_.made(make).of(relation);
}

std::span<const Fact* const> FactBank::facts_about(std::string_view subject, std::string_view relation) const {
    const auto make = [this] {
        return Grouping<WordPair, const Fact*>(
            sorted_facts(), [](const Fact* fact) { return WordPair{fact->subject, fact->relation}; }, std::identity{});
    };
    return by_subject_relation_.made(make).of({subject, relation});
}

std::span<const Fact* const> FactBank::facts_with(std::string_view relation, const Value& object) const {
    const auto make = [this] {
        return Grouping<ObjectKey, const Fact*, HashOfObject>(
            sorted_facts(), [](const Fact* fact) { return object_key(fact->relation, fact->object); }, std::identity{});
    };
    return by_relation_object_.made(make).of(object_key(relation, object));
}

std::span<const Fact* const> FactBank::facts_touching(std::string_view entity) const {
    const auto make = [this] {
        std::vector<std::pair<std::string_view, const Fact*>> touches;
        for (const Fact* fact : sorted_facts()) {
            touches.emplace_back(fact->subject, fact);
            const auto* object = std::get_if<EntityReference>(&fact->object);
            if (object != nullptr && object->id != fact->subject) touches.emplace_back(object->id, fact);
        }
        return Grouping<std::string_view, const Fact*>(
            touches, [](const auto& touch) { return touch.first; }, [](const auto& touch) { return touch.second; });
    };
    return by_entity_.made(make).of(entity);
}

std::span<const Claim* const> FactBank::claims_of(std::string_view relation) const {
    const auto key = [](const Claim& claim) -> std::string_view { return claim.relation; };
    return claims_by_relation_.made([&] { return where_named<std::string_view>(records_.claims, key); }).of(relation);
}

std::span<const Claim* const> FactBank::claims_about(std::string_view subject, std::string_view relation) const {
    const auto key = [](const Claim& claim) { return claim.relation.empty() ? WordPair{} : WordPair{claim.subject, claim.relation}; };
    return claims_by_subject_relation_.made([&] { return where_named<WordPair>(records_.claims, key); }).of({subject, relation});
}

std::span<const Claim* const> FactBank::claims_on(std::string_view fact) const {
    const auto key = [](const Claim& claim) -> std::string_view { return claim.fact; };
    return claims_by_fact_.made([&] { return where_named<std::string_view>(records_.claims, key); }).of(fact);
}

std::span<const Relation* const> FactBank::family(std::string_view name) const {
    const auto key = [](const Relation& relation) -> std::string_view { return relation.family; };
    return by_family_.made([&] { return where_named<std::string_view>(records_.relations, key); }).of(name);
}

} // namespace signatory::fact
