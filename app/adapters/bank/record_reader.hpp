// One JSON value of a bank file as one record. Values of the wrong type count as missing: the schema has
// been checked before, and a schema that allows them shall not make the reader fail.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/bank/json_document.hpp"
#include "core/fact/bank.hpp"

namespace signatory::bank {

struct Node {
    const JsonDocument& document;
    const nlohmann::json& value;
    std::string pointer;            // of the value in its document
    std::vector<Problem>& problems; // takes the dates that are none
};

using ObjectTypes = std::map<std::string, fact::ObjectType, std::less<>>; // by relation

const nlohmann::json& member(const nlohmann::json& object, std::string_view name); // null when missing
fact::Words read_words(const nlohmann::json& value);

fact::Header read_header(const Node& node); // without its topics
fact::Source read_source(const Node& node, std::string id);
fact::Entity read_entity(const Node& node, std::string id);
fact::Relation read_relation(const Node& node, std::string id);
fact::Fact read_fact(const Node& node, const ObjectTypes& types);
fact::Claim read_claim(const Node& node, const ObjectTypes& types);

} // namespace signatory::bank
