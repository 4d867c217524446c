#include "adapters/bank/bank_reader.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "adapters/bank/record_reader.hpp"

namespace signatory::bank {
namespace {

using nlohmann::json;

// Calls `read(node, id)` for every record of one document's section, in the order of the text; elements of a list
// have no id.
template <class Read>
void read_section(const JsonDocument& document, const std::string& section, std::vector<Origin>& origins,
                  std::vector<Problem>& problems, const Read& read) {
    const json& records = member(document.root(), section);
    const auto record = [&](const json& value, std::string pointer, const std::string& id) {
        origins.push_back({&document, pointer});
        read(Node{document, value, std::move(pointer), problems}, id);
    };
    if (records.is_array())
        for (std::size_t index = 0; index < records.size(); ++index)
            record(records[index], fmt::format("/{}/{}", section, index), {});
    else
        for (const std::string& id : document.members_of(section))
            record(records.at(id), fmt::format("/{}{}", section, pointer_step(id)), id);
}

void add_header(const JsonDocument& document, ReadBank& bank) {
    if (!carries_header(document)) return;
    auto topics = std::move(bank.records.header.topics); // of any file
    bank.records.header = read_header({document, document.root(), "", bank.problems});
    bank.records.header.topics = std::move(topics);
    bank.origins.header.push_back({&document, ""});
}

// Topics are looked up by id, so a second one would vanish: it is told here.
void add_topics(const JsonDocument& document, ReadBank& bank) {
    std::vector<Origin> unused;
    read_section(document, "topics", unused, bank.problems, [&](const Node& node, const std::string& id) {
        const auto [first, is_new] = bank.topics.emplace(id, Origin{&node.document, node.pointer});
        if (is_new) {
            bank.records.header.topics.emplace(id, read_words(node.value));
            return;
        }
        const auto& [other, pointer] = first->second;
        bank.problems.push_back(
            {fmt::format("the topic “{}” is named twice (see {})", id, other->where_named(pointer)),
             node.document.where_named(node.pointer), "Remove one of the two."});
    });
}

using ObjectTypes = std::map<std::string_view, fact::ObjectType>; // by relation

// As its relation wants it; a number or text out of place is kept, for the checks to judge.
void settle(fact::Value& object, const std::string& relation, const ObjectTypes& types, const Origin& origin,
            std::vector<Problem>& problems) {
    auto* text = std::get_if<fact::Text>(&object);
    const auto found = types.find(relation);
    const auto type = found == types.end() ? fact::ObjectType::entity : found->second;
    if (text == nullptr) return;
    if (type == fact::ObjectType::entity) object = fact::EntityReference{std::move(text->text)};
    if (type == fact::ObjectType::date)
        object = read_date(text->text, {*origin.document, origin.pointer + "/object"}, problems).value_or(fact::Date{});
}

} // namespace

const Origin& Origins::of(const fact::Place& place) const {
    switch (place.section) {
    case fact::Section::header:
        return header.front();
    case fact::Section::topics:
        return topics[place.index];
    case fact::Section::sources:
        return sources[place.index];
    case fact::Section::entities:
        return entities[place.index];
    case fact::Section::relations:
        return relations[place.index];
    case fact::Section::facts:
        return facts[place.index];
    case fact::Section::claims:
        break;
    }
    return claims[place.index];
}

void read_document(const JsonDocument& document, ReadBank& bank) {
    auto& [records, origins, problems, topics] = bank;
    add_header(document, bank);
    add_topics(document, bank);
    read_section(document, "sources", origins.sources, problems,
                 [&](const Node& node, const std::string& id) { records.sources.push_back(read_source(node, id)); });
    read_section(document, "entities", origins.entities, problems,
                 [&](const Node& node, const std::string& id) { records.entities.push_back(read_entity(node, id)); });
    read_section(document, "relations", origins.relations, problems,
                 [&](const Node& node, const std::string& id) { records.relations.push_back(read_relation(node, id)); });
    read_section(document, "facts", origins.facts, problems,
                 [&](const Node& node, const std::string&) { records.facts.push_back(read_fact(node)); });
    read_section(document, "claims", origins.claims, problems,
                 [&](const Node& node, const std::string&) { records.claims.push_back(read_claim(node)); });
}

void settle(ReadBank& bank) {
    auto& [records, origins, problems, topics] = bank;
    for (const auto& [id, origin] : topics) origins.topics.push_back(origin);
    ObjectTypes types;
    for (const fact::Relation& relation : records.relations) types.emplace(relation.id, relation.object_type);
    for (std::size_t index = 0; index < records.facts.size(); ++index)
        settle(records.facts[index].object, records.facts[index].relation, types, origins.facts[index], problems);
    for (std::size_t index = 0; index < records.claims.size(); ++index)
        if (auto& object = records.claims[index].object)
            settle(*object, records.claims[index].relation, types, origins.claims[index], problems);
}

bool carries_header(const JsonDocument& document) { return std::ranges::count(document.members_of(""), "format") > 0; }

} // namespace signatory::bank
