#include "adapters/bank/bank_reader.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "adapters/bank/record_reader.hpp"

namespace signatory::bank {
namespace {

using nlohmann::json;

// The names of a section's members, or the numbers of its elements, in the order of the text.
std::vector<std::string> steps_of(const JsonDocument& document, const std::string& section) {
    std::vector<std::string> steps;
    for (const auto& entry : member(document.root(), section).items()) steps.push_back(entry.key());
    const auto offset = [&](const std::string& step) {
        return document.offset("/" + section + pointer_step(step));
    };
    std::ranges::stable_sort(steps, {}, offset);
    return steps;
}

// Calls `read(node, step)` for every record of a section, file after file.
template <class Read>
void for_each_record(std::span<const JsonDocument> documents, const std::string& section,
                     std::vector<Origin>& origins, std::vector<Problem>& problems, const Read& read) {
    for (const JsonDocument& document : documents)
        for (const std::string& step : steps_of(document, section)) {
            const std::string pointer = "/" + section + pointer_step(step);
            const json& value = document.root().at(json::json_pointer(pointer));
            origins.push_back({&document, pointer});
            read(Node{document, value, pointer, problems}, step);
        }
}

void read_headers(std::span<const JsonDocument> documents, ReadBank& bank) {
    for (const JsonDocument& document : documents) {
        if (!carries_header(document)) continue;
        bank.records.header = read_header({document, document.root(), "", bank.problems});
        bank.origins.header.push_back({&document, ""});
    }
}

// Topics are looked up by id, so a second one would vanish: it is told here.
void read_topics(std::span<const JsonDocument> documents, ReadBank& bank) {
    std::map<std::string, Origin> origins; // in order of id, as the header keeps them
    std::vector<Origin> unused;
    for_each_record(documents, "topics", unused, bank.problems, [&](const Node& node, const std::string& id) {
        const auto [first, is_new] = origins.emplace(id, Origin{&node.document, node.pointer});
        if (is_new) {
            bank.records.header.topics.emplace(id, read_words(node.value));
            return;
        }
        const auto& [document, pointer] = first->second;
        bank.problems.push_back(
            {fmt::format("the topic “{}” is named twice (see {})", id, document->where_named(pointer)),
             node.document.where_named(node.pointer), "Remove one of the two."});
    });
    for (auto& [id, origin] : origins) bank.origins.topics.push_back(std::move(origin));
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

ReadBank read_bank(std::span<const JsonDocument> documents) {
    ReadBank bank;
    auto& [records, origins, problems] = bank;
    ObjectTypes types;
    read_headers(documents, bank);
    read_topics(documents, bank);
    for_each_record(
        documents, "sources", origins.sources, problems,
        [&](const Node& node, const std::string& id) { records.sources.push_back(read_source(node, id)); });
    for_each_record(
        documents, "entities", origins.entities, problems,
        [&](const Node& node, const std::string& id) { records.entities.push_back(read_entity(node, id)); });
    for_each_record(documents, "relations", origins.relations, problems,
                    [&](const Node& node, const std::string& id) {
                        records.relations.push_back(read_relation(node, id));
                        types.emplace(id, records.relations.back().object_type);
                    });
    for_each_record(documents, "facts", origins.facts, problems, [&](const Node& node, const std::string&) {
        records.facts.push_back(read_fact(node, types));
    });
    for_each_record(documents, "claims", origins.claims, problems, [&](const Node& node, const std::string&) {
        records.claims.push_back(read_claim(node, types));
    });
    return bank;
}

bool carries_header(const JsonDocument& document) { return !member(document.root(), "format").is_null(); }

} // namespace signatory::bank
