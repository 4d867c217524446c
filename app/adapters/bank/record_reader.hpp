// One JSON value of a bank file as one record. Values of the wrong type count as missing: the schema has
// been checked before, and a schema that allows them shall not make the reader fail.
#pragma once

#include <optional>
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

// Where a value stands.
struct Spot {
    const JsonDocument& document;
    std::string pointer;
};

// None, and a problem, where the text is no date.
std::optional<fact::Date> read_date(const std::string& text, const Spot& spot, std::vector<Problem>& problems);

const nlohmann::json& member(const nlohmann::json& object, std::string_view name); // null when missing
fact::Words read_words(const nlohmann::json& value);

fact::Header read_header(const Node& node); // without its topics
fact::Source read_source(const Node& node, std::string id);
fact::Entity read_entity(const Node& node, std::string id);
fact::Relation read_relation(const Node& node, std::string id);
// An object in quotes is a text here, until the type of its relation is known.
fact::Fact read_fact(const Node& node);
fact::Claim read_claim(const Node& node);

} // namespace signatory::bank
