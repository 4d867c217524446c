// Names: there in the bank's language, and one entity's alone.
#include "core/fact/check_rules.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "core/support/letters.hpp"

namespace signatory::fact {
namespace {

void require(Findings& findings, const Words& words, const std::string& language, Place place) {
    const auto at = words.find(language);
    if (at != words.end() && !at->second.empty()) return;
    findings.push_back({std::move(place),
                        fmt::format("there is nothing in the bank's language, “{}”", language),
                        fmt::format("Add \"{}\": \"…\".", language),
                        {},
                        {}});
}

struct Named {
    std::string_view name;
    std::string member; // where it stands in its entity
};

std::vector<Named> names_of(const Entity& entity) {
    std::vector<Named> names;
    for (const auto& [language, name] : entity.name) names.push_back({name, "/name/" + language});
    for (const auto& [language, name] : entity.short_name) names.push_back({name, "/short_name/" + language});
    for (const auto& [language, aliases] : entity.aliases)
        for (std::size_t index = 0; index < aliases.size(); ++index)
            names.push_back({aliases[index], fmt::format("/aliases/{}/{}", language, index)});
    return names;
}

} // namespace

Findings missing_name(const Known& known) {
    Findings findings;
    const Header& header = known.records.header;
    require(findings, header.title, header.language, {Section::header, 0, "/title"});
    std::size_t index = 0;
    for (const auto& [topic, words] : header.topics)
        require(findings, words, header.language, {Section::topics, index++, {}});
    for (index = 0; index < known.records.entities.size(); ++index)
        require(findings, known.records.entities[index].name, header.language,
                {Section::entities, index, "/name"});
    for (index = 0; index < known.records.relations.size(); ++index)
        if (const Words& unit = known.records.relations[index].unit; !unit.empty())
            require(findings, unit, header.language, {Section::relations, index, "/unit"});
    return findings;
}

// Two options with one name could not be told apart, nor a typed answer be marked.
Findings shared_name(const Known& known) {
    struct Holder {
        std::size_t entity;
        std::string member;
    };
    std::unordered_map<std::string, Holder> holders; // by type and folded name
    Findings findings;
    const auto& entities = known.records.entities;
    for (std::size_t index = 0; index < entities.size(); ++index)
        for (const Named& named : names_of(entities[index])) {
            const auto [at, is_new] = holders.try_emplace(fmt::format("{}\n{}", entities[index].type, lower_case(named.name)),
                                                          Holder{index, named.member});
            const auto& [holder, member] = at->second;
            if (is_new || holder == index || entities[holder].id == entities[index].id) continue;
            findings.push_back({{Section::entities, index, named.member},
                                fmt::format("“{}” also names “{}”", named.name, entities[holder].id),
                                "Make the names differ, or remove the alias from one of the two.",
                                Place{Section::entities, holder, member},
                                {}});
        }
    return findings;
}

} // namespace signatory::fact
