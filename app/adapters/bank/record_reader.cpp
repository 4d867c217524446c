#include "adapters/bank/record_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace signatory::bank {
namespace {

using nlohmann::json;

std::string text(const json& value) { return value.is_string() ? value.get<std::string>() : std::string{}; }
std::string text(const Node& node, std::string_view name) { return text(member(node.value, name)); }
fact::Words words(const Node& node, std::string_view name) { return read_words(member(node.value, name)); }

std::vector<std::string> texts(const json& list) {
    std::vector<std::string> all;
    if (list.is_array())
        for (const json& one : list) all.push_back(text(one));
    return all;
}

std::optional<fact::Date> date(const Node& node, std::string_view name) {
    const json& value = member(node.value, name);
    if (!value.is_string()) return std::nullopt;
    return read_date(value.get_ref<const std::string&>(), {node.document, node.pointer + pointer_step(name)},
                     node.problems);
}

// The value of that name, or the last one.
template <class Value, std::size_t count>
Value named(std::string_view name, const std::array<Value, count>& values) {
    const auto at = std::ranges::find_if(values, [&](Value value) { return name_of(value) == name; });
    return at == values.end() ? values.back() : *at;
}

fact::ObjectType object_type(std::string_view name) {
    using enum fact::ObjectType; // any other word is a type of entity
    return named(name, std::array{date, number, fact::ObjectType::text, entity});
}

fact::Verdict verdict(std::string_view name) {
    using enum fact::Verdict;
    return named(name, std::array{disputed, outdated, imprecise, contradicted, opinion, unchecked});
}

fact::Completeness completeness(const json& value) {
    fact::Completeness complete{value == true, texts(value)};
    std::ranges::sort(complete.entities);
    return complete;
}

std::vector<fact::SourceReference> references(const json& list) {
    std::vector<fact::SourceReference> all;
    if (!list.is_array()) return all;
    for (const json& one : list) {
        if (one.is_string())
            all.push_back({text(one), {}});
        else
            all.push_back({text(member(one, "source")), text(member(one, "where"))});
    }
    return all;
}

fact::Value object(const Node& node) {
    const json& value = member(node.value, "object");
    if (value.is_number()) return value.get<double>();
    return fact::Text{text(value)};
}

} // namespace

const json& member(const json& object, std::string_view name) {
    static const json none;
    if (!object.is_object()) return none;
    const auto at = object.find(name);
    return at == object.end() ? none : *at;
}

std::optional<fact::Date> read_date(const std::string& text, const Spot& spot, std::vector<Problem>& problems) {
    auto parsed = fact::parse_date(text);
    if (parsed) return *parsed;
    problems.push_back({std::move(parsed.error().what), spot.document.where(spot.pointer), std::move(parsed.error().advice)});
    return std::nullopt;
}

fact::Words read_words(const json& value) {
    fact::Words all;
    if (value.is_object())
        for (const auto& [language, said] : value.items()) all.emplace(language, text(said));
    return all;
}

fact::Header read_header(const Node& node) {
    return {text(node, "id"),
            words(node, "title"),
            text(node, "language"),
            date(node, "as_of").value_or(fact::Date{}),
            {}};
}

fact::Source read_source(const Node& node, std::string id) {
    return {std::move(id),        text(node, "title"), text(node, "publisher"),
            text(node, "author"), date(node, "date"),  text(node, "url")};
}

fact::Entity read_entity(const Node& node, std::string id) {
    fact::Entity entity{std::move(id),
                        text(node, "type"),
                        words(node, "name"),
                        words(node, "short_name"),
                        words(node, "in_sentence"),
                        {},
                        text(node, "iso"),
                        date(node, "from"),
                        date(node, "until")};
    if (const json& aliases = member(node.value, "aliases"); aliases.is_object())
        for (const auto& [language, names] : aliases.items()) entity.aliases.emplace(language, texts(names));
    return entity;
}

fact::Relation read_relation(const Node& node, std::string id) {
    fact::Relation relation;
    relation.id = std::move(id);
    relation.subject_type = text(node, "subject_type");
    relation.object_type = object_type(text(node, "object_type"));
    if (relation.object_type == fact::ObjectType::entity)
        relation.object_entity_type = text(node, "object_type");
    relation.values = text(node, "values") == "one" ? fact::Values::one : fact::Values::many;
    relation.complete = completeness(member(node.value, "complete"));
    relation.timed = member(node.value, "timed") == true;
    relation.topic = text(node, "topic");
    relation.family = text(node, "family");
    relation.unit = words(node, "unit");
    if (const json& phrasings = member(node.value, "phrasings"); phrasings.is_object())
        for (const auto& [language, slots] : phrasings.items())
            relation.phrasings.emplace(language, read_words(slots));
    return relation;
}

fact::Fact read_fact(const Node& node) {
    fact::Fact fact;
    fact.id = text(node, "id");
    fact.subject = text(node, "subject");
    fact.relation = text(node, "relation");
    fact.object = object(node);
    fact.from = date(node, "from");
    fact.until = date(node, "until");
    fact.sources = references(member(node.value, "sources"));
    fact.confidence = text(node, "confidence") == "high" ? fact::Confidence::high : fact::Confidence::medium;
    fact.note = text(node, "note");
    return fact;
}

fact::Claim read_claim(const Node& node) {
    fact::Claim claim;
    claim.id = text(node, "id");
    claim.source = text(node, "source");
    claim.says = text(node, "says");
    claim.verdict = verdict(text(node, "verdict"));
    claim.why = text(node, "why");
    claim.fact = text(node, "fact");
    claim.subject = text(node, "subject");
    claim.relation = text(node, "relation");
    if (!member(node.value, "object").is_null()) claim.object = object(node);
    return claim;
}

} // namespace signatory::bank
