#include "core/author/completion.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::author {
namespace {

// How well a name fits: the whole, its beginning, the beginning of a word inside, anywhere inside, not at all.
enum class Fit { whole, beginning, word, inside, none };
constexpr std::size_t ways_to_fit = 4;

Fit fit_of(const std::string& name, const std::string& typed) {
    const std::string plain = folded(name);
    if (plain == typed) return Fit::whole;
    const std::size_t at = plain.find(typed);
    if (at == plain.npos) return Fit::none;
    if (at == 0) return Fit::beginning;
    return plain.contains(" " + typed) ? Fit::word : Fit::inside;
}

struct Name {
    std::string text;
    bool shown_as_detail = true; // an alias, or the full name beside a short one
};
using Names = std::vector<Name>;

Names names_of(const fact::Entity& entity, std::string_view language) {
    Names names{{generate::display_name(entity, language), false}};
    for (const auto& [of, name] : entity.name) names.push_back({name});
    for (const auto& [of, aliases] : entity.aliases)
        for (const std::string& alias : aliases) names.push_back({alias});
    names.push_back({entity.id, false});
    return names;
}

std::string label_in(const fact::Relation& relation, std::string_view language) {
    const auto phrasing = relation.phrasings.find(language);
    if (phrasing == relation.phrasings.end()) return {};
    const auto label = phrasing->second.find("label");
    return label == phrasing->second.end() ? std::string{} : label->second;
}

std::string or_id(std::string label, const std::string& id) { return label.empty() ? id : label; }

// Sorted by how well they fit; the first `most`.
class Found {
public:
    void add(Suggestion suggestion, const Names& names, const std::string& typed) {
        Fit best = Fit::none;
        const std::string usual = suggestion.detail;
        for (const Name& name : names) {
            const Fit fit = fit_of(name.text, typed);
            if (fit >= best) continue;
            best = fit;
            suggestion.detail = name.shown_as_detail && name.text != suggestion.label ? name.text : usual;
        }
        if (best != Fit::none) lists_[static_cast<std::size_t>(best)].push_back(std::move(suggestion));
    }
    std::vector<Suggestion> first(std::size_t most) {
        std::vector<Suggestion> all;
        for (auto& list : lists_)
            for (Suggestion& one : list)
                if (all.size() < most) all.push_back(std::move(one));
        return all;
    }

private:
    std::array<std::vector<Suggestion>, ways_to_fit> lists_;
};

template <class Record> const Record* find(const std::vector<Record>& records, std::string_view id) {
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

} // namespace

std::vector<Suggestion> entities_like(const fact::Records& records, std::string_view typed, std::string_view type, std::size_t most) {
    Found found;
    const std::string wanted = folded(typed);
    for (const fact::Entity& entity : records.entities) {
        if (!type.empty() && entity.type != type) continue;
        const std::string label = label_of_entity(records, entity.id);
        const std::string full(generate::in_language(entity.name, records.header.language));
        found.add({entity.id, label, full == label ? "" : full}, names_of(entity, records.header.language), wanted);
    }
    return found.first(most);
}

std::vector<Suggestion> relations_like(const fact::Records& records, std::string_view typed, std::size_t most) {
    Found found;
    const std::string wanted = folded(typed);
    for (const fact::Relation& relation : records.relations) {
        const std::string object(relation.object_type == fact::ObjectType::entity ? std::string_view(relation.object_entity_type)
                                                                                  : fact::name_of(relation.object_type));
        const std::string label = label_of_relation(records, relation.id);
        found.add({relation.id, label, relation.subject_type + " – " + object}, {{label, false}, {relation.id, false}, {relation.topic, false}}, wanted);
    }
    return found.first(most);
}

std::vector<Suggestion> sources_like(const fact::Records& records, std::string_view typed, std::size_t most) {
    Found found;
    const std::string wanted = folded(typed);
    for (const fact::Source& source : records.sources)
        found.add({source.id, label_of_source(records, source.id), source.publisher},
                  {{source.title, false}, {source.publisher, false}, {source.author, true}, {source.id, false}}, wanted);
    return found.first(most);
}

std::vector<std::string> types_like(const fact::Records& records, std::string_view typed, std::size_t most) {
    std::map<std::string, int> uses;
    for (const fact::Entity& entity : records.entities) ++uses[entity.type];
    for (const fact::Relation& relation : records.relations) {
        ++uses[relation.subject_type];
        if (relation.object_type == fact::ObjectType::entity) ++uses[relation.object_entity_type];
    }
    uses.erase("");
    std::vector<std::pair<int, std::string>> ranked;
    for (const auto& [type, count] : uses)
        if (folded(type).contains(folded(typed))) ranked.emplace_back(-count, type);
    std::ranges::sort(ranked);
    std::vector<std::string> types;
    for (auto& [rank, type] : ranked)
        if (types.size() < most) types.push_back(std::move(type));
    return types;
}

std::string label_of_entity(const fact::Records& records, std::string_view id) {
    const auto* entity = find(records.entities, id);
    return entity == nullptr ? std::string(id) : or_id(capitalised(generate::display_name(*entity, records.header.language)), entity->id);
}

std::string label_of_relation(const fact::Records& records, std::string_view id) {
    const auto* relation = find(records.relations, id);
    return relation == nullptr ? std::string(id) : or_id(label_in(*relation, records.header.language), relation->id);
}

std::string label_of_source(const fact::Records& records, std::string_view id) {
    const auto* source = find(records.sources, id);
    return source == nullptr ? std::string(id) : or_id(source->title, source->id);
}

} // namespace signatory::author
