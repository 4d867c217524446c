#include "tests/support/test_bank.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

namespace signatory::test {
namespace {

using Json = nlohmann::ordered_json;

fact::Words words(const Json& json, const char* name) { return json.value(name, fact::Words{}); }

std::optional<fact::Date> date(const Json& json, const char* name) {
    if (!json.contains(name)) return std::nullopt;
    return fact::parse_date(json.at(name).get<std::string>()).value();
}

fact::Source source(const std::string& id, const Json& json) {
    return {id,
            json.at("title"),
            json.value("publisher", ""),
            json.value("author", ""),
            date(json, "date"),
            json.value("url", "")};
}

fact::Entity entity(const std::string& id, const Json& json) {
    fact::Entity entity{
        id, json.at("type"),      words(json, "name"), words(json, "short_name"), words(json, "in_sentence"),
        {}, json.value("iso", ""), date(json, "from"), date(json, "until")};
    entity.aliases = json.value("aliases", decltype(entity.aliases){});
    return entity;
}

fact::Relation relation(const std::string& id, const Json& json) {
    fact::Relation relation;
    relation.id = id;
    relation.subject_type = json.at("subject_type");
    relation.timed = json.at("timed");
    relation.topic = json.at("topic");
    relation.family = json.value("family", "");
    relation.unit = words(json, "unit");
    relation.phrasings = json.value("phrasings", decltype(relation.phrasings){});
    const std::string object = json.at("object_type");
    relation.object_type = object == "date"     ? fact::ObjectType::date
                           : object == "number" ? fact::ObjectType::number
                           : object == "text"   ? fact::ObjectType::text
                                                : fact::ObjectType::entity;
    if (relation.object_type == fact::ObjectType::entity) relation.object_entity_type = object;
    relation.values = json.at("values") == "one" ? fact::Values::one : fact::Values::many;
    const Json& complete = json.at("complete");
    if (complete.is_boolean())
        relation.complete.everywhere = complete;
    else
        relation.complete.entities = complete.get<std::vector<std::string>>();
    return relation;
}

fact::Value value(const fact::Records& bank, const std::string& relation, const Json& json) {
    const auto found = std::ranges::find(bank.relations, relation, &fact::Relation::id);
    switch (found->object_type) {
    case fact::ObjectType::entity:
        return fact::EntityReference{json};
    case fact::ObjectType::date:
        return fact::parse_date(json.get<std::string>()).value();
    case fact::ObjectType::number:
        return json.get<double>();
    case fact::ObjectType::text:
        break;
    }
    return fact::Text{json};
}

fact::SourceReference reference(const Json& json) {
    if (json.is_string()) return {json, ""};
    return {json.at("source"), json.value("where", "")};
}

fact::Fact fact_of(const fact::Records& bank, const Json& json) {
    fact::Fact fact;
    fact.id = json.at("id");
    fact.subject = json.at("subject");
    fact.relation = json.at("relation");
    fact.object = value(bank, fact.relation, json.at("object"));
    fact.from = date(json, "from");
    fact.until = date(json, "until");
    for (const Json& each : json.at("sources")) fact.sources.push_back(reference(each));
    if (json.value("confidence", "high") == "medium") fact.confidence = fact::Confidence::medium;
    return fact;
}

fact::Verdict verdict(const std::string& word) {
    using enum fact::Verdict;
    for (const auto each : {disputed, outdated, imprecise, contradicted, opinion})
        if (fact::name_of(each) == word) return each;
    return unchecked;
}

fact::Claim claim(const fact::Records& bank, const Json& json) {
    fact::Claim claim{json.at("id"),
                      json.at("source"),
                      json.at("says"),
                      verdict(json.at("verdict")),
                      json.at("why"),
                      json.value("fact", ""),
                      json.value("subject", ""),
                      json.value("relation", ""),
                      {}};
    if (json.contains("object")) claim.object = value(bank, claim.relation, json.at("object"));
    return claim;
}

} // namespace

fact::Records read_test_bank(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const Json json = Json::parse(stream);
    fact::Records bank;
    bank.header = {json.at("id"), words(json, "title"), json.at("language"), *date(json, "as_of"), {}};
    for (const auto& [id, each] : json.at("sources").items()) bank.sources.push_back(source(id, each));
    for (const auto& [id, each] : json.at("entities").items()) bank.entities.push_back(entity(id, each));
    for (const auto& [id, each] : json.at("relations").items()) bank.relations.push_back(relation(id, each));
    for (const Json& each : json.at("facts")) bank.facts.push_back(fact_of(bank, each));
    for (const Json& each : json.at("claims")) bank.claims.push_back(claim(bank, each));
    return bank;
}

} // namespace signatory::test
