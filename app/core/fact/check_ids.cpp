// Ids that must lead somewhere, and records that must be there.
#include "core/fact/check_rules.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/support/nearest.hpp"

namespace signatory::fact {
namespace {

template <class Index>
std::string near_id(std::string_view id, const Index& index, std::string_view section) {
    std::vector<std::string_view> ids;
    for (const auto& entry : index) ids.push_back(entry.first);
    std::ranges::sort(ids); // of equally near ones the first is meant, on every machine
    return did_you_mean(id, ids, fmt::format("Add “{}” to \"{}\", or correct the id.", id, section));
}

template <class Record>
void require(Findings& findings, const ById<Record>& index, std::string_view id, Place place,
             std::string_view noun, std::string_view section) {
    if (find(index, id) != nullptr) return;
    findings.push_back({std::move(place),
                        fmt::format("there is no {} “{}”", noun, id),
                        near_id(id, index, section),
                        {},
                        {}});
}

template <class Record>
void find_repeated(Findings& findings, const std::vector<Record>& records, const ById<Record>& known, Section section) {
    if (known.size() == records.size()) return;
    std::unordered_map<std::string_view, std::size_t> first_use;
    for (std::size_t index = 0; index < records.size(); ++index) {
        const auto [at, is_new] = first_use.emplace(records[index].id, index);
        if (is_new) continue;
        findings.push_back({{section, index, {}},
                            fmt::format("the id “{}” is used twice", records[index].id),
                            "Give one of the two another id, or remove it.",
                            Place{section, at->second, {}},
                            {}});
    }
}

bool is_comparable(const Claim& claim) {
    return !claim.subject.empty() || !claim.relation.empty() || claim.object.has_value();
}

} // namespace

Findings empty_bank(const Known& known) {
    if (!known.records.facts.empty()) return {};
    return {{{}, "the bank has no facts", "Add at least one fact to \"facts\".", {}, {}}};
}

Findings repeated_id(const Known& known) {
    Findings findings;
    find_repeated(findings, known.records.sources, known.sources, Section::sources);
    find_repeated(findings, known.records.entities, known.entities, Section::entities);
    find_repeated(findings, known.records.relations, known.relations, Section::relations);
    find_repeated(findings, known.records.facts, known.facts, Section::facts);
    find_repeated(findings, known.records.claims, known.claims, Section::claims);
    return findings;
}

Findings unknown_subject(const Known& known) {
    Findings findings;
    const auto& [facts, claims] = std::tie(known.records.facts, known.records.claims);
    for (std::size_t index = 0; index < facts.size(); ++index)
        require(findings, known.entities, facts[index].subject, {Section::facts, index, "/subject"}, "entity",
                "entities");
    for (std::size_t index = 0; index < claims.size(); ++index)
        if (!claims[index].subject.empty())
            require(findings, known.entities, claims[index].subject, {Section::claims, index, "/subject"},
                    "entity", "entities");
    return findings;
}

Findings unknown_relation(const Known& known) {
    Findings findings;
    const auto& [facts, claims] = std::tie(known.records.facts, known.records.claims);
    for (std::size_t index = 0; index < facts.size(); ++index)
        require(findings, known.relations, facts[index].relation, {Section::facts, index, "/relation"},
                "relation", "relations");
    for (std::size_t index = 0; index < claims.size(); ++index)
        if (!claims[index].relation.empty())
            require(findings, known.relations, claims[index].relation, {Section::claims, index, "/relation"},
                    "relation", "relations");
    return findings;
}

// Only where the relation leads to an entity; another kind of object is a matter of its type.
Findings unknown_object(const Known& known) {
    Findings findings;
    const auto look_up = [&](const Value& object, std::string_view relation, Place place) {
        const auto* reference = std::get_if<EntityReference>(&object);
        if (reference == nullptr || find(known.relations, relation) == nullptr) return;
        require(findings, known.entities, reference->id, std::move(place), "entity", "entities");
    };
    const auto& [facts, claims] = std::tie(known.records.facts, known.records.claims);
    for (std::size_t index = 0; index < facts.size(); ++index)
        look_up(facts[index].object, facts[index].relation, {Section::facts, index, "/object"});
    for (std::size_t index = 0; index < claims.size(); ++index)
        if (claims[index].object)
            look_up(*claims[index].object, claims[index].relation, {Section::claims, index, "/object"});
    return findings;
}

Findings unknown_source(const Known& known) {
    Findings findings;
    const auto& [facts, claims] = std::tie(known.records.facts, known.records.claims);
    for (std::size_t index = 0; index < facts.size(); ++index)
        for (std::size_t cited = 0; cited < facts[index].sources.size(); ++cited)
            require(findings, known.sources, facts[index].sources[cited].source,
                    {Section::facts, index, fmt::format("/sources/{}", cited)}, "source", "sources");
    for (std::size_t index = 0; index < claims.size(); ++index)
        require(findings, known.sources, claims[index].source, {Section::claims, index, "/source"}, "source",
                "sources");
    return findings;
}

Findings unknown_fact(const Known& known) {
    Findings findings;
    const auto& claims = known.records.claims;
    for (std::size_t index = 0; index < claims.size(); ++index)
        if (!claims[index].fact.empty())
            require(findings, known.facts, claims[index].fact, {Section::claims, index, "/fact"}, "fact",
                    "facts");
    return findings;
}

Findings unknown_complete(const Known& known) {
    Findings findings;
    const auto& relations = known.records.relations;
    for (std::size_t index = 0; index < relations.size(); ++index)
        for (const std::string& entity : relations[index].complete.entities)
            require(findings, known.entities, entity, {Section::relations, index, "/complete"}, "entity",
                    "entities");
    return findings;
}

// A bank need not name its topics; one that does names them all.
Findings unknown_topic(const Known& known) {
    Findings findings;
    const auto& topics = known.records.header.topics;
    const auto& relations = known.records.relations;
    for (std::size_t index = 0; index < relations.size(); ++index) {
        const std::string& topic = relations[index].topic;
        if (topics.empty() || topics.contains(topic)) continue;
        findings.push_back({{Section::relations, index, "/topic"},
                            fmt::format("there is no topic “{}”", topic),
                            near_id(topic, topics, "topics"),
                            {},
                            {}});
    }
    return findings;
}

Findings missing_source(const Known& known) {
    Findings findings;
    const auto& facts = known.records.facts;
    for (std::size_t index = 0; index < facts.size(); ++index)
        if (facts[index].sources.empty())
            findings.push_back({{Section::facts, index, "/sources"},
                                fmt::format("the fact “{}” has no source", facts[index].id),
                                "Name at least one source that says so.",
                                {},
                                {}});
    return findings;
}

Findings incomplete_claim(const Known& known) {
    Findings findings;
    const auto& claims = known.records.claims;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        const Claim& claim = claims[index];
        const bool is_whole = !claim.subject.empty() && !claim.relation.empty() && claim.object.has_value();
        if (!is_comparable(claim) || is_whole) continue;
        findings.push_back({{Section::claims, index, {}},
                            fmt::format("the claim “{}” can be compared only in part", claim.id),
                            "Give subject, relation and object, or none of the three.",
                            {},
                            {}});
    }
    return findings;
}

} // namespace signatory::fact
