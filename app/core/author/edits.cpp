#include "core/author/edits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/author/ids.hpp"
#include "core/author/sections.hpp"

namespace signatory::author {
namespace {

using fact::Section;

constexpr Section lists[] = {Section::sources, Section::entities, Section::relations, Section::facts, Section::claims};

void replace(std::string& id, std::string_view from, std::string_view to) {
    if (id == from) id = to;
}

void replace(fact::Value& value, std::string_view from, std::string_view to) {
    if (auto* entity = std::get_if<fact::EntityReference>(&value)) replace(entity->id, from, to);
}

// Every use of an id within a record of another section (or of the same: none today).
struct Replace {
    Section section;
    std::string_view from, to;

    void operator()(fact::Header&) const {}
    void operator()(fact::Source&) const {}
    void operator()(fact::Entity&) const {}
    void operator()(fact::Relation& relation) const {
        if (section != Section::entities) return;
        for (std::string& id : relation.complete.entities) replace(id, from, to);
        std::ranges::sort(relation.complete.entities);
    }
    void operator()(fact::Fact& fact) const {
        if (section == Section::entities) replace(fact.subject, from, to), replace(fact.object, from, to);
        if (section == Section::relations) replace(fact.relation, from, to);
        if (section != Section::sources) return;
        for (fact::SourceReference& reference : fact.sources) replace(reference.source, from, to);
    }
    void operator()(fact::Claim& claim) const {
        if (section == Section::sources) replace(claim.source, from, to);
        if (section == Section::facts) replace(claim.fact, from, to);
        if (section == Section::relations) replace(claim.relation, from, to);
        if (section != Section::entities) return;
        replace(claim.subject, from, to);
        if (claim.object) replace(*claim.object, from, to);
    }
};

Record with_uses_replaced(Record record, const Replace& replace) {
    std::visit(replace, record);
    return record;
}

Change change_of(const Draft& draft, Section section, std::size_t index, Record after) {
    const std::size_t file = section == Section::header ? draft.homes.header : homes_of(draft.homes, section)[index];
    return {section, index, file, record_at(draft.records, section, index), std::move(after)};
}

void add_uses(Edit& edit, const Draft& draft, const Replace& replace) {
    for (const fact::Place& place : uses_of(draft.records, replace.section, replace.from))
        edit.changes.push_back(change_of(draft, place.section, place.index,
                                         with_uses_replaced(record_at(draft.records, place.section, place.index), replace)));
}

// After the last record that lives with its like; facts of one relation stand together.
std::optional<std::size_t> neighbour_of(const Draft& draft, const Record& record) {
    const Section section = section_of(record);
    const auto* fact = std::get_if<fact::Fact>(&record);
    const auto& facts = draft.records.facts;
    for (std::size_t index = fact == nullptr ? 0 : facts.size(); index-- > 0;)
        if (facts[index].relation == fact->relation) return index;
    const std::size_t count = count_of(draft.records, section);
    return count == 0 ? std::nullopt : std::optional(count - 1);
}

void set_id(Record& record, std::string_view id) {
    std::visit([&](auto& one) { one.id = id; }, record);
}

} // namespace

Edit put(const Draft& draft, const Record& record, std::string_view member) {
    const Section section = section_of(record);
    const auto index = index_of(draft.records, section, id_of(record));
    Edit edit{fmt::format("{} of {}", member, noun_of(section)), {}};
    if (index && record_at(draft.records, section, *index) != record) edit.changes.push_back(change_of(draft, section, *index, record));
    return edit;
}

bool id_follows(const Draft& draft, Section section, std::string_view id) {
    if (draft.saved != nullptr && index_of(draft.saved->records, section, id) && section != Section::header) return false;
    if (section == Section::header && draft.saved != nullptr) return false;
    const auto index = index_of(draft.records, section, id);
    if (!index) return false;
    const std::string wished = id_wished(draft.records, record_at(draft.records, section, *index));
    return id == unique_id(draft.records, section, wished, id);
}

Edit put_following(const Draft& draft, const Record& record, std::string_view member) {
    const Section section = section_of(record);
    const std::string old(section == Section::header ? draft.records.header.id : id_of(record));
    const auto index = index_of(draft.records, section, old);
    if (!index || !id_follows(draft, section, old)) return put(draft, record, member);
    Record named = record;
    set_id(named, unique_id(draft.records, section, id_wished(draft.records, record), old));
    if (record_at(draft.records, section, *index) == named) return {};
    Edit edit{fmt::format("{} of {}", member, noun_of(section)), {change_of(draft, section, *index, named)}};
    if (id_of(named) != old) add_uses(edit, draft, {section, old, id_of(named)});
    return edit;
}

Edit add(const Draft& draft, const Record& record) {
    const Section section = section_of(record);
    const auto neighbour = neighbour_of(draft, record);
    Change change{section, 0, draft.homes.header, std::nullopt, record};
    if (neighbour) {
        change.index = *neighbour + 1;
        change.file = homes_of(draft.homes, section)[*neighbour];
    }
    return {fmt::format("new {}", noun_of(section)), {std::move(change)}};
}

Edit remove(const Draft& draft, Section section, std::string_view id) {
    Edit edit{fmt::format("{} removed", noun_of(section)), {}};
    const auto index = index_of(draft.records, section, id);
    if (!index || section == Section::header) return edit;
    edit.changes.push_back({section, *index, homes_of(draft.homes, section)[*index], record_at(draft.records, section, *index), std::nullopt});
    return edit;
}

Edit rename(const Draft& draft, Section section, std::string_view id, std::string_view other) {
    Edit edit{fmt::format("id of {}", noun_of(section)), {}};
    const auto index = index_of(draft.records, section, id);
    if (!index || id == other) return edit;
    Record named = record_at(draft.records, section, *index);
    set_id(named, other);
    edit.changes.push_back(change_of(draft, section, *index, std::move(named)));
    add_uses(edit, draft, {section, id, other});
    return edit;
}

std::vector<fact::Place> uses_of(const fact::Records& records, Section section, std::string_view id) {
    const Replace gone{section, id, {}};
    std::vector<fact::Place> places;
    for (const Section list : lists)
        for (std::size_t index = 0; index < count_of(records, list); ++index) {
            const Record record = record_at(records, list, index);
            if (with_uses_replaced(record, gone) != record) places.push_back({list, index, {}});
        }
    return places;
}

} // namespace signatory::author
