// The records of the bank being edited: one section at a time, found by any word, those with a problem marked.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/views/author_forms.hpp"
#include "ui/views/author_orders.hpp"

namespace signatory::ui {
namespace {

using fact::Section;
using study::Editing;

struct Shelf {
    Section section;
    std::string_view id, label;
};
constexpr std::array<Shelf, 6> shelves{{{Section::header, "author.section.bank", "Bank"}, {Section::facts, "author.section.facts", "Facts"},
                                        {Section::entities, "author.section.entities", "Entities"}, {Section::relations, "author.section.relations", "Relations"},
                                        {Section::sources, "author.section.sources", "Sources"}, {Section::claims, "author.section.claims", "Claims"}}};

struct RowWords {
    std::string label, detail;
};

struct Words {
    const fact::Records& records;
    RowWords operator()(const fact::Header& header) const { return {header.id, {}}; }
    RowWords operator()(const fact::Source& source) const { return {author::label_of_source(records, source.id), source.publisher}; }
    RowWords operator()(const fact::Entity& entity) const { return {author::label_of_entity(records, entity.id), entity.type}; }
    RowWords operator()(const fact::Relation& relation) const { return {author::label_of_relation(records, relation.id), relation.topic}; }
    RowWords operator()(const fact::Claim& claim) const { return {claim.says.empty() ? claim.id : claim.says, {}}; }
    RowWords operator()(const fact::Fact& fact) const {
        const auto* entity = std::get_if<fact::EntityReference>(&fact.object);
        const std::string object = entity != nullptr ? author::label_of_entity(records, entity->id)
                                   : fact.object == fact::Value{fact::Date{}} ? std::string{} : fact::to_string(fact.object);
        const std::string subject = author::label_of_entity(records, fact.subject);
        return {subject.empty() ? fact.id : subject, fmt::format("{} {}", author::label_of_relation(records, fact.relation), object)};
    }
};

RowWords words_of(const fact::Records& records, Section section, std::size_t index) {
    return std::visit(Words{records}, author::record_at(records, section, index));
}

void find_records(const Editing& editing, AuthorMemory& memory) {
    const std::string wanted = fmt::format("{} {} {}", editing.revision, static_cast<int>(editing.section), memory.search);
    if (memory.listed_for == wanted) return;
    memory.listed_for = wanted;
    memory.listed.clear();
    const std::vector<std::string> asked = words(memory.search);
    const fact::Records& records = editing.draft.records;
    for (std::size_t index = 0; index < author::count_of(records, editing.section); ++index) {
        if (!asked.empty()) {
            const RowWords row = words_of(records, editing.section, index);
            const std::string findable = folded(row.label + " " + row.detail + " " + author::id_of(author::record_at(records, editing.section, index)));
            if (!std::ranges::all_of(asked, [&](const std::string& word) { return findable.contains(word); })) continue;
        }
        memory.listed.push_back(index);
    }
}

void draw_shelves(Frame& frame, const Editing& editing, AuthorMemory& memory, Commands& commands) {
    across(frame, {.gap = 6}, [&] {
        for (const Shelf& shelf : shelves) {
            const std::size_t count = author::count_of(editing.draft.records, shelf.section);
            if (shelf.section == Section::claims && count == 0) continue;
            const std::string label = shelf.section == Section::header ? std::string(shelf.label) : fmt::format("{} {}", shelf.label, count);
            if (!chip(frame, {.id = shelf.id, .label = label, .chosen = editing.section == shelf.section ? Chosen::yes : Chosen::no})) continue;
            memory.search.clear();
            commands.push_back(study::SelectRecord{shelf.section, {}});
        }
    });
}

// Only some of a long list are drawn. They follow the record shown, but not under the pointer: a row that was clicked
// stays where it is.
std::pair<std::size_t, std::size_t> rows_to_draw(const Editing& editing, AuthorMemory& memory, std::size_t shown, std::size_t most) {
    constexpr std::size_t above = 2;
    const auto at = std::ranges::find(memory.listed, shown);
    const std::size_t position = at == memory.listed.end() ? 0 : static_cast<std::size_t>(at - memory.listed.begin());
    const std::string now = fmt::format("{} {} {}", static_cast<int>(editing.section), editing.record, memory.search);
    const bool stays = memory.clicked == editing.record && position >= memory.first_row && position < memory.first_row + most;
    if (std::exchange(memory.anchored, now) != now && !stays) memory.first_row = memory.listed.size() <= most ? 0 : position - std::min(position, above);
    const std::size_t first = std::min(memory.first_row, memory.listed.size());
    return {first, std::min(first + most, memory.listed.size())};
}

void draw_rows(Frame& frame, const Editing& editing, AuthorMemory& memory, std::size_t most, Commands& commands) {
    std::set<std::size_t> wrong;
    for (const fact::Finding& finding : editing.problems)
        if (finding.place.section == editing.section) wrong.insert(finding.place.index);
    const auto shown = place_shown(editing);
    const auto [first, last] = rows_to_draw(editing, memory, shown ? shown->index : 0, most);
    if (first > 0) inset(frame, 16, 4, [&] { caption(frame, fmt::format("{} before these: Alt ↑ leads there", first)); });
    for (std::size_t row = first; row < last; ++row) {
        const std::size_t index = memory.listed[row];
        const RowWords words = words_of(editing.draft.records, editing.section, index);
        const std::string id = author::id_of(author::record_at(editing.draft.records, editing.section, index));
        if (list_row(frame, {.id = fmt::format("author.row.{}", id), .label = words.label, .detail = words.detail,
                             .icon = wrong.contains(index) ? Icon::warning : Icon::none,
                             .chosen = shown && shown->index == index ? Chosen::yes : Chosen::no}))
            memory.clicked = id, commands.push_back(study::SelectRecord{editing.section, id});
    }
    if (last < memory.listed.size()) inset(frame, 16, 8, [&] { caption(frame, fmt::format("and {} more: search to narrow", memory.listed.size() - last)); });
}

} // namespace

void draw_author_list(Frame& frame, const Editing& editing, AuthorMemory& memory, std::size_t most, Commands& commands) {
    draw_shelves(frame, editing, memory, commands);
    gap(frame, 12);
    if (editing.section == Section::header) return;
    field(frame, {.id = "author.search", .label = "Search the list", .placeholder = "Search the list", .icon = Icon::search}, memory.search);
    find_records(editing, memory);
    gap(frame, 8);
    if (button(frame, {.id = "author.add", .label = "New", .key = "Ctrl N", .size = ButtonSize::small, .icon = Icon::plus})) commands.push_back(add_record(editing));
    gap(frame, 8);
    draw_rows(frame, editing, memory, most, commands);
}

} // namespace signatory::ui
