#include "adapters/bank/record_text.hpp"

#include <array>
#include <span>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace signatory::bank {
namespace {

// {"a": 1, "b": 2}: members in the order they are added, those without a text left out.
class Line {
public:
    Line& add(std::string_view name, const std::string& text) {
        if (!text.empty()) members_.push_back(fmt::format("{}: {}", json_string(name), text));
        return *this;
    }
    Line& add_text(std::string_view name, std::string_view text) { return add(name, text.empty() ? std::string{} : json_string(text)); }
    Line& add_date(std::string_view name, const std::optional<fact::Date>& date) {
        return date ? add_text(name, fact::to_string(*date)) : *this;
    }
    Line& add_words(std::string_view name, const fact::Words& words) { return add(name, words.empty() ? std::string{} : words_text(words)); }
    std::string text() const { return fmt::format("{{{}}}", fmt::join(members_, ", ")); }
    const std::vector<std::string>& members() const { return members_; }

private:
    std::vector<std::string> members_;
};

std::string list_text(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const std::string& text : texts) all.push_back(json_string(text));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string value_text(const fact::Value& value) {
    return std::holds_alternative<double>(value) ? fact::to_string(value) : json_string(fact::to_string(value));
}

std::string references_text(const std::vector<fact::SourceReference>& references) {
    std::vector<std::string> all;
    for (const fact::SourceReference& reference : references)
        all.push_back(reference.where.empty() ? json_string(reference.source)
                                              : Line().add_text("source", reference.source).add_text("where", reference.where).text());
    return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string aliases_text(const fact::Entity& entity) {
    Line line;
    for (const auto& [language, names] : entity.aliases)
        if (!names.empty()) line.add(language, list_text(names));
    return line.members().empty() ? std::string{} : line.text();
}

std::string complete_text(const fact::Completeness& complete) {
    if (complete.everywhere) return "true";
    return complete.entities.empty() ? "false" : list_text(complete.entities);
}

constexpr std::array<std::string_view, 20> slots{"label",     "statement",  "ask_object", "ask_subject", "ask_from",   "ask_until",   "ask_count",
                                                 "ask_all",   "ask_except", "ask_same",   "ask_match",   "ask_status", "event_from",  "event_until",
                                                 "property",  "clue",       "sequence",   "status",      "explanation", "still"};

// An empty sentence is kept: it means never to ask that way.
std::string phrasing_text(const fact::Words& phrasing) {
    std::vector<std::string> lines;
    for (const std::string_view slot : slots)
        if (const auto found = phrasing.find(slot); found != phrasing.end())
            lines.push_back(fmt::format("          {}: {}", json_string(slot), json_string(found->second)));
    return lines.empty() ? "{}" : fmt::format("{{\n{}\n        }}", fmt::join(lines, ",\n"));
}

std::string phrasings_text(const fact::Relation& relation) {
    std::vector<std::string> lines;
    for (const auto& [language, phrasing] : relation.phrasings)
        lines.push_back(fmt::format("        {}: {}", json_string(language), phrasing_text(phrasing)));
    return lines.empty() ? "{}" : fmt::format("{{\n{}\n      }}", fmt::join(lines, ",\n"));
}

} // namespace

std::string json_string(std::string_view text) { return nlohmann::json(text).dump(); }

// A text in no words at all is none.
std::string words_text(const fact::Words& words) {
    Line line;
    for (const auto& [language, text] : words) line.add_text(language, text);
    return line.members().empty() ? std::string{} : line.text();
}

std::string text_of(const fact::Source& source) {
    return Line()
        .add_text("title", source.title)
        .add_text("publisher", source.publisher)
        .add_text("author", source.author)
        .add_date("date", source.date)
        .add_text("url", source.url)
        .text();
}

std::string text_of(const fact::Entity& entity) {
    return Line()
        .add_text("type", entity.type)
        .add_words("name", entity.name)
        .add_words("short_name", entity.short_name)
        .add_words("in_sentence", entity.in_sentence)
        .add("aliases", aliases_text(entity))
        .add_text("iso", entity.iso)
        .add_date("from", entity.from)
        .add_date("until", entity.until)
        .text();
}

std::string text_of(const fact::Relation& relation) {
    const bool leads_to_entity = relation.object_type == fact::ObjectType::entity;
    const Line members = Line()
                             .add_text("subject_type", relation.subject_type)
                             .add_text("object_type", leads_to_entity ? std::string_view(relation.object_entity_type) : fact::name_of(relation.object_type))
                             .add_text("values", relation.values == fact::Values::one ? "one" : "many")
                             .add("complete", complete_text(relation.complete))
                             .add("timed", relation.timed ? "true" : "false")
                             .add_text("topic", relation.topic)
                             .add_text("family", relation.family)
                             .add_words("unit", relation.unit)
                             .add("phrasings", phrasings_text(relation));
    return fmt::format("{{\n      {}\n    }}", fmt::join(members.members(), ",\n      "));
}

std::string text_of(const fact::Fact& fact) {
    return Line()
        .add_text("id", fact.id)
        .add_text("subject", fact.subject)
        .add_text("relation", fact.relation)
        .add("object", value_text(fact.object))
        .add_date("from", fact.from)
        .add_date("until", fact.until)
        .add("sources", references_text(fact.sources))
        .add_text("confidence", fact.confidence == fact::Confidence::high ? "high" : "medium")
        .add_text("note", fact.note)
        .text();
}

std::string text_of(const fact::Claim& claim) {
    return Line()
        .add_text("id", claim.id)
        .add_text("source", claim.source)
        .add_text("says", claim.says)
        .add_text("verdict", fact::name_of(claim.verdict))
        .add_text("why", claim.why)
        .add_text("fact", claim.fact)
        .add_text("subject", claim.subject)
        .add_text("relation", claim.relation)
        .add("object", claim.object ? value_text(*claim.object) : std::string{})
        .text();
}

} // namespace signatory::bank
