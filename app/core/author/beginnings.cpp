#include "core/author/beginnings.hpp"

#include <algorithm>

#include "core/author/ids.hpp"

namespace signatory::author {
namespace {

using fact::Section;

const fact::Relation* relation_of(const fact::Records& records, std::string_view id) {
    const auto found = std::ranges::find(records.relations, id, &fact::Relation::id);
    return found == records.relations.end() ? nullptr : &*found;
}

fact::Fact new_fact(const fact::Records& records, const fact::Fact* like) {
    fact::Fact fact;
    if (like != nullptr) {
        fact.relation = like->relation;
        fact.sources = like->sources;
    } else if (records.relations.size() == 1) {
        fact.relation = records.relations.front().id;
    }
    if (like == nullptr && records.sources.size() == 1) fact.sources = {{records.sources.front().id, {}}};
    fact.object = blank_object(relation_of(records, fact.relation));
    return fact;
}

fact::Relation new_relation(const fact::Records& records) {
    fact::Relation relation;
    relation.values = fact::Values::one;
    if (!records.relations.empty()) relation.topic = records.relations.back().topic;
    if (!records.entities.empty()) relation.subject_type = records.entities.back().type;
    relation.phrasings[records.header.language] = {};
    return relation;
}

template <class Record> Record with_id(const fact::Records& records, Section section, Record record) {
    record.id = unique_id(records, section, id_wished(records, record));
    return record;
}

} // namespace

Draft new_draft(std::string path, const fact::Date& today) {
    Draft draft;
    draft.records.header.id = "bank";
    draft.records.header.as_of = today;
    draft.homes.files.push_back({std::move(path), {}, 0});
    return draft;
}

Record new_record(const fact::Records& records, Section section, const fact::Fact* like) {
    switch (section) {
    case Section::sources: return new_source(records, {});
    case Section::relations: return with_id(records, section, new_relation(records));
    case Section::facts: return with_id(records, section, new_fact(records, like));
    case Section::claims: return with_id(records, section, fact::Claim{});
    default: break;
    }
    return new_entity(records, {}, records.entities.empty() ? std::string_view{} : std::string_view(records.entities.back().type));
}

fact::Entity new_entity(const fact::Records& records, std::string_view name, std::string_view type) {
    fact::Entity entity;
    entity.type = type;
    if (!name.empty()) entity.name[records.header.language] = name;
    return with_id(records, Section::entities, std::move(entity));
}

fact::Source new_source(const fact::Records& records, std::string_view title) {
    fact::Source source;
    source.title = title;
    return with_id(records, Section::sources, std::move(source));
}

fact::Value blank_object(const fact::Relation* relation) {
    if (relation == nullptr) return fact::EntityReference{};
    switch (relation->object_type) {
    case fact::ObjectType::entity: return fact::EntityReference{};
    case fact::ObjectType::date: return fact::Date{};
    case fact::ObjectType::number: return 0.0;
    case fact::ObjectType::text: break;
    }
    return fact::Text{};
}

} // namespace signatory::author
