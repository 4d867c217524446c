// The types a relation declares, against the entities and values its facts and claims give.
#include "core/fact/check_rules.hpp"

#include <fmt/format.h>

namespace signatory::fact {
namespace {

// A fact or the comparable part of a claim.
struct Statement {
    Place place;
    const std::string& subject;
    const Relation& relation;
    const Value& object;
};

std::vector<Statement> statements(const Known& known) {
    std::vector<Statement> all;
    for (std::size_t index = 0; index < known.records.facts.size(); ++index) {
        const Fact& fact = known.records.facts[index];
        if (const auto* relation = find(known.relations, fact.relation))
            all.push_back({{Section::facts, index, {}}, fact.subject, *relation, fact.object});
    }
    for (std::size_t index = 0; index < known.records.claims.size(); ++index) {
        const Claim& claim = known.records.claims[index];
        const auto* relation = find(known.relations, claim.relation);
        if (relation != nullptr && claim.object)
            all.push_back({{Section::claims, index, {}}, claim.subject, *relation, *claim.object});
    }
    return all;
}

ObjectType type_of(const Value& value) {
    if (std::holds_alternative<EntityReference>(value)) return ObjectType::entity;
    if (std::holds_alternative<Date>(value)) return ObjectType::date;
    return std::holds_alternative<double>(value) ? ObjectType::number : ObjectType::text;
}

std::string advice_for(const Relation& relation, const Value& value) {
    switch (relation.object_type) {
    case ObjectType::entity:
        return fmt::format("Write the id of an entity of type {}.", relation.object_entity_type);
    case ObjectType::date:
        return fmt::format("Write it in quotes: \"{}\".", to_string(value));
    case ObjectType::number:
        return "Write a number, without quotes.";
    case ObjectType::text:
        break;
    }
    return "Write a text, in quotes.";
}

Finding wrong_kind(const Statement& statement) {
    Place place = statement.place;
    place.member = "/object";
    return {std::move(place),
            fmt::format("the object of “{}” must be of type {}, not {}", statement.relation.id,
                        name_of(statement.relation.object_type), name_of(type_of(statement.object))),
            advice_for(statement.relation, statement.object),
            {},
            {}};
}

void compare(Findings& findings, const Entity* entity, std::string_view wanted, Place place,
             std::string_view role, std::string_view relation) {
    if (entity == nullptr || entity->type == wanted) return;
    findings.push_back(
        {std::move(place),
         fmt::format("the {} of “{}” must be of type {}; “{}” is of type {}", role, relation, wanted,
                     entity->id, entity->type),
         fmt::format("Name an entity of type {}, or change the relation's {}_type.", wanted, role),
         {},
         {}});
}

} // namespace

Findings wrong_subject_type(const Known& known) {
    Findings findings;
    for (const Statement& statement : statements(known))
        compare(findings, find(known.entities, statement.subject), statement.relation.subject_type,
                {statement.place.section, statement.place.index, "/subject"}, "subject",
                statement.relation.id);
    return findings;
}

Findings wrong_object_type(const Known& known) {
    Findings findings;
    for (const Statement& statement : statements(known)) {
        if (type_of(statement.object) != statement.relation.object_type) {
            findings.push_back(wrong_kind(statement));
        } else if (const auto* reference = std::get_if<EntityReference>(&statement.object)) {
            compare(findings, find(known.entities, reference->id), statement.relation.object_entity_type,
                    {statement.place.section, statement.place.index, "/object"}, "object",
                    statement.relation.id);
        }
    }
    return findings;
}

} // namespace signatory::fact
